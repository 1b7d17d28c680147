"""The record of a review: who came, what was said and answered, and the letter and documents made from it."""
