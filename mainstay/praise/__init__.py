"""Praise: good work seen, said to the worker and their manager, and quoted where they allow it."""
