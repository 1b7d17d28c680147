"""What the files of this room share."""
