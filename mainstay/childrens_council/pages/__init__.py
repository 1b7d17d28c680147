"""The pages of this room, for the service and for children."""
