"""The rules of quality: pure, without a database."""
