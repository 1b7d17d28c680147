"""The part of the analytic contract that the Children in Care Council fills: what it said and when it was answered."""

from mainstay.insight.columns import TableDefinition, may, must

PROPOSALS = TableDefinition(
    "proposals",
    "one thing that the Children in Care Council said",
    (
        must("proposal_id", "text", "The proposal."),
        may("child_id", "text", "Always empty: nobody who said it is kept."),
        must("said_on", "date", "The day it was said."),
        must("state", "text", "heard, agreed, not_agreed or done."),
        may("answered_on", "date", "The day it was answered; empty until then."),
        may("changed_on", "date", "The day since which something is different because of it; empty until then."),
    ),
)
