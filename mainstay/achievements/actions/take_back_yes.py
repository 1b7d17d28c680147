"""Taking back, in one step, a yes to one use."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.achievements.models import Achievement, Permission
from mainstay.achievements.shared.saying import say_no
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action

ON_OWN_PAGES = "On their own pages"


@action(may=Can.USE_OWN_PAGES, on=Achievement)
def take_back_yes(acting: Acting, row: Achievement, *, use: str) -> Permission:
    """Take a yes back, at once and without a reason. Raises Refused where there is none."""
    return say_no(acting, row, use, ON_OWN_PAGES)
