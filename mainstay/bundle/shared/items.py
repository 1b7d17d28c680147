"""One item of a bundle: a letter, words, a wish with its answer, a picture, a recording, something a child kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "audio/mpeg": "mp3"}


@dataclass(frozen=True)
class Item:
    """What happened on a day: in words, and with a picture or a recording where there is one.

    `small` is the picture as it stands in the one document of all; the whole lies beside it as a file of its own.
    """

    kind: str
    id: UUID
    on: date
    title: str
    text: str = ""
    content: bytes = b""
    small: bytes = b""
    type: str = ""

    @property
    def key(self) -> str:
        """The kind and the key, as a mark names what it stands in."""
        return f"{self.kind}:{self.id}"

    @property
    def is_picture(self) -> bool:
        """Whether it can be looked at."""
        return self.type.startswith("image/")
