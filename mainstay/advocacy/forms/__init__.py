"""What is asked of a child, and of those who arrange an advocate or a visitor."""
