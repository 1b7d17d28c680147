"""The review cycle: due, scheduled, held, adjourned, late and why."""
