"""What a person is asked for when they record something of a child's care."""
