"""What may be done with what a child is proud of: one verb a file."""
