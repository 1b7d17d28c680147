"""Contacts with the child between reviews, the child's own words, signs of harm, and notices to the officer."""
