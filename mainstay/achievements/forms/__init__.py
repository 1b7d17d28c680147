"""What is asked of a child about what they are proud of, and of those who read it, check it and decide."""
