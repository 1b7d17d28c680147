"""The pages of imports: of returns and of daily extracts the list, an upload and its check, one, and its problems."""
