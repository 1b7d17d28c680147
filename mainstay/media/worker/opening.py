"""Open a picture by the one decoder its format names, and look at its size before a pixel is decoded."""

from __future__ import annotations

import warnings
from importlib import import_module
from io import BytesIO

from PIL import Image

from mainstay.media import limits
from mainstay.media.telling import Format
from mainstay.media.why import NotTaken, Why
from mainstay.media.worker.sent import Sent, must_be_of_a_size

# The module that holds each decoder; only the one that is needed is ever loaded, and the others cannot be reached.
_MODULES = {
    Format.JPEG: "PIL.JpegImagePlugin",
    Format.PNG: "PIL.PngImagePlugin",
    Format.GIF: "PIL.GifImagePlugin",
    Format.WEBP: "PIL.WebPImagePlugin",
    Format.BMP: "PIL.BmpImagePlugin",
    Format.TIFF: "PIL.TiffImagePlugin",
    Format.AVIF: "PIL.AvifImagePlugin",
    Format.HEIC: "mainstay.media.worker.heic",
}
_ORIENTATION = 0x0112
_TURNED_BY_ITS_DECODER = Format.TIFF


def load_decoder(fmt: Format) -> None:
    """Load the decoder of a format, which may not start threads: each would be given memory of its own."""
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = limits.PIXELS_IN
    module = import_module(_MODULES[fmt])
    if fmt == Format.AVIF:
        vars(module)["DEFAULT_MAX_THREADS"] = 1


def opened(content: bytes, fmt: Format) -> Sent:
    """The first picture of a file. Raises NotTaken where it is too large, and whatever its decoder raises.

    How many pictures there are is never counted, for counting is what a bomb of many frames waits for.
    """
    if fmt == Format.HEIC:
        from mainstay.media.worker.heic import opened_heic

        return opened_heic(content)
    try:
        picture = Image.open(BytesIO(content), formats=[fmt])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise NotTaken(Why.BIG_PICTURE) from None
    must_be_of_a_size(*picture.size)
    orientation = 1 if fmt == _TURNED_BY_ITS_DECODER else _orientation(picture)
    # A JPEG can be decoded at a half, a quarter or an eighth of its size, which takes so much less memory.
    times = max(1, max(picture.size) // limits.LONGEST_SIDE)
    picture.draft(None, (picture.width // times, picture.height // times))
    profile = picture.info.get("icc_profile")
    return Sent(
        picture.width,
        picture.height,
        orientation,
        profile if isinstance(profile, bytes) else b"",
        lambda top, bottom: picture.crop((0, top, picture.width, bottom)),
    )


def _orientation(picture: Image.Image) -> int:
    try:
        return int(picture.getexif().get(_ORIENTATION, 1))
    except MemoryError:
        raise
    except Exception:  # what says how a picture was held may be as broken as it likes; the picture is still one
        return 1
