"""The small parts that a child's own pages are drawn with."""
