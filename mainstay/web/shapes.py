"""The plain values that components draw: a page makes them, a template tag shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol


class Explained(Protocol):
    """A due date that can say which rule set it, from which event."""

    @property
    def on(self) -> date:
        """The day by which it must be done."""

    def explain(self) -> str:
        """One sentence: which rule, from which event."""


@dataclass(frozen=True)
class Due:
    """A due date with the sentence that explains it, where a page has no `statute` value at hand."""

    on: date
    explanation: str = ""

    def explain(self) -> str:
        """Which rule, from which event, in one sentence."""
        return self.explanation


@dataclass(frozen=True)
class Link:
    """Somewhere to go; `hidden` is heard but not seen, to tell links of the same words apart."""

    text: str
    href: str = ""
    hidden: str = ""


@dataclass(frozen=True)
class Fact:
    """A name and its value, with what may be done about it."""

    key: str
    value: str
    actions: Sequence[Link] = ()


@dataclass(frozen=True)
class Strip:
    """Who a page is about, at its head; tags are words and their tone."""

    name: str
    known_as: str = ""
    facts: Sequence[Fact] = ()
    tags: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Status:
    """A state in words; the tone colours it and is one of `mainstay.web.shapes.TONES`."""

    words: str
    tone: str = "neutral"


@dataclass(frozen=True)
class Task:
    """A line of a task list."""

    text: str
    status: Status
    href: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Happening:
    """Something that happened, for a timeline; `strong` marks what changed the child's legal standing or home."""

    on: date
    title: str
    text: str = ""
    by: str = ""
    href: str = ""
    strong: bool = False


@dataclass(frozen=True)
class Tile:
    """One number with its words and, where it opens its list of children, the way there."""

    value: str
    label: str
    href: str = ""
    note: str = ""
    tone: str = ""


@dataclass(frozen=True)
class Column:
    """A heading of a table."""

    text: str
    numeric: bool = False


@dataclass(frozen=True)
class Table:
    """A table of words and numbers only; the first cell of each row is its heading when `rows_headed`."""

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    total: Sequence[str] = ()
    rows_headed: bool = True


@dataclass(frozen=True)
class FilterTag:
    """A filter that is on, and the address of the same list without it."""

    text: str
    remove_href: str


@dataclass(frozen=True)
class Compared:
    """One field of a record that two people changed: what is now kept, and what you wrote."""

    name: str
    label: str
    theirs: str
    yours: str
    theirs_sent: Sequence[tuple[str, str]] = ()
    yours_sent: Sequence[tuple[str, str]] = ()

    @property
    def differs(self) -> bool:
        """Whether there is anything to choose."""
        return self.theirs != self.yours


@dataclass(frozen=True)
class NavigationItem:
    """A part of the service in the navigation bar, for those whose roles allow it (`can` empty: everyone).

    `also` are the beginnings of other addresses that belong to it, such as a review to Children.
    """

    label: str
    url_name: str
    can: str = ""
    also: Sequence[str] = ()


@dataclass(frozen=True)
class Place:
    """A navigation item as this person sees it now."""

    label: str
    href: str
    current: bool = False


@dataclass(frozen=True)
class Shell:
    """What the layout needs about the service, the person and the session."""

    council: str
    person: str = ""
    person_key: str = ""
    places: Sequence[Place] = field(default_factory=tuple)
    demonstration: bool = False
    pinned_on: date | None = None
    printed: str = ""
    sign_out_href: str = ""
    sign_in_href: str = ""
    keep_alive_href: str = ""
    session_seconds: int = 0
    person_href: str = ""
    messages_href: str = ""
    unread: int = 0


TONES = ("neutral", "information", "good", "waiting", "attention", "late")
