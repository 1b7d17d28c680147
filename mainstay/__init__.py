"""Mainstay: the system an Independent Chair Service works in."""
