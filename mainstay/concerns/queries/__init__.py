"""What may be asked of concerns: lists by whose turn it is, one concern whole, and what a form offers."""

from mainstay.concerns.queries.counting import concerns_by_agency, concerns_by_team
from mainstay.concerns.queries.course import Attempt, StageRow
from mainstay.concerns.queries.lines import ConcernLine
from mainstay.concerns.queries.lists import (
    ConcernList,
    ConcernsOnMonday,
    Narrowed,
    TeamConcerns,
    UnderWay,
    concerns_ended,
    concerns_of_child,
    concerns_on_monday,
    concerns_put_to,
    concerns_under_way,
    late_answers_untold,
)
from mainstay.concerns.queries.offered import Begin, begin_from, children_offered, ladder_versions, responders_offered
from mainstay.concerns.queries.one import ConcernPage, concern_page

__all__ = [
    "Attempt",
    "Begin",
    "ConcernLine",
    "ConcernList",
    "ConcernPage",
    "ConcernsOnMonday",
    "Narrowed",
    "StageRow",
    "TeamConcerns",
    "UnderWay",
    "begin_from",
    "children_offered",
    "concern_page",
    "concerns_by_agency",
    "concerns_by_team",
    "concerns_ended",
    "concerns_of_child",
    "concerns_on_monday",
    "concerns_put_to",
    "concerns_under_way",
    "ladder_versions",
    "late_answers_untold",
    "responders_offered",
]
