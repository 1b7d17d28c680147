"""Films as phones and programs make them: with the place, the day, the device and its owner written inside."""

from __future__ import annotations

import struct
from fractions import Fraction
from io import BytesIO

import av
from PIL import Image, ImageDraw

from tests.media.canaries import LATITUDE, hidden
from tests.media.making import RATE, tone

SIZE = (160, 96)


def film_with_place(
    fmt: str = "mp4", codec: str = "libx264", sound: str = "", *, size: tuple[int, int] = SIZE, pictures: int = 25,
    a_second: int = 25,
) -> bytes:  # fmt: skip
    """A film of a ball that rolls, whose tags say where and when it was made, with what, and whose it is."""
    made = BytesIO()
    options = {"movflags": "use_metadata_tags"} if fmt in {"mp4", "mov"} else {}
    with av.open(made, "w", format=fmt, options=options) as sheet:
        sheet.metadata.update({name: hidden(name) for name in ("title", "artist", "comment", "make", "model")})
        sheet.metadata["location"] = sheet.metadata["location-eng"] = f"+{LATITUDE}-001.1505/"
        sheet.metadata["creation_time"] = "2021-02-03T10:00:00Z"
        seen = sheet.add_stream(codec, rate=a_second)
        seen.width, seen.height, seen.pix_fmt = *size, "yuv420p"
        seen.metadata["handler_name"] = hidden("handler")
        heard = sheet.add_stream(sound, rate=RATE) if sound else None
        if heard:
            heard.layout = "mono"
        for number in range(pictures):
            sheet.mux(seen.encode(_picture(number, size)))
        sheet.mux(seen.encode(None))
        if heard:
            for frame in tone(RATE, heard.codec_context.format.name):
                sheet.mux(heard.encode(frame))
            sheet.mux(heard.encode(None))
    return made.getvalue()


def long_film(seconds: int) -> bytes:
    """A film of few pictures that lasts very long."""
    made = BytesIO()
    with av.open(made, "w", format="webm") as sheet:
        seen = sheet.add_stream("libvpx", rate=1)
        seen.width, seen.height, seen.pix_fmt = 64, 48, "yuv420p"
        for number in range(3):
            frame = _picture(number, (64, 48))
            frame.pts, frame.time_base = number * seconds // 2, Fraction(1, 1)
            sheet.mux(seen.encode(frame))
        sheet.mux(seen.encode(None))
    return made.getvalue()


def turned(film: bytes) -> bytes:
    """The same MP4 file as a phone writes it that is held upright: its first track turned by a quarter."""
    quarter = struct.pack(">9i", 0, 1 << 16, 0, -(1 << 16), 0, 0, 0, 0, 1 << 30)
    box = film.index(b"tkhd")
    # After the name of the box: its version, and times, track and length, which are longer in version 1.
    matrix = box + 4 + 4 + (32 if film[box + 4] else 20) + 16
    return film[:matrix] + quarter + film[matrix + len(quarter) :]


def _picture(number: int, size: tuple[int, int]) -> av.VideoFrame:
    sheet = Image.new("RGB", size, (230, 240, 240))
    middle = 20 + number * 4 % max(1, size[0] - 40)
    ImageDraw.Draw(sheet).ellipse((middle - 12, 30, middle + 12, 54), fill=(15, 118, 110))
    return av.VideoFrame.from_image(sheet).reformat(format="yuv420p")
