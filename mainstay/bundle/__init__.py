"""What a child is given for later life: everything they said and were told, readable in fifty years."""
