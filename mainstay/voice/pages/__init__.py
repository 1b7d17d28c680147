"""The pages of what children say: the child's own, and those of whoever answers."""
