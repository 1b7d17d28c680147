"""The council's own arrangements: people, roles, teams and local policy."""
