"""What may be done about a complaint: one verb a file."""
