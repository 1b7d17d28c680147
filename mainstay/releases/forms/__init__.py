"""The forms of recipients and releases."""
