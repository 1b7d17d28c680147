"""What a child is proud of: kept, read for worry, shown where the child says yes, and never past their no."""
