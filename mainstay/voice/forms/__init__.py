"""What is asked of a child, and of those who answer them."""
