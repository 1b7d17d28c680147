"""Recording a concern of social care about how a chair does their part."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.concerns.models import Concern
from mainstay.concerns.shared.beginning import Began, keep_concern
from mainstay.concerns.shared.writing import TalkFacts
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.RAISE_ABOUT_CHAIR, on=None)
def begin_concern_about_chair(
    acting: Acting, *, began: Began, talk: TalkFacts | None = None, no_talk_because: str = ""
) -> Concern:
    """Record a concern of social care about how a chair does their part; the reviewing service answers it.

    Raises Refused, and Http404 for a child that may not be seen.
    """
    return keep_concern(acting, began, "social_care", talk, no_talk_because)
