"""The national code sets, each code with the collection years it was valid in."""
