"""The national return on children looked after: read, check and derive."""
