"""The part of the analytic contract that the child's voice fills: views, wishes and urgent alerts, never a word."""

from mainstay.insight.columns import TableDefinition, may, must

VIEWS = TableDefinition(
    "views",
    "one time a child said something to the reviewing service, by whatever way it came",
    (
        must("view_id", "text", "The view."),
        must("child_id", "text", "The child."),
        must("said_on", "date", "The day it was said."),
        must(
            "medium",
            "text",
            "own_pages, together, phone, letter, picture, message, in_person or mind_of_my_own.",
        ),
    ),
)

WISHES = TableDefinition(
    "wishes",
    "one thing a child asked for; those the child took back are left out",
    (
        must("wish_id", "text", "The wish."),
        must("child_id", "text", "The child."),
        must("asked_on", "date", "The day it was asked."),
        must("due_on", "date", "The last day on which the child was told in time."),
        may("told_on", "date", "The day the child was told what came of it; empty until then."),
        may("put_on", "date", "The day it was put to the council, because the child agreed; empty where it was not."),
        may("council_on", "date", "The day the council answered; empty until then."),
    ),
)

ALERTS = TableDefinition(
    "urgent_alerts",
    "one urgent alert raised by what a child said",
    (
        must("alert_id", "text", "The alert."),
        must("child_id", "text", "The child."),
        must("raised_on", "date", "The day it was raised."),
        must("out_of_hours", "boolean", "Whether it was raised while nobody of the service reads."),
        must("taken_in_time", "boolean", "Whether somebody took it within the minutes that held when it was raised."),
    ),
)

VOICE: tuple[TableDefinition, ...] = (VIEWS, WISHES, ALERTS)
