"""That a thing was shown, and where: the child sees it, and after a no the service knows what to take down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from mainstay.achievements.events import AchievementShown
from mainstay.achievements.models import Achievement, Showing
from mainstay.achievements.rules.permitting import Use
from mainstay.achievements.rules.publishing import must_be_shown
from mainstay.achievements.shared.standing import permission_of, thing_of
from mainstay.ledger.acting import Acting
from mainstay.statute.refusal import Refused


@dataclass(frozen=True)
class Place:
    """Where something is shown: in words that say nothing of the child, and the record it was made from."""

    words: str
    source_id: UUID | None = None


def show_in_report(acting: Acting, things: Sequence[UUID], place: Place) -> None:
    """Record that things are shown in a report that is published; inside an action only. Raises Refused."""
    for row in Achievement.objects.filter(pk__in=things).order_by("kept_on", "pk"):
        shown_in(acting, row, Use.ANNUAL_REPORT, place)


def shown_in(acting: Acting, row: Achievement, use: Use, place: Place) -> Showing:
    """Record that a thing is shown in a place; inside an action only. Raises Refused where it may not be today."""
    must_be_shown(thing_of(row, use.value, acting.today), use)
    permission = permission_of(row, use.value)
    words = " ".join(place.words.split())
    if not words or len(words) > 200:
        raise Refused(
            "Say in 200 letters or fewer where it is shown, such as “the council’s website, page for carers”."
        )
    showing = Showing(
        achievement=row,
        child_id=row.child_id,
        permission=permission,
        use=use.value,
        place=words,
        source_id=place.source_id,
        shown_on=acting.today,
        shown_by_id=acting.person_id,
    )
    showing.save()
    acting.record(AchievementShown(subject=row.pk, child=row.child_id, use=use.value))
    return showing
