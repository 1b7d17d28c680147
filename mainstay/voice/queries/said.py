"""What a child said, as somebody who may read it sees it: whole, with who wrote it down and what came of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.contacts.models import ChildsWords
from mainstay.contacts.shared.sealing import opened
from mainstay.voice.models import Kept, PassedOn, UrgentAlert, View
from mainstay.voice.queries.wishes import WishRow, rows_of_views
from mainstay.voice.shared.sealed import words_of


@dataclass(frozen=True)
class KeptRow:
    """A picture or recording that came with a view, and by when it is opened."""

    id: UUID
    kind: str
    kind_words: str
    type: str
    seconds: int | None
    width: int | None
    height: int | None
    due_on: date
    opened_on: date | None
    is_late: bool

    @property
    def is_sound(self) -> bool:
        """Whether it is heard and not looked at."""
        return self.kind == Kept.Kind.VOICE

    @property
    def length(self) -> str:
        """How long a recording lasts, in minutes and seconds; nothing for a picture."""
        return f"{self.seconds // 60}:{self.seconds % 60:02}" if self.seconds else ""


@dataclass(frozen=True)
class ViewRow:
    """One time a child said something.

    `feeling` is from 1, the lowest face, to 5. `more` is what the child said afterwards about it, in order.
    """

    id: UUID
    child_id: UUID
    child_name: str
    child_reference: str
    medium: str
    medium_words: str
    about: str
    about_words: str
    feeling: int | None
    text: str
    more: tuple[tuple[date, str], ...]
    language: str
    said_on: date
    sent_at: datetime
    written_by: str
    who_was_there: str
    due_to_be_read_on: date
    read_on: date | None
    read_by: str
    gone_to_cover_on: date | None
    not_meant_on: date | None
    words_id: UUID | None
    kept: tuple[KeptRow, ...]
    wishes: tuple[WishRow, ...]
    alert_id: UUID | None
    passed_on: tuple[tuple[date, str], ...]

    @property
    def by_the_child_alone(self) -> bool:
        """Whether the child wrote it themselves, with nobody beside them."""
        return self.medium == View.Medium.OWN_PAGES


def views_of(viewer: Viewer, child_id: UUID, *, most: int = 200) -> list[ViewRow]:
    """Everything a child said that this viewer may read, the latest first."""
    return _rows(viewer, _readable(viewer).filter(child_id=child_id), most)


def view_page(viewer: Viewer, view_id: UUID) -> ViewRow:
    """One time a child said something. Raises Http404 where it may not be read."""
    rows = _rows(viewer, _readable(viewer).filter(pk=view_id), 1)
    if not rows:
        raise Http404("There is no such record, or you may not see it.")
    return rows[0]


def views_unread(viewer: Viewer, *, most: int = 50) -> list[ViewRow]:
    """What children said and nobody has read, those that wait longest first."""
    if not decide(viewer, Can.SEE_CHILDS_WORDS):
        return []
    return _rows(viewer, View.objects.visible_to(viewer).filter(read_on__isnull=True), most, "due_to_be_read_on")


def _readable(viewer: Viewer) -> QuerySet[View]:
    """Whose views this viewer reads: the reviewing service and the child; row security has the last word."""
    found: QuerySet[View] = View.objects.visible_to(viewer)
    if decide(viewer, Can.SEE_CHILDS_WORDS) or viewer.child_id is not None:
        return found
    return found.none()


def _rows(viewer: Viewer, found: QuerySet[View], most: int, order: str = "-sent_at") -> list[ViewRow]:
    """The rows, in six queries whatever their number."""
    views = list(found.select_related("child", "words", "read_by").order_by(order, "pk")[:most])
    keys = [view.pk for view in views]
    kept, more, passed = _kept(viewer, keys), _more(views), _passed_on(keys)
    wishes = rows_of_views(viewer, keys)
    alerts = dict(UrgentAlert.objects.filter(view_id__in=keys).values_list("view_id", "pk"))
    return [
        _row(
            view, kept=kept[view.pk], more=more[view.words_id], wishes=wishes[view.pk],
            alert_id=alerts.get(view.pk), passed_on=passed[view.pk],
        )
        for view in views
    ]  # fmt: skip


def _kept(viewer: Viewer, keys: list[UUID]) -> defaultdict[UUID, list[KeptRow]]:
    found: defaultdict[UUID, list[KeptRow]] = defaultdict(list)
    for row in Kept.objects.filter(view_id__in=keys).defer("sealed", "preview").order_by("position"):
        late = row.opened_on is None and viewer.today > row.due_to_be_opened_on
        found[row.view_id].append(
            KeptRow(
                row.pk, row.kind, Kept.Kind(row.kind).label, row.type, row.seconds, row.width, row.height,
                row.due_to_be_opened_on, row.opened_on, late,
            )
        )  # fmt: skip
    return found


def _more(views: Iterable[View]) -> defaultdict[UUID | None, list[tuple[date, str]]]:
    found: defaultdict[UUID | None, list[tuple[date, str]]] = defaultdict(list)
    first = [view.words_id for view in views if view.words_id]
    for words in ChildsWords.objects.filter(adds_to_id__in=first).order_by("said_on", "pk"):
        found[words.adds_to_id].append((words.said_on, opened(words)))
    return found


def _passed_on(keys: list[UUID]) -> defaultdict[UUID, list[tuple[date, str]]]:
    found: defaultdict[UUID, list[tuple[date, str]]] = defaultdict(list)
    for row in PassedOn.objects.filter(view_id__in=keys).order_by("passed_on_on", "pk"):
        told = "the child was told first" if row.child_told_first else f"not told first: {row.not_told_because}"
        found[row.view_id].append((row.passed_on_on, f"{row.to_whom} ({told})"))
    return found


def _row(
    view: View,
    *,
    kept: list[KeptRow],
    more: list[tuple[date, str]],
    wishes: list[WishRow],
    alert_id: UUID | None,
    passed_on: list[tuple[date, str]],
) -> ViewRow:
    return ViewRow(
        id=view.pk,
        child_id=view.child_id,
        child_name=view.child.name,
        child_reference=view.child.reference,
        medium=view.medium,
        medium_words=View.Medium(view.medium).label,
        about=view.about,
        about_words=View.About(view.about).label,
        feeling=view.feeling,
        text=words_of(view),
        more=tuple(more),
        language=view.words.language if view.words else "",
        said_on=view.said_on,
        sent_at=view.sent_at,
        written_by=view.written_by,
        who_was_there=view.who_was_there,
        due_to_be_read_on=view.due_to_be_read_on,
        read_on=view.read_on,
        read_by=view.read_by.name if view.read_by else "",
        gone_to_cover_on=view.gone_to_cover_on,
        not_meant_on=view.not_meant_on,
        words_id=view.words_id,
        kept=tuple(kept),
        wishes=tuple(wishes),
        alert_id=alert_id,
        passed_on=tuple(passed_on),
    )
