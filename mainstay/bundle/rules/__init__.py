"""What stands in a bundle for later life, and what is left out of it, without a database."""
