"""Open a picture as newer phones take it: its decoder holds it whole, so strips are cut there without a second copy."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pillow_heif
from PIL import Image

from mainstay.media.worker.sent import Sent, must_be_of_a_size

pillow_heif.options.THUMBNAILS = False
pillow_heif.options.DEPTH_IMAGES = False
pillow_heif.options.AUX_IMAGES = False
pillow_heif.options.DECODE_THREADS = 1


def opened_heic(content: bytes) -> Sent:
    """The main picture of a file; the decoder turns it upright. Raises NotTaken, and what the decoder raises."""
    picture = pillow_heif.open_heif(BytesIO(content), convert_hdr_to_8bit=True)
    width, height = picture.size
    must_be_of_a_size(width, height)
    profile = picture.info.get("icc_profile")
    return Sent(
        width,
        height,
        1,
        profile if isinstance(profile, bytes) else b"",
        lambda top, bottom: _rows(picture, top, bottom),
    )


def _rows(picture: Any, top: int, bottom: int) -> Image.Image:
    pixels, stride, (width, height) = picture.data, picture.stride, picture.size
    if bottom > height:
        raise ValueError("fewer rows than the headings say")
    size = (width, bottom - top)
    rows = pixels[top * stride : bottom * stride]
    return Image.frombytes(picture.mode, size, rows, "raw", picture.mode, stride)
