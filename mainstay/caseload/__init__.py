"""Which reviewing officer each child has, and how full each officer's week is."""
