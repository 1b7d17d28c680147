"""What a contact must say, how words are shared, a sign of harm answered and an officer told: pure."""
