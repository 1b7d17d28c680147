"""Walk through a file part by part, without decoding it, and name each part that is no picture and no sound."""
