"""Concerns: raised, answered, judged, taken further and closed, and whose each step is."""
