"""Write a film anew without decoding it: its picture and its sound, and no word of where or with what it was made."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from io import BytesIO
from itertools import islice
from typing import IO, Any

import av
from av.bitstream import BitStreamFilterContext
from av.container import InputContainer, OutputContainer
from av.packet import Packet
from av.stream import Disposition
from av.video.stream import VideoStream
from PIL import Image

from mainstay.media import limits
from mainstay.media.made import Kind, Media
from mainstay.media.telling import Format
from mainstay.media.why import NotTaken, Why

_READERS = {Format.MP4: "mov", Format.WEBM: "matroska"}
_TYPES = {Format.MP4: "video/mp4", Format.WEBM: "video/webm"}
# What every browser in use plays, of each kind of file. No other decoder is ever begun.
_PICTURES = {Format.MP4: ("h264",), Format.WEBM: ("vp8", "vp9")}
_SOUNDS = {Format.MP4: ("aac", "mp3"), Format.WEBM: ("opus",)}
_OPTIONS = {
    "codec_whitelist": "h264,vp8,vp9,aac,mp3,mp3float,opus",
    "max_streams": str(limits.STREAMS_IN),
}
# Between its pictures a film of this kind can carry notes of whoever made it, such as the place of each second.
_WITHOUT_NOTES = "filter_units=remove_types=6"
# The table of a film's pieces is put before them, so that a player begins at once: so much room for each piece.
_ROOM_FOR_A_PIECE, _ROOM_BESIDE = 40, 20_000
_STILL_AT = 0.2


def film_of(sent: IO[bytes], fmt: Format) -> Media:
    """The film with its first picture and first sound, and a still of it. Raises NotTaken, and what decoders raise."""
    pieces, seconds = _looked_at(sent, fmt)
    still = _still(sent, fmt, seconds)
    content = _written(sent, fmt, pieces)
    if len(content) > limits.FILM_BYTES:
        raise NotTaken(Why.BIG_FILE)
    return Media(Kind.FILM, content, _TYPES[fmt], *still.size, seconds=seconds, preview=_jpeg(still))


def _opened(sent: IO[bytes], fmt: Format) -> AbstractContextManager[InputContainer]:
    """The film from its beginning. Nothing it names outside itself is ever opened."""
    sent.seek(0)
    return av.open(sent, "r", format=_READERS[fmt], options=_OPTIONS, metadata_errors="ignore")


def _picture(film: InputContainer, fmt: Format) -> VideoStream:
    """The first moving picture. Raises NotTaken where there is none, too large a one, or one few browsers play."""
    moving = [each for each in film.streams.video if not each.disposition & Disposition.attached_pic]
    if not moving:
        raise NotTaken(Why.NO_FILM)
    codec = moving[0].codec_context
    if codec is None or codec.codec.canonical_name not in _PICTURES[fmt]:
        raise NotTaken(Why.OTHER_FILM)
    if max(codec.width, codec.height) > limits.FILM_SIDE or codec.width * codec.height > limits.FILM_PIXELS:
        raise NotTaken(Why.LARGE_FILM)
    codec.thread_count = 1
    return moving[0]


def _streams(film: InputContainer, fmt: Format) -> list[av.stream.Stream]:
    """What is kept: the first picture and, where there is one, the first sound. Raises NotTaken."""
    kept: list[av.stream.Stream] = [_picture(film, fmt)]
    for sound in film.streams.audio[:1]:
        if sound.codec_context is None or sound.codec_context.codec.canonical_name not in _SOUNDS[fmt]:
            raise NotTaken(Why.OTHER_SOUND)
        kept.append(sound)
    return kept


def _looked_at(sent: IO[bytes], fmt: Format) -> tuple[int, float]:
    """How many pieces it has and how long they last, by the pieces themselves. Raises NotTaken."""
    pieces, seconds = 0, 0.0
    with _opened(sent, fmt) as film:
        for packet in film.demux(_streams(film, fmt)):
            if packet.pts is None or packet.time_base is None:
                continue
            pieces += 1
            seconds = max(seconds, float((packet.pts + (packet.duration or 0)) * packet.time_base))
            if seconds > limits.FILM_SECONDS:
                raise NotTaken(Why.LONG_FILM)
    if not pieces or seconds <= 0:
        raise NotTaken(Why.BROKEN_FILM)
    return pieces, seconds


def _still(sent: IO[bytes], fmt: Format, seconds: float) -> Image.Image:
    """A still from near its beginning, upright. Raises NotTaken where its first pictures cannot be decoded."""
    with _opened(sent, fmt) as film:
        stream = _picture(film, fmt)
        first = next(_upright(film, stream, limits.FILM_PICTURES_LOOKED_AT), None)
        if first is None:
            raise NotTaken(Why.BROKEN_FILM)
        film.seek(int(seconds * _STILL_AT * av.time_base))
        return next(_upright(film, stream, 1), first)


def _upright(film: InputContainer, stream: VideoStream, wanted: int) -> Iterator[Image.Image]:
    """The picture after so many, or the last there is, as it is to be held; all before it are decoded too."""
    last = None
    for frame in islice(film.decode(stream), wanted):
        last = frame
    if last is not None:
        picture: Image.Image = last.to_image()  # type: ignore[no-untyped-call]
        yield picture.rotate(last.rotation, expand=True) if last.rotation else picture


def _jpeg(seen: Image.Image) -> Media:
    """The still on a new sheet, small enough to stand on a page."""
    sheet = Image.new("RGB", seen.size)
    sheet.paste(seen)
    sheet.thumbnail((2 * limits.PREVIEW_SIDE, 2 * limits.PREVIEW_SIDE), Image.Resampling.LANCZOS)
    made = BytesIO()
    sheet.save(made, "JPEG", quality=limits.JPEG_QUALITY, optimize=True)
    return Media(Kind.PICTURE, made.getvalue(), "image/jpeg", *sheet.size)


def _written(sent: IO[bytes], fmt: Format, pieces: int) -> bytes:
    """The pieces of the film in a file of ours."""
    made = BytesIO()
    options = {"fflags": "+bitexact"}
    if fmt == Format.MP4:
        options["moov_size"] = str(_ROOM_BESIDE + _ROOM_FOR_A_PIECE * pieces)
    name = "mp4" if fmt == Format.MP4 else "webm"
    with _opened(sent, fmt) as film, av.open(made, "w", format=name, options=options) as sheet:
        _copied(film, sheet, _streams(film, fmt), fmt)
    return made.getvalue()


def _copied(film: InputContainer, sheet: OutputContainer, kept: list[av.stream.Stream], fmt: Format) -> None:
    """Each piece as it is, of the streams that are kept; of notes between pictures nothing."""
    anew = {stream.index: sheet.add_stream_from_template(stream) for stream in kept}
    picture = kept[0]
    notes = BitStreamFilterContext(_WITHOUT_NOTES, picture, anew[picture.index]) if fmt == Format.MP4 else None
    for packet in film.demux(kept):
        if packet.dts is None:
            continue
        index = packet.stream.index
        through: list[Packet[Any]] = notes.filter(packet) if notes and index == picture.index else [packet]
        for piece in through:
            piece.stream = anew[index]
            sheet.mux(piece)
