"""What one process keeps of what it counted, each answer with the state of the records it was counted from."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import TypeVar, cast

Answer = TypeVar("Answer")
_MOST_KEPT = 4096


@dataclass
class _Store:
    """Answers by what they answer; of each the one found last."""

    answers: dict[Hashable, tuple[Hashable, object]] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)


_store = _Store()


def kept(key: Hashable, state: Hashable) -> object | None:
    """The answer kept for a key, where it was found in this very state of the records."""
    with _store.lock:
        found = _store.answers.get(key)
    return found[1] if found is not None and found[0] == state else None


def keep(key: Hashable, state: Hashable | None, answer: object) -> None:
    """Keep an answer found in a state of the records, in place of the one before; with no state it is not kept."""
    if state is None:
        return
    with _store.lock:
        if len(_store.answers) >= _MOST_KEPT:
            _store.answers.clear()
        _store.answers[key] = (state, answer)


def keeping(key: Hashable, state: Hashable | None, find: Callable[[], Answer]) -> Answer:
    """The answer kept, or a new one, which is kept."""
    found = kept(key, state)
    if found is None:
        found = find()
        keep(key, state, found)
    return cast("Answer", found)


def forget_all() -> None:
    """Keep nothing of what was counted: the next to look counts everything."""
    with _store.lock:
        _store.answers.clear()
