"""Make a picture or a sound that somebody sent anew, so that it carries nothing but what is seen or heard."""

from __future__ import annotations

from logging import getLogger

from mainstay.media import limits
from mainstay.media.answer import Unreadable, unpacked
from mainstay.media.apart import Ended, answer_to
from mainstay.media.made import Kind, Media
from mainstay.media.refusing import MediaRefused
from mainstay.media.telling import Format, told
from mainstay.media.traces import traces
from mainstay.media.why import NotTaken, Why

_BROKEN = {Kind.PICTURE: Why.BROKEN_PICTURE, Kind.SOUND: Why.BROKEN_SOUND}
_OTHER = {Kind.PICTURE: Why.NO_PICTURE, Kind.SOUND: Why.NO_SOUND}
_TYPES = ((Format.PNG, "image/png"), (Format.JPEG, "image/jpeg"), (Format.MP3, "audio/mpeg"))


def made_anew(content: bytes) -> Media:
    """The picture or sound in these bytes, decoded apart and written by us. Raises MediaRefused with a kind sentence.

    Which it is follows from the content alone. It may take seconds: call it before rows are locked.
    """
    return _anew(content, (Kind.PICTURE, Kind.SOUND))


def picture_made_anew(content: bytes) -> Media:
    """The picture in these bytes, with a preview. Raises MediaRefused for a sound and for all that is no picture."""
    return _anew(content, (Kind.PICTURE,))


def sound_made_anew(content: bytes) -> Media:
    """The sound in these bytes, of a film too. Raises MediaRefused for a picture and for all that is no sound."""
    return _anew(content, (Kind.SOUND,))


def _anew(content: bytes, wanted: tuple[Kind, ...]) -> Media:
    try:
        return _written(content, _format(content, wanted))
    except NotTaken as error:
        raise MediaRefused(error.why) from None


def _format(content: bytes, wanted: tuple[Kind, ...]) -> Format:
    if not content:
        raise NotTaken(Why.EMPTY)
    if len(content) > limits.BYTES_IN:
        raise NotTaken(Why.BIG_FILE)
    fmt = told(content)
    if fmt is None:
        raise NotTaken(Why.UNKNOWN)
    if fmt.kind not in wanted:
        raise NotTaken(_OTHER[wanted[0]])
    return fmt


def _written(content: bytes, fmt: Format) -> Media:
    try:
        return believed(answer_to(content, fmt), fmt)
    except (Ended, Unreadable) as error:
        # Never the content: what broke a worker is known by its format, its size and how it ended.
        getLogger(__name__).warning("No %s made anew from %d bytes: %s", fmt, len(content), error)
        raise NotTaken(_BROKEN[fmt.kind]) from error


def believed(answer: bytes, fmt: Format) -> Media:
    """What a worker made, once it is known to be what it says and to hold nothing else. Raises Unreadable, NotTaken."""
    made = unpacked(answer)
    for part in filter(None, (made, made.preview)):
        if left := traces(part.content):
            raise Unreadable(f"left in it: {left}")
        if part.kind != fmt.kind or (told(part.content), part.type) not in _TYPES:
            raise Unreadable("another kind than it says")
    return made
