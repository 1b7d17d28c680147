"""Tests of praise."""
