"""The invented council of the demonstration: the published counts, and lives that make sense."""
