"""What is asked before a bundle for later life is made."""
