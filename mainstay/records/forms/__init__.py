"""The forms of a record: its passages, who came, the plan, the five answers, and the service's lists."""
