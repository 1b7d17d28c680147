"""Covering for an officer who is away: the rows, and the sight that goes with them and ends by itself."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import F
from django.db.models.functions import Greatest

from mainstay.access.grants import give_sight
from mainstay.access.models import Grant
from mainstay.caseload import rules
from mainstay.caseload.events import CoverArranged
from mainstay.caseload.models import Cover
from mainstay.caseload.shared import standing
from mainstay.ledger.acting import Acting


def must_be_able_to_cover(person_id: UUID, ids: list[UUID], starts_on: date, last_on: date) -> None:
    """Who covers is an officer all the while, independent, and no parent's and child's officer at once.

    Raises Refused. Source: DR-6.7, DR-6.4.
    """
    for day in (starts_on, last_on):
        rules.must_be_an_officer(standing.is_officer(person_id, day), day)
    rules.must_be_independent(standing.worked(person_id), standing.teams_of(ids))
    rules.must_be_apart(ids, standing.kept_apart(ids, person_id, starts_on))


def cover_with(
    acting: Acting, ids: Iterable[UUID], *, officer_id: UUID, covered_by_id: UUID, starts_on: date, ends_on: date,
    reason: str,
) -> list[Cover]:  # fmt: skip
    """Write the cover and give sight for its days, and say so once for all; inside an action only."""
    made = [
        Cover(
            child_id=key, officer_id=officer_id, covered_by_id=covered_by_id, starts_on=starts_on, ends_on=ends_on,
            reason=reason,
        )
        for key in ids
    ]  # fmt: skip
    for number, row in enumerate(made):
        row.save()
        acting.record(
            CoverArranged(
                subject=row.pk, child=row.child_id, officer_id=officer_id, covered_by_id=covered_by_id,
                starts_on=starts_on, ends_on=ends_on, tells=number == 0,
            )
        )  # fmt: skip
    give_sight(
        [row.child_id for row in made], basis=Grant.Basis.COVER, person_id=covered_by_id, starts_on=starts_on,
        ends_on=ends_on,
    )  # fmt: skip
    return made


def end_covers(covers: Iterable[Cover], ends_on: date) -> list[Cover]:
    """End cover and its sight on a day; what would have begun later never begins. Inside an action only."""
    ended = []
    for row in covers:
        Grant.objects.filter(
            basis=Grant.Basis.COVER, child_id=row.child_id, person_id=row.covered_by_id, ends_on=row.ends_on,
            starts_on=row.starts_on,
        ).update(ends_on=Greatest(F("starts_on"), ends_on))  # fmt: skip
        row.ends_on = max(row.starts_on, ends_on)
        row.save()
        ended.append(row)
    return ended
