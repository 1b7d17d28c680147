"""Patterns: signals that add up, about where one child lives, or about a team or an agency."""
