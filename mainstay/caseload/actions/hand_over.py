"""Handing children over to another reviewing officer."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.caseload import rules
from mainstay.caseload.events import HandoverRecorded
from mainstay.caseload.models import Handover
from mainstay.caseload.shared.giving import as_present, give, must_be_able_to_have, present_of
from mainstay.caseload.shared.things import Thing, sealed
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.ALLOCATE, on=[Child])
def hand_over(
    acting: Acting,
    children: list[Child],
    *,
    officer: Person,
    starts_on: date,
    reason: str,
    letter_on: date | None,
    letter_how: str,
    letter_id: UUID | None = None,
    things: Mapping[UUID, Sequence[Thing]] | None = None,
) -> list[Handover]:
    """Give children another reviewing officer: with a reason, a letter to each child first, and what goes with them.

    `things` are the promises and wishes the next officer must know, by child. All or none. Raises Refused.
    """
    ids = [child.pk for child in children]
    why = rules.must_say_goodbye_first(reason, letter_on, letter_how, on=starts_on, today=acting.today)
    must_be_able_to_have(officer, ids, starts_on)
    held = present_of(ids, starts_on)
    before = {key: rules.must_be_theirs(as_present(held.get(key))).officer_id for key in ids}
    give(acting, {key: held[key] for key in ids}, officer, starts_on, why[:300])
    if letter_on is None:  # refused above; said here for whoever reads the types
        raise Refused("Give the date of the letter to the child.")
    made = []
    for key in ids:
        row = _kept(key, before[key], officer, starts_on, list((things or {}).get(key, ())))
        row.reason, row.letter_on, row.letter_how, row.letter_id = why, letter_on, letter_how, letter_id
        row.save()
        made.append(row)
        _say(acting, row, len((things or {}).get(key, ())))
    return made


def _kept(child_id: UUID, before: UUID, officer: Person, starts_on: date, things: Sequence[Thing]) -> Handover:
    key = uuid.uuid4()
    content, key_id = sealed(things, key)
    return Handover(
        id=key,
        child_id=child_id,
        from_officer_id=before,
        to_officer=officer,
        hands_over_on=starts_on,
        sealed=content,
        key_id=key_id,
    )


def _say(acting: Acting, row: Handover, things: int) -> None:
    acting.record(
        HandoverRecorded(
            subject=row.pk,
            child=row.child_id,
            from_officer_id=row.from_officer_id,
            to_officer_id=row.to_officer_id,
            hands_over_on=row.hands_over_on,
            letter_on=row.letter_on,
            things=things,
        )
    )
