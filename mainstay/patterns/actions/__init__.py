"""What may be done about a pattern: one verb a file."""
