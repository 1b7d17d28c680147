"""What the council has arranged, and who works in it, as plain facts."""

from mainstay.authority.queries.arrangements import (
    ComparatorRow,
    CouncilDayRow,
    PolicyRow,
    PopulationRow,
    ReasonRow,
    comparators,
    council_days,
    local_policy,
    policy_versions,
    populations,
    reason_words,
    reasons,
    working_days,
)
from mainstay.authority.queries.people import PersonRow, RoleRow, TeamRow, names_of, people, person, teams

__all__ = [
    "ComparatorRow",
    "CouncilDayRow",
    "PersonRow",
    "PolicyRow",
    "PopulationRow",
    "ReasonRow",
    "RoleRow",
    "TeamRow",
    "comparators",
    "council_days",
    "local_policy",
    "names_of",
    "people",
    "person",
    "policy_versions",
    "populations",
    "reason_words",
    "reasons",
    "teams",
    "working_days",
]
