"""Bring the colours of a picture to those every screen shows."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms

_WHITE = (255, 255, 255)


def plain(strip: Image.Image) -> Image.Image:
    """A strip as grey, red green blue, or print colours, laid on white paper where it is see-through.

    What lies under the see-through parts goes too: a picture can be hidden there, which no eye sees and any tool finds.
    """
    if strip.mode.startswith("I;16"):
        return strip.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if strip.mode in {"I", "F"}:
        raise ValueError("numbers without a known white")
    if strip.has_transparency_data:
        paper = Image.new("RGB", strip.size, _WHITE)
        seen = strip.convert("RGBA")
        paper.paste(seen, mask=seen.getchannel("A"))
        return paper
    if strip.mode in {"L", "RGB", "CMYK"}:
        return strip
    return _of_lab(strip) if strip.mode == "LAB" else strip.convert("L" if strip.mode == "1" else "RGB")


def in_srgb(seen: Image.Image, profile: bytes) -> Image.Image:
    """The same colours in sRGB, by the colour profile the file gives; one that cannot be read is left aside."""
    turned = _turned(seen, profile) if profile else None
    return turned or seen.convert("RGB")


def _turned(seen: Image.Image, profile: bytes) -> Image.Image | None:
    try:
        given = ImageCms.ImageCmsProfile(BytesIO(profile))
        return ImageCms.profileToProfile(seen, given, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None


def _of_lab(strip: Image.Image) -> Image.Image:
    lab, srgb = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
    turned = ImageCms.profileToProfile(strip, lab, srgb, outputMode="RGB")
    if turned is None:
        raise ValueError("colours that cannot be turned")
    return turned
