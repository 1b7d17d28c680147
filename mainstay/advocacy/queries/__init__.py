"""What may be asked about who stands beside a child: each answer for one viewer, as rows that cannot be changed."""

from mainstay.advocacy.queries.beside import (
    AdvocacyRow,
    StepRow,
    advocacy_in_short,
    advocacy_page,
    advocacy_waiting,
    beside_child,
)

__all__ = ["AdvocacyRow", "StepRow", "advocacy_in_short", "advocacy_page", "advocacy_waiting", "beside_child"]
