"""Look at a picture and listen to a sound as a person would, roughly."""

from __future__ import annotations

from array import array
from io import BytesIO
from itertools import pairwise

import av
from PIL import Image, ImageStat

from tests.media.making import QUARTERS

Colour = tuple[int, ...]


def quarters_of(content: bytes) -> dict[tuple[int, int], Colour]:
    """The mean colour of each quarter of a picture, in red, green and blue."""
    with Image.open(BytesIO(content)) as picture:
        seen = picture.convert("RGB")
    across, down = seen.width // 2, seen.height // 2
    found = {}
    for x, y in QUARTERS:
        inside = (x * across + 4, y * down + 4, (x + 1) * across - 4, (y + 1) * down - 4)
        found[x, y] = tuple(round(value) for value in ImageStat.Stat(seen.crop(inside)).mean)
    return found


def alike(one: Colour, other: Colour, most: int = 40) -> bool:
    """Whether two colours are about the same."""
    return all(abs(a - b) <= most for a, b in zip(one, other, strict=True))


def heard(content: bytes, fmt: str | None = None) -> tuple[float, float]:
    """How many seconds a sound lasts, and how high it is in turns a second."""
    samples = array("h")
    with av.open(BytesIO(content), format=fmt) as sound:
        rate = sound.streams.audio[0].rate
        evener = av.AudioResampler("s16", "mono", rate)
        for frame in sound.decode(audio=0):
            for even in evener.resample(frame):
                samples.frombytes(bytes(even.planes[0])[: even.samples * 2])
    middle = samples[len(samples) // 4 : -len(samples) // 4]
    rises = sum(1 for before, now in pairwise(middle) if before < 0 <= now)
    return len(samples) / rate, rises * rate / len(middle)
