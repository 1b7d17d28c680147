"""The child, the people round the child, and their periods of care."""
