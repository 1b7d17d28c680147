"""What children are proud of, for the reviewing service and for the child: one, one child’s, and those that wait."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.achievements.models import Achievement, EarlierWords, Permission, Showing
from mainstay.achievements.queries.rows import ThingRow, thing_row
from mainstay.achievements.rules.permitting import Use
from mainstay.achievements.rules.publishing import NOT_CHECKED, OVERTAKEN, why_not
from mainstay.achievements.shared.sealed import worry_of
from mainstay.achievements.shared.standing import things_of, yeses_of
from mainstay.children import vault

GONE = "There is no such record, or you may not see it."
# What is large is opened only where it is looked at.
HEAVY = ("picture_sealed", "preview_sealed")


@dataclass(frozen=True)
class Waiting:
    """What waits for whoever keeps what children are proud of."""

    unread: tuple[ThingRow, ...]
    worries: tuple[ThingRow, ...]
    to_check: tuple[ThingRow, ...]
    to_take_down: tuple[ThingRow, ...]


def things_of_child(viewer: Viewer, child_id: UUID) -> list[ThingRow]:
    """Everything one child keeps, the latest first; nothing for who may not read it."""
    return _rows(viewer, _found(viewer).filter(child_id=child_id).order_by("-kept_on", "-pk"))


def count_of_things(viewer: Viewer, child_id: UUID) -> int | None:
    """How many things a child keeps; None for who may not know."""
    may = viewer.child_id is not None or bool(decide(viewer, Can.KEEP_ACHIEVEMENTS))
    return _found(viewer).filter(child_id=child_id).count() if may else None


def one_thing(viewer: Viewer, thing_id: UUID) -> ThingRow:
    """One thing, whole. Raises Http404."""
    rows = _rows(viewer, _found(viewer).filter(pk=thing_id))
    if not rows:
        raise Http404(GONE)
    return rows[0]


def worry_about(viewer: Viewer, thing_id: UUID) -> tuple[str, UUID | None]:
    """What was noted about a worry, and the view that its words became. Raises Http404."""
    row = _found(viewer).filter(pk=thing_id).defer(*HEAVY).first()
    if row is None or viewer.child_id is not None:
        raise Http404(GONE)
    return worry_of(row), row.view_id


def earlier_words(viewer: Viewer, thing_id: UUID) -> list[tuple[date, str]]:
    """What stood there before the child changed it, the latest first: until which day, and the words."""
    rows = EarlierWords.objects.visible_to(viewer).filter(achievement_id=thing_id).order_by("-revision")
    return [(row.changed_on, vault.unseal(bytes(row.sealed), row.key_id, row.pk)) for row in rows]


def waiting(viewer: Viewer) -> Waiting:
    """What waits: to be read, a worry, a check, and what still stands somewhere after the child took the yes back."""
    if not decide(viewer, Can.KEEP_ACHIEVEMENTS):
        return Waiting((), (), (), ())
    found = _found(viewer)
    down = Showing.objects.visible_to(viewer).filter(taken_down_on__isnull=True)
    fine = _rows(viewer, found.filter(state="fine", permissions__taken_back_on__isnull=True).distinct())
    standing = _rows(viewer, found.filter(pk__in=down.values("achievement_id")))
    return Waiting(
        unread=tuple(_rows(viewer, found.filter(state="sent").order_by("due_to_be_read_on"))),
        worries=tuple(_rows(viewer, found.filter(state="worry").order_by("read_on"))),
        to_check=tuple(row for row in fine if _wants_check(row)),
        to_take_down=tuple(row for row in standing if row.to_take_down),
    )


def _wants_check(row: ThingRow) -> bool:
    """Whether a yes to what the public reads holds and an officer’s check comes next."""
    return any(row.cannot.get(use.value) in (NOT_CHECKED, OVERTAKEN) for use in (Use.ANNUAL_REPORT, Use.PUBLIC))


def _found(viewer: Viewer) -> QuerySet[Achievement]:
    found: QuerySet[Achievement] = Achievement.objects.visible_to(viewer)
    may = viewer.child_id is not None or decide(viewer, Can.KEEP_ACHIEVEMENTS)
    return found.select_related("child", "read_by") if may else found.none()


def _rows(viewer: Viewer, found: QuerySet[Achievement]) -> list[ThingRow]:
    """Rows of what was found: the same number of queries however many there are."""
    rows = list(found.defer(*HEAVY))
    yeses, places = yeses_of(rows), _places(rows)
    cannot: defaultdict[UUID, dict[str, str]] = defaultdict(dict)
    for use in Use if rows and viewer.child_id is None else ():
        for key, (thing, _check) in things_of(rows, use, viewer.today).items():
            cannot[key][use.value] = why_not(thing, use) or ""
    return [thing_row(row, yeses.get(row.pk, {}), places.get(row.pk, []), cannot[row.pk], viewer.today) for row in rows]


def _places(rows: list[Achievement]) -> dict[UUID, list[Showing]]:
    found: defaultdict[UUID, list[Showing]] = defaultdict(list)
    of_these = Showing.objects.filter(achievement_id__in=[row.pk for row in rows]).select_related("shown_by")
    for each in of_these.order_by("shown_on", "pk"):
        found[each.achievement_id].append(each)
    return found


def uses() -> list[tuple[str, str]]:
    """Every use with its words."""
    return [(use.value, use.label) for use in Permission.Use]
