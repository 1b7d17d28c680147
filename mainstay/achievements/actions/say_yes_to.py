"""Saying yes to one use of something one is proud of."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.achievements.models import Achievement, Permission
from mainstay.achievements.rules.permitting import YEAR
from mainstay.achievements.shared.saying import say_yes
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action

ON_OWN_PAGES = "On their own pages"


@action(may=Can.USE_OWN_PAGES, on=Achievement)
def say_yes_to(
    acting: Acting, row: Achievement, *, use: str, lasting: str = YEAR, day: date | None = None
) -> Permission:
    """Say yes to one use, for a year where nothing else is chosen; nothing else is meant by it. Raises Refused."""
    return say_yes(acting, row, use, ON_OWN_PAGES, lasting=lasting, day=day)
