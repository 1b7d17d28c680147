"""The rules of praise: what may be said of whom, and when it may be quoted."""
