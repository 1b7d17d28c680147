"""Complaints of children."""
