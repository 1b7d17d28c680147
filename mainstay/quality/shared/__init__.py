"""What quality assurance reads from figures and from other rooms' records."""
