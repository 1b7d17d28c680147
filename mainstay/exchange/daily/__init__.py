"""The daily extract: what the national return lacks, as a documented family of CSV files."""
