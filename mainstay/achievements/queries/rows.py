"""The rows that pages of this room are made of: a thing, the child’s yeses, its checks, where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.access.decide import Decision
from mainstay.achievements.models import Achievement, Permission, Showing
from mainstay.achievements.shared.sealed import words_of
from mainstay.achievements.shared.standing import holds


@dataclass(frozen=True)
class ShowingRow:
    """One place where a thing was shown, and what was done there after the child took the yes back."""

    id: UUID
    use: str
    place: str
    shown_on: date
    shown_by: str
    taken_down_on: date | None
    taken_down_how: str
    to_take_down: bool


@dataclass(frozen=True)
class YesRow:
    """One use: whether the child’s yes holds today, until when, and how it was said or taken back."""

    use: str
    words: str
    holds: bool
    was_said: bool
    until_on: date | None
    given_on: date | None
    said_how: str
    taken_back_on: date | None
    taken_back_how: str
    places: tuple[ShowingRow, ...]


@dataclass(frozen=True)
class CheckRow:
    """The latest check of one use, in words, and what the manager decided."""

    id: UUID
    version: int
    use: str
    passed: bool
    answers: tuple[tuple[str, str], ...]
    caption: str
    alt: str
    note: str
    checked_on: date
    checked_by: str
    decision: str
    decision_words: str
    decided_on: date | None
    decided_by: str
    because: str
    for_year: str
    may_decide: Decision


@dataclass(frozen=True)
class ThingRow:
    """One thing in a list or on its page. Title and words are the child’s own.

    `cannot` says for each use why it may not be shown today, and is empty where it may.
    """

    id: UUID
    version: int
    child_id: UUID
    child_name: str
    kind: str
    kind_words: str
    title: str
    words: str
    has_picture: bool
    state: str
    state_words: str
    kept_on: date
    written_by: str
    who_was_there: str
    due_on: date
    read_on: date | None
    read_by: str
    yeses: tuple[YesRow, ...]
    cannot: dict[str, str]

    @property
    def said_yes(self) -> tuple[YesRow, ...]:
        """The uses whose yes holds today."""
        return tuple(each for each in self.yeses if each.holds)

    @property
    def to_take_down(self) -> tuple[ShowingRow, ...]:
        """Where it stands though the child took the yes back."""
        return tuple(place for each in self.yeses for place in each.places if place.to_take_down)


def thing_row(
    row: Achievement, yeses: dict[str, Permission], places: list[Showing], cannot: dict[str, str], today: date
) -> ThingRow:
    """A thing with what is known of it; title and words opened for whoever the database lets read them."""
    said = words_of(row)
    return ThingRow(
        id=row.pk,
        version=row.version,
        child_id=row.child_id,
        child_name=row.child.name,
        kind=row.kind,
        kind_words=Achievement.Kind(row.kind).label,
        title=said.title,
        words=said.words,
        has_picture=bool(row.picture_type),
        state=row.state,
        state_words=Achievement.State(row.state).label,
        kept_on=row.kept_on,
        written_by=row.written_by,
        who_was_there=row.who_was_there,
        due_on=row.due_to_be_read_on,
        read_on=row.read_on,
        read_by=row.read_by.name if row.read_by else "",
        yeses=tuple(_yes(use, yeses.get(use), places, today) for use in Permission.Use.values),
        cannot=cannot,
    )


def _yes(use: str, permission: Permission | None, places: list[Showing], today: date) -> YesRow:
    live = holds(permission, today)
    return YesRow(
        use=use,
        words=Permission.Use(use).label,
        holds=live,
        was_said=permission is not None,
        until_on=permission.until_on if permission else None,
        given_on=permission.given_on if permission else None,
        said_how=permission.said_how if permission else "",
        taken_back_on=permission.taken_back_on if permission else None,
        taken_back_how=permission.taken_back_how if permission else "",
        places=tuple(_place(each, live=live) for each in places if each.use == use),
    )


def _place(row: Showing, *, live: bool) -> ShowingRow:
    return ShowingRow(
        id=row.pk,
        use=row.use,
        place=row.place,
        shown_on=row.shown_on,
        shown_by=row.shown_by.name,
        taken_down_on=row.taken_down_on,
        taken_down_how=row.taken_down_how,
        to_take_down=not live and row.taken_down_on is None,
    )
