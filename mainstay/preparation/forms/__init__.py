"""The forms by which a review is made ready."""
