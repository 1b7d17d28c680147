"""The pages on which a review is made ready."""
