"""A child's way in: the card, its secret, the devices that remember it, and the frame of the child's own pages."""
