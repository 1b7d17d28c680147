"""Recording that a child took back a yes to one use, on the child's word."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.achievements.models import Achievement, Permission
from mainstay.achievements.shared.saying import say_no
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.KEEP_ACHIEVEMENTS, on=Achievement)
def record_no(acting: Acting, row: Achievement, *, use: str, said_how: str) -> Permission:
    """Record that a yes is taken back, with how the child said it. Raises Refused where there is none."""
    return say_no(acting, row, use, said_how)
