"""Settings, URLs, health and the command line: where the rooms become one site."""
