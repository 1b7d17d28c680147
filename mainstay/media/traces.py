"""Find whatever a file of ours carries beside the picture or the sound itself."""

from __future__ import annotations

from mainstay.media.telling import Format, told
from mainstay.media.walks.jpeg import left_in_jpeg
from mainstay.media.walks.mp3 import left_in_mp3
from mainstay.media.walks.mp4 import left_in_mp4
from mainstay.media.walks.png import left_in_png
from mainstay.media.walks.webm import left_in_webm

_WALKS = {Format.JPEG: left_in_jpeg, Format.PNG: left_in_png, Format.MP3: left_in_mp3}

_FILMS = {Format.MP4: left_in_mp4, Format.WEBM: left_in_webm}


def traces(content: bytes) -> list[str]:
    """What a kept file carries that it must not, one line each; none for a file that was made anew.

    Only PNG, JPEG and MP3 are ever kept, so any other kind is a trace by itself. The file is walked part by part and
    never decoded, so that this is safe where a decoder would not be.
    """
    fmt = told(content)
    if fmt is None:
        return ["a kind of file that is never kept"]
    if fmt not in _WALKS:
        return [f"{fmt}, a kind of file that is never kept"]
    return list(dict.fromkeys(_WALKS[fmt](content)))


def traces_of_film(content: bytes) -> list[str]:
    """What a kept film carries beside picture and sound, one line each; walked part by part and never decoded."""
    fmt = told(content)
    if fmt not in _FILMS:
        return ["a kind of file that is never kept as a film"]
    return list(dict.fromkeys(_FILMS[fmt](content)))
