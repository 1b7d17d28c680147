"""Quality: what the service learns with teams: links, packs, patterns, themes and priorities."""
