"""What children show: to the reviewing service, and in the annual report once everything it needs is there."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.achievements.models import Achievement
from mainstay.achievements.queries.things import HEAVY
from mainstay.achievements.rules.permitting import Use
from mainstay.achievements.rules.publishing import may_be_shown
from mainstay.achievements.shared.sealed import noted_of, picture_of, words_of
from mainstay.achievements.shared.standing import live_permissions, things_of
from mainstay.statute.years import CollectionYear

# A larger picture is shown by its small likeness: the report is read on telephones too, and kept for good.
LARGEST = 400_000


@dataclass(frozen=True)
class ShownRow:
    """One thing as it is shown to people who do not know whose it is: never a name."""

    id: UUID
    title: str
    words: str
    has_picture: bool
    kind_words: str


@dataclass(frozen=True)
class PublicRow:
    """One thing as the public reads it, with the words for who cannot see the picture."""

    id: UUID
    title: str
    words: str
    caption: str
    picture: bytes
    picture_type: str
    alt: str


def shown_to_service(viewer: Viewer) -> QuerySet[Achievement]:
    """What may be shown to this viewer’s service today; row security has the last word."""
    yes = live_permissions(viewer.today, Use.SERVICE.value).values("achievement_id")
    found: QuerySet[Achievement] = Achievement.objects.filter(pk__in=yes, state=Achievement.State.FINE)
    return found if decide(viewer, Can.SEE_CHILDS_WORDS) else found.none()


def things_shown(viewer: Viewer) -> list[ShownRow]:
    """What children show to the service, the latest first, without saying whose it is."""
    rows = shown_to_service(viewer).defer(*HEAVY).order_by("-kept_on", "pk")
    return [_shown(row) for row in rows]


def in_the_report(viewer: Viewer, year: CollectionYear) -> list[PublicRow]:
    """What the annual report of a year shows now: the child’s yes, the check and the manager’s yes all hold."""
    return _public(viewer, Use.ANNUAL_REPORT, year.label)


def for_the_public(viewer: Viewer) -> list[PublicRow]:
    """What may be shown to the public now."""
    return _public(viewer, Use.PUBLIC, "")


def _public(viewer: Viewer, use: Use, year: str) -> list[PublicRow]:
    found = Achievement.objects.visible_to(viewer).filter(
        state=Achievement.State.FINE, pk__in=live_permissions(viewer.today, use.value).values("achievement_id")
    )
    rows = list(found.order_by("kept_on", "pk"))
    things = things_of(rows, use, viewer.today)
    shown = []
    for row in rows:
        thing, check = things[row.pk]
        if check is not None and check.for_year == year and may_be_shown(thing, use):
            said = words_of(row)
            picture = _fitting(row)
            shown.append(
                PublicRow(row.pk, said.title, said.words, check.caption, picture, _type(picture), noted_of(check).alt)
            )
    return shown


def _fitting(row: Achievement) -> bytes:
    whole = picture_of(row)
    return whole if len(whole) <= LARGEST else picture_of(row, small=True)


def _type(picture: bytes) -> str:
    if not picture:
        return ""
    return "image/png" if picture.startswith(b"\x89PNG") else "image/jpeg"


def _shown(row: Achievement) -> ShownRow:
    said = words_of(row)
    return ShownRow(row.pk, said.title, said.words, bool(row.picture_type), Achievement.Kind(row.kind).label)
