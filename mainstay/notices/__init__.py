"""Telling people that something happened, without names outside the sign-in."""
