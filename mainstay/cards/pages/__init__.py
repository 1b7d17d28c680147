"""The pages of a card for whoever gives it, and of the way in for a child."""
