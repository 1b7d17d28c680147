"""What may be done to a concern: one verb a file."""
