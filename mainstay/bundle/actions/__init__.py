"""What may be done for a bundle for later life: one verb a file."""
