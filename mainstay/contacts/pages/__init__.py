"""The pages of contacts, words, signs of harm and notices."""
