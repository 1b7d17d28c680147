"""Pages about promises: of a review, of a child, of a team, one by one, and the checks half-way."""
