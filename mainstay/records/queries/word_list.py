"""The service's own list of hard words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.records.models import HardWord


@dataclass(frozen=True)
class HardWordRow:
    """A hard word and how it is explained, from a day until one."""

    id: UUID
    word: str
    explained: str
    starts_on: date
    ends_on: date | None


def hard_words(viewer: Viewer, on: date) -> list[HardWordRow]:
    """The words that are explained on a day, by the alphabet."""
    found = HardWord.objects.visible_to(viewer).on(on)
    rows = [HardWordRow(each.pk, each.word, each.explained, each.starts_on, each.ends_on) for each in found]
    return sorted(rows, key=lambda row: row.word.casefold())


def hard_words_to_come(viewer: Viewer) -> list[HardWordRow]:
    """The words whose explanation begins after today."""
    found = HardWord.objects.visible_to(viewer).filter(starts_on__gt=viewer.today)
    rows = [HardWordRow(each.pk, each.word, each.explained, each.starts_on, each.ends_on) for each in found]
    return sorted(rows, key=lambda row: (row.starts_on, row.word.casefold()))
