"""What may be done to make a review ready: one verb a file."""
