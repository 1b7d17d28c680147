"""What lies under seal in this room: title and words, the picture, what an officer noted."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from mainstay.achievements.models import Achievement, Check
from mainstay.children import vault


@dataclass(frozen=True)
class Words:
    """What a child wrote: the title, and the words where there are any."""

    title: str
    words: str = ""

    @property
    def together(self) -> str:
        """Both, as one text."""
        return f"{self.title}\n{self.words}".strip()

    def as_kept(self) -> str:
        """As it is put under seal."""
        return json.dumps(asdict(self))


@dataclass(frozen=True)
class Noted:
    """What is kept with a check: the picture in words for who cannot see it, and what the officer noted."""

    alt: str = ""
    note: str = ""


def words_of(row: Achievement) -> Words:
    """Title and words of a thing."""
    return Words(**json.loads(vault.unseal(bytes(row.sealed), row.key_id, row.pk)))


def seal_words(row: Achievement, words: Words) -> None:
    """Put title and words under the seal of their row."""
    row.sealed, row.key_id = vault.seal(words.as_kept(), row.pk)


def picture_of(row: Achievement, *, small: bool = False) -> bytes:
    """The picture of a thing, or a small likeness of it; nothing where it has none."""
    held = row.preview_sealed if small else row.picture_sealed
    return vault.unseal_bytes(bytes(held), row.key_id, row.pk) if held else b""


def worry_of(row: Achievement) -> str:
    """What the officer noted about a worry, and what came of it; nothing where there was none."""
    return vault.unseal(bytes(row.worry_sealed), row.key_id, row.pk) if row.worry_sealed else ""


def noted_of(row: Check) -> Noted:
    """What is kept with a check."""
    return Noted(**json.loads(vault.unseal(bytes(row.sealed), row.key_id, row.pk)))


def seal_noted(row: Check, noted: Noted) -> None:
    """Put what is kept with a check under its seal."""
    row.sealed, row.key_id = vault.seal(json.dumps(asdict(noted)), row.pk)


def decided_words(row: Check) -> str:
    """Why the manager decided so; nothing where they said no reason."""
    return vault.unseal(bytes(row.decided_sealed), row.key_id, row.pk) if row.decided_sealed else ""
