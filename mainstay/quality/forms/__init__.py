"""The forms of quality assurance."""
