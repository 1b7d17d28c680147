"""Recording that a child's legal status changed."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.children.events import LegalStatusChanged
from mainstay.children.models import Child, Episode
from mainstay.children.rules import coding, moving
from mainstay.children.shared.turning import following, present_episode, stretch, turn
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.ENTER_CHILDREN, on=Child)
def change_legal_status(acting: Acting, child: Child, *, changed_on: date, legal_status: str) -> Episode:
    """Begin a new episode under another legal status in the same placement. Raises Refused, Conflict."""
    current = present_episode(acting, child)
    before = stretch(current)
    moving.must_be_able_to_turn(before, changed_on, today=acting.today)
    coding.must_be_a_code("LS", legal_status, changed_on)
    moving.must_differ(before, legal_status)
    coding.must_go_together(legal_status, before.placement or "")
    after = following(before, changed_on, legal_status=legal_status)
    why = moving.reason_new(before, legal_status=legal_status, moved=False, same_carer=True)
    episode = turn(current, after, reason_new=why)
    acting.record(
        LegalStatusChanged(subject=episode.pk, child=child.pk, legal_status=legal_status, starts_on=changed_on)
    )
    return episode
