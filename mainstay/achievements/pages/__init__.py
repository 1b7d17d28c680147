"""The pages of what children are proud of: the child's own, and those of whoever reads, checks and decides."""
