"""The service dashboard, one figure with its definition, the children behind it, and its download."""
