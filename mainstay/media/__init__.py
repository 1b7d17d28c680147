"""What a child sends, made anew: pictures and sounds with nothing of the place, the device or the file they came in."""
