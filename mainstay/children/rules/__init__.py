"""The rules of a child's record, pure: what may be entered, moved, ended, and how periods are derived."""
