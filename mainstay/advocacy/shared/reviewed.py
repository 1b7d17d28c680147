"""What a child said about an advocate and the review it counts for: the one is noted with the other (DR-8.4)."""

from __future__ import annotations

from uuid import UUID

from mainstay.advocacy.models import Advocacy, AdvocacyStep
from mainstay.advocacy.rules.states import State, Step
from mainstay.ledger.acting import Acting
from mainstay.preparation.models import Asked
from mainstay.preparation.shared.asking import note_advocate

# What the preparation of a review says of each state; an offer without an answer leaves it open.
SAYS: dict[str, str] = {
    State.WANTED: Asked.ASKED_FOR,
    State.REFERRED: Asked.ASKED_FOR,
    State.DECLINED: Asked.NOT_WANTED,
    State.ACTIVE: Asked.ARRANGED,
}
ANSWERS = (Step.OFFER, Step.WANT, Step.DECLINE)
# Who wants one or has one is not offered one again.
NOT_OFFERED = (State.WANTED, State.REFERRED, State.ACTIVE)


def note(acting: Acting, row: Advocacy, review_id: UUID | None) -> None:
    """Note in the preparation of a review where the child stands with an advocate; in an action only."""
    asked = SAYS.get(row.state)
    if review_id is not None and asked is not None and row.kind == Advocacy.Kind.ADVOCATE:
        note_advocate(acting, review_id, row.child_id, asked)


def was_asked(row: Advocacy, review_id: UUID) -> bool:
    """Whether the child was asked for this review, and said something or not yet."""
    steps = AdvocacyStep.objects.filter(advocacy=row, review_id=review_id, step__in=ANSWERS)
    return bool(steps.exists())


def offer_is_due(state: str | None, review_id: UUID | None, asked_at: set[UUID | None]) -> bool:
    """Whether the child is to be asked for the review that lies ahead: always but where they want one or have one."""
    return review_id is not None and state not in NOT_OFFERED and review_id not in asked_at
