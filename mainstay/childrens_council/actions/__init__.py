"""The actions of this room, one verb a file."""
