"""What may be asked about promises: each answer for one viewer, as rows that cannot be changed."""

from mainstay.promises.queries.lists import (
    PromiseList,
    TeamPromises,
    TeamStanding,
    promise,
    promises_by_team,
    promises_contested,
    promises_of_child,
    promises_of_review,
    promises_overdue,
    promises_to_answer,
    promises_to_repeat,
    promises_to_send,
    team_promises,
)
from mainstay.promises.queries.midway import (
    CheckRow,
    MidwayPage,
    MidwayRow,
    checks_of_child,
    midway_due,
    midway_page,
)
from mainstay.promises.queries.rows import AnswerRow, May, ProgressRow, PromiseRow

__all__ = [
    "AnswerRow",
    "CheckRow",
    "May",
    "MidwayPage",
    "MidwayRow",
    "ProgressRow",
    "PromiseList",
    "PromiseRow",
    "TeamPromises",
    "TeamStanding",
    "checks_of_child",
    "midway_due",
    "midway_page",
    "promise",
    "promises_by_team",
    "promises_contested",
    "promises_of_child",
    "promises_of_review",
    "promises_overdue",
    "promises_to_answer",
    "promises_to_repeat",
    "promises_to_send",
    "team_promises",
]
