"""What an event is: something that happened, in the service's words, past tense."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

# What stands in columns of the account's own, and not among the facts of an event.
_COLUMNS = {"subject", "child", "readers", "kept_from"}


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened to a record: who it is about, and the facts to keep.

    `subject` is the id of the record it happened to and `child` the child it concerns, where there is
    one. `readers` says who alone reads of it in the account ("" is everybody who reads of the child), and `kept_from`
    names those who never do. Subclasses add the facts, plain values only, and never a name, an address or a narrative.
    """

    subject: UUID | None = None
    child: UUID | None = None
    readers: str = ""
    kept_from: tuple[UUID, ...] = ()

    @property
    def name(self) -> str:
        """The event's own name, such as "ReviewHeld"."""
        return type(self).__name__

    def sentence(self) -> str:
        """What happened in one plain sentence, without names; overridden where more can be said."""
        words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in self.name)
        return words.strip().capitalize()

    def payload(self) -> dict[str, Any]:
        """The facts as JSON values; dates in ISO form, ids as text."""
        return {field.name: _plain(getattr(self, field.name)) for field in fields(self) if field.name not in _COLUMNS}


def _plain(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, tuple | list | frozenset | set):
        return [_plain(item) for item in value]
    return value


def written(day: date) -> str:
    """A date as the service writes it: 4 June 2026."""
    return f"{day.day} {day:%B %Y}"
