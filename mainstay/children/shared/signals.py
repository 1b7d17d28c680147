"""Signals that something may be wrong where a child lives: each room adds the kinds it knows, and nobody's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.access.viewer import Viewer


@dataclass(frozen=True)
class Signal:
    """One signal: about which child and of which day. It never carries what was said or found."""

    child_id: UUID
    on: date


Reader = Callable[[Viewer, date, date], Iterable[Signal]]


@dataclass(frozen=True)
class SignalKind:
    """A kind of signal: its words, whether it comes from private words, and how it is read.

    Without a reader nothing feeds it yet; `not_fed` says what is missing, so that it is never taken for none.
    """

    key: str
    words: str
    private: bool = False
    read: Reader | None = None
    not_fed: str = ""


_kinds: dict[str, SignalKind] = {
    "missed_visits": SignalKind(
        "missed_visits", "A visit by the social worker was missed",
        not_fed="Nothing feeds this yet: no feed of visits is brought in.",
    ),
}  # fmt: skip


def signal(key: str, words: str, *, private: bool = False) -> Callable[[Reader], Reader]:
    """Declare a kind of signal with its reader: viewer, first and last day, to the signals of children they see."""

    def declare(read: Reader) -> Reader:
        _kinds[key] = SignalKind(key, words, private, read)
        return read

    return declare


def signal_kinds() -> tuple[SignalKind, ...]:
    """Every kind there is, those that are fed first, each by its words."""
    return tuple(sorted(_kinds.values(), key=lambda kind: (kind.read is None, kind.words)))
