"""Thornshire County Council, the invented council of the demonstration, made whole from published figures."""
