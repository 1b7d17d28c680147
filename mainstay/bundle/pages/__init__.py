"""The pages of a child's bundle for later life."""
