"""Recording that a child moved."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.children.events import LegalStatusChanged, PlacementChanged
from mainstay.children.models import Child, Episode
from mainstay.children.rules import coding, moving
from mainstay.children.shared.turning import following, present_episode, stretch, turn
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.ENTER_CHILDREN, on=Child)
def move_child(
    acting: Acting,
    child: Child,
    *,
    moved_on: date,
    placement: str,
    provider: str | None = None,
    legal_status: str | None = None,
    same_carer: bool = False,
    reason: str | None = None,
) -> Episode:
    """Begin a new episode in another placement, ending the present one that day with X1.

    `reason` is the national code for why the placement changed; an empty `legal_status` stays as it was.
    Raises Refused, Conflict.
    """
    current = present_episode(acting, child)
    before = stretch(current)
    moving.must_be_able_to_turn(before, moved_on, today=acting.today)
    status = legal_status or before.legal_status or ""
    coding.must_be_a_code("LS", status, moved_on)
    coding.must_be_a_code("PLACE", placement, moved_on)
    coding.must_go_together(status, placement)
    change = coding.must_be_a_code("REASON_PLACE_CHANGE", reason, moved_on, required=False)
    after = following(
        before,
        moved_on,
        legal_status=status,
        placement=placement,
        provider=coding.provider_for(placement, provider, moved_on),
    )
    why = moving.reason_new(before, legal_status=status, moved=True, same_carer=same_carer)
    episode = turn(current, after, reason_new=why, placement_change=change)
    acting.record(PlacementChanged(subject=episode.pk, child=child.pk, placement=placement, starts_on=moved_on))
    if status != before.legal_status:
        acting.record(LegalStatusChanged(subject=episode.pk, child=child.pk, legal_status=status, starts_on=moved_on))
    return episode
