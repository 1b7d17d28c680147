"""What is asked on the pages of the council's own arrangements."""
