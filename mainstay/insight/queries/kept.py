"""Figures kept by each process for as long as no record changes, so that looking twice counts once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import TypeVar, cast

from django.db import connection

Answer = TypeVar("Answer")
_MOST_KEPT = 4096


@dataclass
class _Store:
    """What one process keeps: answers found in one state of the records."""

    state: str = ""
    answers: dict[Hashable, object] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def turn_to(self, state: str) -> None:
        """Forget what was found in another state, or when too much is kept."""
        if self.state != state or len(self.answers) >= _MOST_KEPT:
            self.answers.clear()
            self.state = state


_store = _Store()


def state_of_records() -> str | None:
    """Which state the records are in; None in a transaction that has written, for what it wrote may be undone.

    Each act that changes a record adds an entry to the account, and entries are never taken away: the same number of
    entries is the same records.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT analytic.state_of_records(), pg_current_xact_id_if_assigned()::text")
        state, writing = cursor.fetchone()
    return None if writing else f"{connection.settings_dict['HOST']} {connection.settings_dict['NAME']} {state}"


def keep(state: str | None, key: Hashable, find: Callable[[], Answer]) -> Answer:
    """The answer found before in this state of the records, or a new one."""
    if state is None:
        return find()
    with _store.lock:
        _store.turn_to(state)
        if key in _store.answers:
            return cast("Answer", _store.answers[key])
    found = find()
    with _store.lock:
        if _store.state == state:
            _store.answers[key] = found
    return found
