"""The forms about concerns."""
