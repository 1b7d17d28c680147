"""What follows in this room when something happens: in a lower room, or to a review."""
