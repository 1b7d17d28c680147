"""The reasons why something that was sent is not taken, as the worker and the service say them to each other."""

from __future__ import annotations

from enum import StrEnum


class Why(StrEnum):
    """One reason; the sentence for it stands in `refusing`, and of a film in `refusing_films`."""

    EMPTY = "empty"
    UNKNOWN = "unknown"
    NO_PICTURE = "no picture"
    NO_SOUND = "no sound"
    BROKEN_PICTURE = "broken picture"
    BROKEN_SOUND = "broken sound"
    BIG_PICTURE = "big picture"
    BIG_FILE = "big file"
    LONG_SOUND = "long sound"
    SILENT = "silent"
    BUSY = "busy"
    NO_FILM = "no film"
    BROKEN_FILM = "broken film"
    LONG_FILM = "long film"
    LARGE_FILM = "large film"
    OTHER_FILM = "other film"
    OTHER_SOUND = "other sound"


class NotTaken(Exception):
    """The file cannot be made anew, and why."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why
