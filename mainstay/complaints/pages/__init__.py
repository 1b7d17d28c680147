"""The pages of complaints: the child's own, those of the complaints team, and those of who only knows of it."""
