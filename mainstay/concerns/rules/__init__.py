"""The rules of concerns: pure, without a database."""
