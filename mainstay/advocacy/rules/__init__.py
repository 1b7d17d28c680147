"""Where an advocate or a visitor stands, and which step may follow, without a database."""
