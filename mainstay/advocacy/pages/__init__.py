"""The pages of who stands beside a child: the child's own, and those of whoever arranges it."""
