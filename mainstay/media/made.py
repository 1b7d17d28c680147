"""A picture or a sound that this service wrote itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a child can send beside words; and a film, which staff alone bring in."""

    PICTURE = "picture"
    SOUND = "sound"
    FILM = "film"


@dataclass(frozen=True)
class Media:
    """A picture or a sound written by us: what can be seen or heard, and nothing else of what was sent.

    `type` is the media type to serve it by. A picture has its size in pixels and a small `preview` of itself; a sound
    has its length in seconds; a film has all of these, and its `preview` is a still of it.
    """

    kind: Kind
    content: bytes
    type: str
    width: int = 0
    height: int = 0
    seconds: float = 0.0
    preview: Media | None = None
