"""Concerns: how officers challenge the council, who answers by when, and what came of it for the child."""
