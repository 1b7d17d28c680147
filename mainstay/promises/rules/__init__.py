"""What is true of a promise whatever the database says: its states, its answers, its clocks, the matters."""
