"""What may be done with what a child said: one verb a file."""
