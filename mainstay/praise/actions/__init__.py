"""The verbs of praise: give, take back, answer whether it may be quoted, choose a quote."""
