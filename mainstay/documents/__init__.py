"""Documents the service publishes: one block model, charts, and writers for page, print and word processor."""
