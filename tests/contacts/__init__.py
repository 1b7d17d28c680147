"""Tests of contacts, words, signs of harm and notices to the officer."""
