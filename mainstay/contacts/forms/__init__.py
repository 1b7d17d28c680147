"""What a person is asked for a contact, a child's words, a sign of harm and a notice."""
