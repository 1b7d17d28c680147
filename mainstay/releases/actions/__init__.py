"""What can be done to recipients, guarded words and releases, one verb a file."""
