"""What can be done to the record of a review, and to what the service checks beside it."""
