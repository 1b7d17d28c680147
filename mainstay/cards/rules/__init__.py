"""Codes, secrets and tries, without a database."""
