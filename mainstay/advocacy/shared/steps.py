"""Taking one step about an advocate or a visitor of a child: the state, the step kept, and its event; in an action."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from mainstay.advocacy.events import (
    AdvocacyAsked,
    AdvocacyBegun,
    AdvocacyDeclined,
    AdvocacyEnded,
    AdvocacyOffered,
    AdvocacyReferred,
)
from mainstay.advocacy.models import Advocacy, AdvocacyStep
from mainstay.advocacy.rules import states
from mainstay.advocacy.rules.states import Step
from mainstay.advocacy.shared.reviewed import note
from mainstay.contacts.shared.people import officers_today
from mainstay.ledger.acting import Acting
from mainstay.notices.event import Event
from mainstay.reviews.shared import open_review_of
from mainstay.statute.refusal import Refused

How = AdvocacyStep.How
NO_KIND = "Choose an advocate or an independent visitor."
NO_HOW = "Choose how the child said it."
SAY_WHO = "Say who said it, such as the child."
LONGEST = 200


@dataclass(frozen=True)
class Taken:
    """How a step came about: on which day, who said it and how; the review it was asked at, the release it left with.

    `with_whom` is the service or the person, from a referral or a beginning on; `because` why it ended. `noted` is
    that the preparation of the review says it already, and maybe more than a state can: one may be arranged.
    """

    on: date
    said_by: str
    how: str
    review_id: UUID | None = None
    release_id: UUID | None = None
    with_whom: str = ""
    because: str = ""
    noted: bool = False


def advocacy_of(child_id: UUID, kind: str) -> Advocacy | None:
    """Where a child stands with one kind, locked until the action is over; None where nothing is recorded."""
    if kind not in Advocacy.Kind.values:
        raise Refused(NO_KIND)
    rows = Advocacy.objects.filter(child_id=child_id, kind=kind).select_for_update()
    found: Advocacy | None = rows.first()
    return found


def take(acting: Acting, child_id: UUID, kind: str, step: Step, taken: Taken) -> Advocacy:
    """Take a step; the caller has locked the child. Raises Refused where the state or the days do not allow it."""
    row = advocacy_of(child_id, kind)
    state = states.after(row.state if row else None, step)
    last = row.steps.order_by("-number").first() if row else None
    on = states.must_follow(taken.on, last.on if last else None, acting.today)
    row = row or Advocacy(child_id=child_id, kind=kind)
    row.state, row.since_on = state, on
    if step in (Step.OFFER, Step.WANT, Step.DECLINE):
        row.asked_on, row.with_whom = on, ""
    elif taken.with_whom.strip():
        row.with_whom = taken.with_whom.strip()[:LONGEST]
    row.save()
    _keep(acting, row, step, taken, last.number + 1 if last else 1)
    acting.record(_event(acting, row, step, taken))
    if not taken.noted:
        note(acting, row, taken.review_id or open_review_of(child_id))
    return row


def _keep(acting: Acting, row: Advocacy, step: Step, taken: Taken, number: int) -> None:
    if taken.how not in How.values:
        raise Refused(NO_HOW)
    said_by = taken.said_by.strip()
    if not said_by or len(said_by) > LONGEST:
        raise Refused(SAY_WHO)
    AdvocacyStep(
        advocacy=row,
        child_id=row.child_id,
        number=number,
        step=step.value,
        state=row.state,
        on=row.since_on,
        said_by=said_by,
        how=taken.how,
        because=taken.because.strip()[:300],
        review_id=taken.review_id,
        release_id=taken.release_id,
        recorded_by_id=acting.person_id,
    ).save()


def _event(acting: Acting, row: Advocacy, step: Step, taken: Taken) -> Event:
    by_child = taken.how == How.OWN_PAGES
    of: dict[str, Any] = {"subject": row.pk, "child": row.child_id, "kind": row.kind, "on": row.since_on}
    if step is Step.OFFER:
        return AdvocacyOffered(**of)
    if step is Step.REFER:
        return AdvocacyReferred(**of)
    if step is Step.BEGIN:
        return AdvocacyBegun(**of)
    if step is Step.END:
        return AdvocacyEnded(**of)
    officers = officers_today(row.child_id, acting.today)
    made = AdvocacyAsked if step is Step.WANT else AdvocacyDeclined
    return made(**of, by_child=by_child, officer_ids=officers)
