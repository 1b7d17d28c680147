"""The one way to count: measures declared once, run on PostgreSQL or DuckDB."""
