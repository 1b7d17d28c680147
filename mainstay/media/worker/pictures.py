"""Decode a picture and write what can be seen of it as a new one."""

from __future__ import annotations

from io import BytesIO

from PIL import Image
from PIL.Image import Resampling, Transpose

from mainstay.media import limits
from mainstay.media.made import Kind, Media
from mainstay.media.telling import Format
from mainstay.media.worker.colours import in_srgb
from mainstay.media.worker.opening import opened
from mainstay.media.worker.shrinking import shrunk

_TURNS = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}


def picture_of(content: bytes, fmt: Format) -> Media:
    """The first picture of a file, upright, in sRGB, and with a preview. Raises NotTaken, and what its decoder does."""
    sent = opened(content, fmt)
    seen = in_srgb(shrunk(sent), sent.profile)
    turn = _TURNS.get(sent.orientation)
    upright = seen if turn is None else seen.transpose(turn)
    return _written(upright, preview=_written(_preview(upright)))


def _preview(seen: Image.Image) -> Image.Image:
    preview = seen.copy()
    preview.thumbnail((limits.PREVIEW_SIDE, limits.PREVIEW_SIDE), Resampling.LANCZOS)
    return preview


def _written(seen: Image.Image, preview: Media | None = None) -> Media:
    """The picture on a new sheet: whatever a library keeps beside the pixels of the old one stays behind."""
    sheet = Image.new("RGB", seen.size)
    sheet.paste(seen)
    made = BytesIO()
    if sheet.getcolors(limits.COLOURS_OF_A_DRAWING):
        sheet.save(made, "PNG")
        named = "image/png"
    else:
        sheet.save(made, "JPEG", quality=limits.JPEG_QUALITY, optimize=True)
        named = "image/jpeg"
    return Media(Kind.PICTURE, made.getvalue(), named, *sheet.size, preview=preview)
