"""The one way to write: actions, their events, and the append-only account of both."""
