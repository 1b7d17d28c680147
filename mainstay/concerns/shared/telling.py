"""Saying what happened to a concern: once for each child it is about, and to the people it tells once."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from mainstay.concerns.events import ConcernMoved
from mainstay.concerns.models import Concern
from mainstay.ledger.acting import Acting


def say(acting: Acting, concern: Concern, event: type[ConcernMoved], **facts: Any) -> None:
    """Record an event in the account of every child of the concern, or once where it is about none."""
    told: tuple[UUID, ...] = facts.pop("to_ids", ())
    children: list[UUID | None] = list(concern.children.order_by("child_id").values_list("child_id", flat=True))
    for number, child_id in enumerate(children or [None]):
        acting.record(event(subject=concern.pk, child=child_id, to_ids=told if number == 0 else (), **facts))
