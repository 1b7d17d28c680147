"""The Children in Care Council: what it said, what came of it, its projects and what they made."""
