"""What this room shares: what a record asks and what is answered, its documents, and how hard its words are."""
