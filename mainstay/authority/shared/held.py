"""Answers kept for the length of one transaction: a rule asked about many rows reads its setting once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast
from weakref import WeakKeyDictionary

from django.db import connection

Answer = TypeVar("Answer")
_held: WeakKeyDictionary[Any, dict[object, object]] = WeakKeyDictionary()


def held(key: object, ask: Callable[[], Answer]) -> Answer:
    """The answer already found in this transaction, or a new one; outside a transaction nothing is kept.

    What is kept goes with the innermost block, so a rollback takes its answers with it.
    """
    blocks = connection.atomic_blocks
    if not blocks:
        return ask()
    answers = _held.setdefault(blocks[-1], {})
    if key not in answers:
        answers[key] = ask()
    return cast(Answer, answers[key])


def forget() -> None:
    """Drop every answer kept, because the council's arrangements changed."""
    _held.clear()
