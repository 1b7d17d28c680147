"""Pictures and sounds as children's phones send them: with the place, the device and its owner written inside."""

from __future__ import annotations

import math
from array import array
from io import BytesIO
from typing import Any

import av
import pillow_heif
from PIL import Image, ImageDraw

from tests.media.canaries import LATITUDE, hidden
from tests.media.tags import camera_tags

pillow_heif.register_heif_opener()

SIZE = (160, 128)
QUARTERS = {(0, 0): (200, 40, 40), (1, 0): (40, 160, 60), (0, 1): (40, 60, 200), (1, 1): (230, 210, 60)}
TONE, RATE, SECONDS = 440, 48_000, 1.5


def photo_with_place(fmt: str = "JPEG", **how: Any) -> bytes:
    """A photograph of four colours whose tags say where it was taken, with what, and whose it is."""
    return saved(scene(), fmt, **{"exif": camera_tags(), **how})


def tone_with_device(fmt: str = "webm", codec: str = "libopus", *, rate: int = RATE, film: bool = False) -> bytes:
    """A steady tone whose tags say where it was recorded and with what; as a film it has a picture too."""
    made = BytesIO()
    options = {"movflags": "use_metadata_tags"} if fmt in {"mp4", "mov"} else {}
    with av.open(made, "w", format=fmt, options=options) as sheet:
        sheet.metadata.update(
            {name: hidden(name) for name in ("title", "artist", "comment", "encoder", "make", "model")}
        )
        sheet.metadata["location"] = sheet.metadata["location-eng"] = f"+{LATITUDE}-001.1505/"
        seen = _screen(sheet) if film else None
        stream = sheet.add_stream(codec, rate=rate)
        stream.layout = "mono"
        stream.metadata["handler_name"] = hidden("handler")
        if seen:
            sheet.mux(seen.encode(_grey()))
            sheet.mux(seen.encode(None))
        for frame in tone(rate, stream.codec_context.format.name):
            sheet.mux(stream.encode(frame))
        sheet.mux(stream.encode(None))
    return made.getvalue()


def film_without_sound() -> bytes:
    """A film with a picture and no sound, as some phones send a short one."""
    made = BytesIO()
    with av.open(made, "w", format="mp4") as sheet:
        seen = _screen(sheet)
        sheet.mux(seen.encode(_grey()))
        sheet.mux(seen.encode(None))
    return made.getvalue()


def saved(picture: Image.Image, fmt: str, **how: Any) -> bytes:
    """The picture as a file of a format, with whatever else is asked for."""
    made = BytesIO()
    picture.save(made, fmt, **how)
    return made.getvalue()


def scene(size: tuple[int, int] = SIZE) -> Image.Image:
    """Four quarters of four colours, with the grain of a photograph, so that it has very many colours."""
    flat = drawing(size)
    grain = Image.merge("RGB", [Image.effect_noise(size, 60) for _ in range(3)])
    return Image.blend(flat, grain, 0.2)


def drawing(size: tuple[int, int] = SIZE, mode: str = "RGB") -> Image.Image:
    """The same four quarters in flat colours, as from a box of paints."""
    picture = Image.new("RGB", size)
    pen = ImageDraw.Draw(picture)
    half = (size[0] // 2, size[1] // 2)
    for (x, y), colour in QUARTERS.items():
        pen.rectangle((x * half[0], y * half[1], (x + 1) * half[0] - 1, (y + 1) * half[1] - 1), fill=colour)
    return picture.convert(mode)


def tone(rate: int, form: str, seconds: float = SECONDS) -> list[av.AudioFrame]:
    """The pieces of a steady tone."""
    samples = array("h", (int(9_000 * math.sin(math.tau * TONE * at / rate)) for at in range(int(rate * seconds))))
    resampler = av.AudioResampler(format=form, layout="mono", rate=rate)
    frame = av.AudioFrame(format="s16", layout="mono", samples=len(samples))
    frame.sample_rate = rate
    frame.planes[0].update(samples.tobytes())
    return [*resampler.resample(frame), *resampler.resample(None)]


def _screen(sheet: av.container.OutputContainer) -> av.VideoStream:
    stream = sheet.add_stream("mpeg4", rate=1)
    stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
    return stream


def _grey() -> av.VideoFrame:
    return av.VideoFrame.from_image(Image.new("RGB", (64, 48), "grey")).reformat(format="yuv420p")
