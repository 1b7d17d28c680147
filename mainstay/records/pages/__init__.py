"""The pages of a review's record, of what is made from it, and of the service's own lists beside it."""
