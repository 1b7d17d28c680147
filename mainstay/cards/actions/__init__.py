"""What may be done with a child's card: one verb a file."""
