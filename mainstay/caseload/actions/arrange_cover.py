"""Arranging who covers for a reviewing officer who is away."""

from __future__ import annotations

from datetime import date, timedelta

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.caseload import rules
from mainstay.caseload.models import Cover
from mainstay.caseload.shared.covering import cover_with, must_be_able_to_cover
from mainstay.caseload.shared.giving import as_present, present_of
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


@action(may=Can.ALLOCATE, on=[Child])
def arrange_cover(
    acting: Acting,
    children: list[Child],
    *,
    officer: Person,
    covered_by: Person,
    starts_on: date,
    last_on: date,
    reason: str = "",
) -> list[Cover]:
    """Let one officer cover for another with some of their children, from a day to a last day; it ends by itself.

    All or none. Raises Refused: not an officer, not independent (DR-6.7), parent and child together (DR-6.4),
    not their children, or covered already in these days.
    """
    ids = [child.pk for child in children]
    rules.must_be_an_absence(starts_on, last_on, today=acting.today, same=officer.pk == covered_by.pk)
    held = present_of(ids, starts_on)
    for key in ids:
        rules.must_be_theirs(as_present(held.get(key)), officer.pk)
    must_be_able_to_cover(covered_by.pk, ids, starts_on, last_on)
    ends_on = last_on + timedelta(days=1)
    covered = Cover.objects.filter(child_id__in=ids, starts_on__lt=ends_on, ends_on__gt=starts_on).order_by("starts_on")
    first = covered.first()
    if first is not None:
        raise Refused(
            f"Some of these children are covered already from {in_words(first.starts_on)}. End that cover first, or "
            "choose other days."
        )
    return cover_with(
        acting, ids, officer_id=officer.pk, covered_by_id=covered_by.pk, starts_on=starts_on, ends_on=ends_on,
        reason=reason.strip()[:200],
    )  # fmt: skip
