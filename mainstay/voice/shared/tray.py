"""Putting what came into the tray, and reading it there; inside an action only, but for the reading."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from mainstay.authority.queries import local_policy, reasons, working_days
from mainstay.children import vault
from mainstay.ledger.acting import Acting
from mainstay.voice.events import MessageArrived
from mainstay.voice.models import Arrived
from mainstay.voice.rules import urgent
from mainstay.voice.shared.people import duty_managers


@dataclass(frozen=True)
class Came:
    """A message as it came: by which way, what it says, who says they sent it, and when."""

    medium: str
    words: str
    sender: str
    said_on: date
    about: str = "other"
    feeling: int | None = None
    source_id: str = ""


def put_in(acting: Acting, came: Came, *, quietly: bool = False) -> Arrived:
    """Keep a message of a child whom nobody has named yet, and tell who matches it, unless that is done with it."""
    listed = [row.words for row in reasons("urgent", acting.today)]
    row = Arrived(
        medium=came.medium, about=came.about, feeling=came.feeling, source_id=came.source_id, said_on=came.said_on,
        arrived_on=acting.today, entered_by_id=acting.person_id,
        is_urgent=bool(urgent.reasons(came.words, came.feeling, asked=False, listed=listed)),
        due_on=working_days().add(acting.today, local_policy(acting.today).unread_to_cover_working_days),
    )  # fmt: skip
    row.sealed, row.key_id = vault.seal(json.dumps({"words": came.words, "sender": came.sender}), row.pk)
    row.save()
    told = () if quietly else duty_managers(acting.today)
    acting.record(MessageArrived(subject=row.pk, is_urgent=row.is_urgent, to_ids=told))
    return row


def opened(row: Arrived) -> dict[str, str]:
    """The words and the sender of a message in the tray."""
    found: dict[str, str] = json.loads(vault.unseal(bytes(row.sealed), row.key_id, row.pk))
    return found


def settled_words(row: Arrived) -> str:
    """How somebody knew whose a message is, or why it was set aside; empty while it waits."""
    if row.settled_sealed is None:
        return ""
    return vault.unseal(bytes(row.settled_sealed), row.key_id, row.pk)


def settle(acting: Acting, row: Arrived, state: str, said: str) -> None:
    """Say what became of a message in the tray, and by whom."""
    row.state, row.settled_on, row.settled_by_id = state, acting.today, acting.person_id
    row.settled_sealed = vault.seal_with(said, row.pk, row.key_id)
