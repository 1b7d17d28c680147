"""What the review cycle allows and requires, as pure functions and tables."""
