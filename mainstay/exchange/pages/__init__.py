"""The pages of imports: the list, an upload and its check, one return, its problems, and what has to be decided."""
