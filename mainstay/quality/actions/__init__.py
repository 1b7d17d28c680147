"""The verbs of quality assurance."""
