"""Sixty pictures in eight formats, each with something hidden in it, and the trace that the original shows."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, PngImagePlugin, TiffImagePlugin

from tests.media.canaries import hidden
from tests.media.making import SIZE, drawing, photo_with_place, saved, scene
from tests.media.parts import chunk, riff, with_chunk, with_segment
from tests.media.tags import PART_OF_THUMBNAIL, THUMBNAIL, camera_tags, news_tags, packet, profile


@dataclass(frozen=True)
class Sent:
    """A picture to be made anew: what is hidden in it, and what the check of kept files says of it as it is."""

    content: bytes
    trace: str
    turned: bool = False
    grey: bool = False
    unseen: tuple[bytes, ...] = ()


def pictures() -> dict[str, Sent]:
    """All of them, by what they are."""
    return {**_jpeg(), **_png(), **_webp(), **_gif(), **_avif(), **_heic(), **_tiff(), **_bmp()}


def _jpeg() -> dict[str, Sent]:
    plain = saved(scene(), "JPEG")
    second = saved(scene(), "JPEG", comment=hidden("second picture").encode())
    several = BytesIO()
    scene().save(several, "MPO", save_all=True, append_images=[Image.effect_noise(SIZE, 80).convert("RGB")])
    thumb = with_segment(plain, 0xE0, b"JFXX\x00\x10" + THUMBNAIL)
    return {
        "JPEG: where and with what": Sent(photo_with_place(), "Exif", unseen=(PART_OF_THUMBNAIL,)),
        "JPEG: held sideways": Sent(photo_with_place(exif=camera_tags(6)), "Exif", turned=True),
        "JPEG: XMP": Sent(with_segment(plain, 0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + packet()), "XMP"),
        "JPEG: more XMP": Sent(
            with_segment(plain, 0xE1, b"http://ns.adobe.com/xmp/extension/\x00" + packet()), "XMP (extended)"
        ),
        "JPEG: IPTC": Sent(with_segment(plain, 0xED, b"Photoshop 3.0\x00" + news_tags()), "IPTC"),
        "JPEG: colour profile": Sent(saved(scene(), "JPEG", icc_profile=profile()), "ICC profile"),
        "JPEG: comment": Sent(saved(scene(), "JPEG", comment=hidden("comment").encode()), "comment"),
        "JPEG: several pictures": Sent(several.getvalue() + hidden("behind").encode(), "second picture (MPF)"),
        "JPEG: another behind it": Sent(plain + second, "after the end"),
        "JPEG: thumbnail": Sent(thumb, "thumbnail (JFXX)", unseen=(PART_OF_THUMBNAIL,)),
        "JPEG: maker's own part": Sent(with_segment(plain, 0xE5, hidden("own part").encode()), "unknown, APP5"),
        "JPEG: print colours": Sent(saved(scene().convert("CMYK"), "JPEG", comment=hidden("print").encode()), "Adobe"),
        "JPEG: grey, in steps": Sent(
            saved(scene().convert("L"), "JPEG", progressive=True, exif=camera_tags()), "Exif", grey=True
        ),
    }  # fmt: skip


def _png() -> dict[str, Sent]:
    plain, flat = saved(scene(), "PNG"), saved(drawing(), "PNG")
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", hidden("author"))
    packed, long = PngImagePlugin.PngInfo(), PngImagePlugin.PngInfo()
    packed.add_text("Comment", hidden("comment"), zip=True)
    long.add_itxt("Location", hidden("location"), zip=True)
    pixels = plain[plain.index(b"IDAT") + 4 : plain.index(b"IEND") - 8]
    behind = zlib.compress(zlib.decompress(pixels) + hidden("behind the pixels").encode())
    wrapped = plain[: plain.index(b"IDAT") - 4] + chunk(b"IDAT", behind) + chunk(b"IEND", b"")
    return {
        "PNG: words": Sent(saved(scene(), "PNG", pnginfo=words), "chunk tEXt"),
        "PNG: packed words": Sent(saved(scene(), "PNG", pnginfo=packed), "chunk zTXt"),
        "PNG: words of the world": Sent(saved(drawing(), "PNG", pnginfo=long), "chunk iTXt"),
        "PNG: XMP": Sent(with_chunk(plain, b"iTXt", b"XML:com.adobe.xmp\x00\x00\x00\x00\x00" + packet()), "chunk iTXt"),
        "PNG: where and with what": Sent(photo_with_place("PNG"), "chunk eXIf", unseen=(PART_OF_THUMBNAIL,)),
        "PNG: colour profile": Sent(saved(scene(), "PNG", icc_profile=profile()), "chunk iCCP"),
        "PNG: a part of its own": Sent(with_chunk(flat, b"caNv", hidden("part").encode()), "chunk caNv"),
        "PNG: behind the end": Sent(flat + hidden("behind").encode(), "after the end"),
        "PNG: behind the pixels": Sent(wrapped, "behind the pixels"),
        "PNG: few colours": Sent(saved(drawing(mode="P"), "PNG", pnginfo=words), "chunk tEXt"),
        "PNG: sixteen bits": Sent(saved(_grey_of_sixteen_bits(), "PNG", pnginfo=words), "chunk tEXt", grey=True),
        "PNG: see-through": Sent(saved(drawing(mode="RGBA"), "PNG", pnginfo=packed), "chunk zTXt"),
    }


def _webp() -> dict[str, Sent]:
    never = "webp, a kind"
    words = {"xmp": packet(), "icc_profile": profile()}
    moving = saved(scene(), "WEBP", save_all=True, append_images=[drawing()], exif=camera_tags(), **words)
    vp8 = saved(scene(), "WEBP")[12:]
    size = (SIZE[0] - 1).to_bytes(3, "little") + (SIZE[1] - 1).to_bytes(3, "little")
    own = riff(b"WEBP", (b"VP8X", b"\x00\x00\x00\x00" + size), (vp8[:4], vp8[8:]), (b"CNRY", hidden("part").encode()))
    return {
        "WebP: where and with what": Sent(photo_with_place("WEBP"), never, unseen=(PART_OF_THUMBNAIL,)),
        "WebP: XMP": Sent(saved(scene(), "WEBP", xmp=packet()), never),
        "WebP: colour profile": Sent(saved(scene(), "WEBP", icc_profile=profile()), never),
        "WebP: all, without loss": Sent(photo_with_place("WEBP", lossless=True, **words), never),
        "WebP: moving": Sent(moving, never),
        "WebP: see-through": Sent(saved(drawing(mode="RGBA"), "WEBP", xmp=packet()), never),
        "WebP: a part of its own": Sent(own, never),
        "WebP: held sideways": Sent(photo_with_place("WEBP", exif=camera_tags(6)), never, turned=True),
    }


def _gif() -> dict[str, Sent]:
    never, comment = "gif, a kind", hidden("comment").encode()
    plain = saved(drawing(), "GIF")
    xmp = b"\x21\xff\x0bXMP DataXMP" + packet() + b"\x01" + bytes(range(255, -1, -1)) + b"\x00"
    start = 13 + 3 * 2 ** ((plain[10] & 7) + 1)
    second = drawing().transpose(Image.Transpose.ROTATE_180)
    return {
        "GIF: comment": Sent(saved(drawing(), "GIF", comment=comment), never),
        "GIF: XMP": Sent(plain[:start] + xmp + plain[start:], never),
        "GIF: behind the end": Sent(plain + comment, never),
        "GIF: moving": Sent(
            saved(drawing(), "GIF", save_all=True, append_images=[second], comment=comment), never
        ),
        "GIF: see-through": Sent(saved(drawing(mode="P"), "GIF", transparency=255, comment=comment), never),
    }  # fmt: skip


def _avif() -> dict[str, Sent]:
    never, quick = "avif, a kind", {"speed": 10}
    return {
        "AVIF: where and with what": Sent(photo_with_place("AVIF", **quick), never, unseen=(PART_OF_THUMBNAIL,)),
        "AVIF: XMP": Sent(saved(scene(), "AVIF", xmp=packet(), **quick), never),
        "AVIF: colour profile": Sent(saved(scene(), "AVIF", icc_profile=profile(), **quick), never),
        "AVIF: all, held sideways": Sent(
            photo_with_place("AVIF", exif=camera_tags(6), xmp=packet(), icc_profile=profile(), **quick),
            never,
            turned=True,
        ),
        "AVIF: moving": Sent(
            saved(scene(), "AVIF", save_all=True, append_images=[drawing()], xmp=packet(), **quick), never
        ),
    }


def _heic() -> dict[str, Sent]:
    never = "heic, a kind"
    several = saved(scene(), "HEIF", save_all=True, append_images=[drawing()], exif=camera_tags(), xmp=packet())
    return {
        "HEIC: where and with what": Sent(photo_with_place("HEIF"), never, unseen=(PART_OF_THUMBNAIL,)),
        "HEIC: XMP": Sent(saved(scene(), "HEIF", xmp=packet()), never),
        "HEIC: colour profile": Sent(saved(scene(), "HEIF", icc_profile=profile()), never),
        "HEIC: all, held sideways": Sent(
            photo_with_place("HEIF", exif=camera_tags(6), xmp=packet(), icc_profile=profile()), never, turned=True
        ),
        "HEIC: several": Sent(several, never),
        "HEIC: see-through": Sent(saved(drawing(mode="RGBA"), "HEIF", exif=camera_tags()), never),
    }


def _tiff() -> dict[str, Sent]:
    never = "tiff, a kind"
    own = TiffImagePlugin.ImageFileDirectory_v2()
    own[65_000], own[270], own[315] = hidden("private"), hidden("description"), hidden("artist")
    where = TiffImagePlugin.ImageFileDirectory_v2()
    where[0x8825] = {1: "N", 0x1B: hidden("way of finding the place").encode()}
    where[0x8769] = {0xA431: hidden("serial number")}
    turned = TiffImagePlugin.ImageFileDirectory_v2()
    turned[0x0112], turned[315] = 6, hidden("artist")
    news = TiffImagePlugin.ImageFileDirectory_v2()
    news[33_723], news.tagtype[33_723] = news_tags(), 7
    more = saved(drawing(), "TIFF", save_all=True, append_images=[scene()], tiffinfo=own)
    return {
        "TIFF: tags of its own": Sent(saved(scene(), "TIFF", tiffinfo=own), never),
        "TIFF: where and with what": Sent(saved(scene(), "TIFF", tiffinfo=where), never),
        "TIFF: XMP": Sent(saved(scene(), "TIFF", tiffinfo={700: packet()}), never),
        "TIFF: colour profile": Sent(saved(scene(), "TIFF", icc_profile=profile()), never),
        "TIFF: IPTC": Sent(saved(scene(), "TIFF", tiffinfo=news), never),
        "TIFF: held sideways": Sent(
            saved(scene(), "TIFF", tiffinfo=turned, compression="tiff_lzw"), never, turned=True
        ),
        "TIFF: print colours": Sent(saved(scene().convert("CMYK"), "TIFF", tiffinfo=own), never),
        "TIFF: several": Sent(more, never),
    }


def _bmp() -> dict[str, Sent]:
    never, note = "bmp, a kind", hidden("gap").encode()
    plain = saved(drawing(), "BMP")
    moved = plain[:10] + (54 + len(note)).to_bytes(4, "little") + plain[14:54] + note + plain[54:]
    coloured = saved(drawing(mode="P"), "BMP")
    unused = coloured[: 54 + 4 * 200] + note.ljust(4 * 8, b"\x00")[: 4 * 8] + coloured[54 + 4 * 208 :]
    return {
        "BMP: behind the end": Sent(plain + hidden("behind").encode(), never),
        "BMP: before the pixels": Sent(moved, never),
        "BMP: in colours that are not used": Sent(unused, never),
    }


def _grey_of_sixteen_bits() -> Image.Image:
    return scene().convert("L").convert("I").point(lambda value: value * 257).convert("I;16")
