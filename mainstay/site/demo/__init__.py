"""The demonstration council, Thornshire: invented, deterministic, whole."""
