"""What the next officer must know, under seal: promises and wishes that go with a child who is handed over."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from uuid import UUID

from mainstay.caseload.models import Handover
from mainstay.children import vault

PROMISE, WISH, NOTICE = "promise", "wish", "notice"


@dataclass(frozen=True)
class Thing:
    """One thing to know: a promise, a wish or something else, in words, with its source where there is one."""

    kind: str
    words: str
    more: str = ""


def sealed(things: Iterable[Thing], row_id: UUID) -> tuple[bytes, str]:
    """The list under seal for one handover. Raises VaultRefused without a key."""
    return vault.seal(json.dumps([asdict(each) for each in things]), row_id)


def opened(handover: Handover) -> tuple[Thing, ...]:
    """The list itself. Raises VaultRefused when its key is not here."""
    text = vault.unseal(bytes(handover.sealed), handover.key_id, handover.pk)
    return tuple(Thing(**each) for each in json.loads(text))
