"""The rules of patterns: pure, without a database."""
