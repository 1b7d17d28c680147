"""The things a person can do to a review, each a verb with a file of its own."""
