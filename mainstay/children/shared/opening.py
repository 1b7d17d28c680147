"""Beginning a period of care with its first episode: shared by entering a child and by coming back into care."""

from __future__ import annotations

from mainstay.children.events import PeriodOfCareStarted
from mainstay.children.models import Child, Episode, PeriodOfCare
from mainstay.children.rules.entering import CareFacts
from mainstay.ledger.acting import Acting
from mainstay.statute.codes import is_short_break


def begin(acting: Acting, child: Child, care: CareFacts) -> PeriodOfCare:
    """Write the period and its first episode, and say that it started; inside an action only."""
    short_breaks = is_short_break(care.legal_status)
    period = PeriodOfCare(
        child=child,
        starts_on=care.starts_on,
        legal_status_at_start=care.legal_status,
        category_of_need=care.category_of_need,
        short_breaks_only=short_breaks,
    )
    period.save()
    Episode(
        child=child,
        period=period,
        starts_on=care.starts_on,
        reason_new="S",
        legal_status=care.legal_status,
        category_of_need=care.category_of_need,
        placement=care.placement,
        provider=care.provider,
    ).save()
    acting.record(
        PeriodOfCareStarted(subject=period.pk, child=child.pk, starts_on=care.starts_on, short_breaks=short_breaks)
    )
    return period
