"""Make a film that somebody of the service brought in ready to be kept: the same picture and sound, and no traces."""

from __future__ import annotations

from logging import getLogger

from mainstay.media import limits
from mainstay.media.answer import Unreadable, unpacked
from mainstay.media.apart import Ended, answer_to
from mainstay.media.made import Kind, Media
from mainstay.media.refusing_films import FilmRefused
from mainstay.media.telling import Format, told
from mainstay.media.traces import traces, traces_of_film
from mainstay.media.why import NotTaken, Why

_TYPES = {Format.MP4: "video/mp4", Format.WEBM: "video/webm"}


def film_made_anew(content: bytes) -> Media:
    """The film in these bytes, written anew apart without decoding it, with a still as its preview.

    Raises FilmRefused with a sentence for staff. It may take seconds: call it before rows are locked.
    """
    try:
        return _believed(content, _format(content))
    except NotTaken as error:
        raise FilmRefused(error.why) from None


def _format(content: bytes) -> Format:
    if not content:
        raise NotTaken(Why.EMPTY)
    if len(content) > limits.FILM_BYTES:
        raise NotTaken(Why.BIG_FILE)
    fmt = told(content)
    if fmt not in _TYPES:
        raise NotTaken(Why.UNKNOWN)
    return fmt


def _believed(content: bytes, fmt: Format) -> Media:
    try:
        made = unpacked(answer_to(content, fmt, kind=Kind.FILM))
        if made.kind != Kind.FILM or made.type != _TYPES[fmt] or made.preview is None:
            raise Unreadable("another kind than it says")
        if left := [*traces_of_film(made.content), *traces(made.preview.content)]:
            raise Unreadable(f"left in it: {left}")
    except (Ended, Unreadable) as error:
        # Never the content: what broke a worker is known by its format, its size and how it ended.
        getLogger(__name__).warning("No film made anew from %d bytes of %s: %s", len(content), fmt, error)
        raise NotTaken(Why.BROKEN_FILM) from error
    return made
