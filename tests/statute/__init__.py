"""Tests of what law and national guidance say."""
