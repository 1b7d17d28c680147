"""What law and national guidance say, as pure Python: no Django, no database."""
