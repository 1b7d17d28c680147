"""The pages of reviews: the Monday pages, one review and what is done to it, and the calendar."""
