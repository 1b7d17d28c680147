"""The part of the analytic contract that advocates, visitors and complaints fill: states and days, never a word."""

from mainstay.insight.columns import TableDefinition, may, must

ADVOCACY = TableDefinition(
    "advocacy",
    "one stretch of days in which a child stood at one state with an advocate or an independent visitor",
    (
        must("advocacy_id", "text", "The child's advocate or visitor: the same through all its states."),
        must("child_id", "text", "The child."),
        must("kind", "text", "advocate or visitor."),
        must("state", "text", "offered, wanted, declined, referred, active or ended."),
        must("starts_on", "date", "The first day of the state."),
        may("ends_on", "date", "The first day of the next state; empty for the present one."),
    ),
)

COMPLAINTS = TableDefinition(
    "complaints",
    "one complaint of a child, as it stands now",
    (
        must("complaint_id", "text", "The complaint."),
        may("child_id", "text", "The child; empty for whoever may not know that this child complained."),
        must("received_on", "date", "The day it came in."),
        must("stage", "text", "The furthest stage it reached: stage_1, stage_2, stage_3 or ombudsman."),
        must("state", "text", "received, open, answered, settled, withdrawn or ended."),
        may("outcome", "text", "The latest answer: upheld, partly, not_upheld or resolved; empty before there is one."),
        must("about_officer", "boolean", "Whether it is about the child's reviewing officer."),
        must("first_due_on", "date", "The last day on which the first stage was answered in time."),
        may("first_answered_on", "date", "The day the first stage was answered; empty until then."),
    ),
)

BESIDE: tuple[TableDefinition, ...] = (ADVOCACY, COMPLAINTS)
