"""The part of the analytic contract that praise fills."""

from mainstay.insight.columns import TableDefinition, may, must

PRAISE = TableDefinition(
    "praise",
    "one praise that was given; those taken back are left out",
    (
        must("praise_id", "text", "The praise."),
        may("child_id", "text", "The child whom the work was with; empty where none was named."),
        may("team_id", "text", "The team of whoever was praised; empty where none was named."),
        must("theme", "text", "What it was for: a code of the council's own list."),
        must("given_on", "date", "The day it was given."),
    ),
)
