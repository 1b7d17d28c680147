"""What may be done with an annual report, one verb a file."""
