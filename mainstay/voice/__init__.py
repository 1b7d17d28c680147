"""What a child says: heard whole and at once, answered wish by wish, and taken up at once where it is urgent."""
