"""What is asked at a child's way in, and of whoever gives the card."""
