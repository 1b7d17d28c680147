"""Recording that a child said yes to one use, on the child's word."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.achievements.models import Achievement, Permission
from mainstay.achievements.rules.permitting import YEAR
from mainstay.achievements.shared.saying import say_yes
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.KEEP_ACHIEVEMENTS, on=Achievement)
def record_yes(
    acting: Acting, row: Achievement, *, use: str, said_how: str, lasting: str = YEAR, day: date | None = None
) -> Permission:
    """Record a yes that the child said to somebody, with how they said it. Raises Refused."""
    return say_yes(acting, row, use, said_how, lasting=lasting, day=day)
