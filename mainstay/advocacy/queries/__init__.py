"""What may be asked about who stands beside a child: each answer for one viewer, as rows that cannot be changed."""

from mainstay.advocacy.queries.beside import (
    AdvocacyRow,
    StepRow,
    advocacy_in_short,
    advocacy_page,
    advocacy_waiting,
    beside_child,
)
from mainstay.advocacy.queries.somebody import (
    SomebodyRow,
    how_many_want_somebody_else,
    own_somebody,
    somebody_answered,
    somebody_page,
    somebody_waiting,
)

__all__ = [
    "AdvocacyRow",
    "SomebodyRow",
    "StepRow",
    "advocacy_in_short",
    "advocacy_page",
    "advocacy_waiting",
    "beside_child",
    "how_many_want_somebody_else",
    "own_somebody",
    "somebody_answered",
    "somebody_page",
    "somebody_waiting",
]
