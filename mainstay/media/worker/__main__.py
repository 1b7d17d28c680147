"""Read one file of a named format from standard input, and write what was made of it to standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable

from mainstay.media import limits
from mainstay.media.answer import packed, packed_in_parts, refusal
from mainstay.media.made import Kind, Media
from mainstay.media.telling import Format
from mainstay.media.why import NotTaken, Why
from mainstay.media.worker.bounds import keep_within

_TOO_MUCH = {Kind.PICTURE: Why.BIG_PICTURE, Kind.SOUND: Why.BROKEN_SOUND}
_BROKEN = {Kind.PICTURE: Why.BROKEN_PICTURE, Kind.SOUND: Why.BROKEN_SOUND}


def main() -> None:
    """Load the decoder of the format, give up all that it does not need, and only then read the file."""
    fmt, kind = Format(sys.argv[1]), Kind(sys.argv[2])
    if kind == Kind.FILM:
        _film(fmt)
        return
    make = _of_picture(fmt) if fmt.kind == Kind.PICTURE else _of_sound()
    # The decoder of HEIC has a thread of its own, whatever it is asked.
    keep_within(alone=fmt != Format.HEIC)
    sys.stdout.buffer.write(_answer(make, fmt))


def _answer(make: Callable[[bytes, Format], Media], fmt: Format) -> bytes:
    try:
        return packed(make(sys.stdin.buffer.read(), fmt))
    except NotTaken as error:
        return refusal(error.why)
    except MemoryError:
        return refusal(_TOO_MUCH[fmt.kind])
    except Exception:  # decoders raise whatever they like over a file that was made to hurt them
        return refusal(_BROKEN[fmt.kind])


def _film(fmt: Format) -> None:
    """A film is read from where it lies and written piece by piece: it is too large to be held twice."""
    from mainstay.media.worker.films import film_of

    keep_within(seconds=limits.SECONDS_OF_A_FILM_WORKER, most_written=limits.FILM_BYTES + limits.BYTES_OUT)
    try:
        made = packed_in_parts(film_of(sys.stdin.buffer, fmt))
    except NotTaken as error:
        made = iter((refusal(error.why),))
    except Exception:  # as below
        made = iter((refusal(Why.BROKEN_FILM),))
    sys.stdout.buffer.writelines(made)


def _of_picture(fmt: Format) -> Callable[[bytes, Format], Media]:
    from mainstay.media.worker.opening import load_decoder
    from mainstay.media.worker.pictures import picture_of

    load_decoder(fmt)
    return picture_of


def _of_sound() -> Callable[[bytes, Format], Media]:
    from mainstay.media.worker.sounds import sound_of

    return sound_of


if __name__ == "__main__":
    main()
