"""What a record of a review may and must be: its states, what it asks and when, and its gates; pure."""
