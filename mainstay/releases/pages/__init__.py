"""The pages of recipients, of releases, and of what waits for somebody."""
