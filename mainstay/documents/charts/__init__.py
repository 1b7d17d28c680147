"""Charts declared by their figures and drawn as accessible pictures."""
