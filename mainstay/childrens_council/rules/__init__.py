"""The pure rules of this room: states, and what each step must say."""
