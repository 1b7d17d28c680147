"""Recording a concern of the reviewing service for the first time, with the conversation that comes before."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.access.roles import Role
from mainstay.concerns.models import Concern
from mainstay.concerns.shared.beginning import Began, keep_concern
from mainstay.concerns.shared.writing import TalkFacts
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.RAISE_CONCERNS, on=None)
def begin_concern(acting: Acting, *, began: Began, talk: TalkFacts | None = None, no_talk_because: str = "") -> Concern:
    """Record a concern with its first conversation, or why there was none; it is not formal yet (DR-5.1).

    Raises Refused, and Http404 for a child that may not be seen.
    """
    coordinator = Role.REVIEWING_OFFICER not in acting.viewer.roles
    return keep_concern(acting, began, "coordinator" if coordinator else "officer", talk, no_talk_because)
