"""Measurements: each prints figures and ratios of one run, and asserts nothing."""
