"""Promises: made, sent, agreed, contested, answered, and checked half-way."""
