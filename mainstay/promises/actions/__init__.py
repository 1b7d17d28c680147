"""What may be done to a promise, one verb a file."""
