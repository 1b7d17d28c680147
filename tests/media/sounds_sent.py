"""Ten sounds in the containers that phones and browsers record in, each with its place and device inside."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from tests.media.canaries import LATITUDE, hidden
from tests.media.making import tone_with_device
from tests.media.parts import box
from tests.media.tags import PART_OF_THUMBNAIL, THUMBNAIL


@dataclass(frozen=True)
class SentSound:
    """A sound to be made anew, what the check of kept files says of it as it is, and what else is hidden in it."""

    content: bytes
    trace: str
    unseen: tuple[bytes, ...] = ()


def sounds() -> dict[str, SentSound]:
    """All of them, by what they are."""
    cover = (PART_OF_THUMBNAIL,)
    mp3 = tone_with_device("mp3", "libmp3lame")
    sound_alone = mp3[mp3.index(b"\xff\xfb") :] if b"\xff\xfb" in mp3 else mp3
    return {
        "WebM from a browser": SentSound(tone_with_device(), "webm, a kind"),
        "Ogg from a browser": SentSound(tone_with_device("ogg"), "ogg, a kind"),
        "M4A from a phone": SentSound(_with_place(tone_with_device("ipod", "aac")), "mp4, a kind"),
        "MP4 film": SentSound(tone_with_device("mp4", "aac", film=True), "mp4, a kind"),
        "MOV film": SentSound(tone_with_device("mov", "pcm_s16le", film=True), "mp4, a kind"),
        "3GP from an old phone": SentSound(tone_with_device("3gp", "libopencore_amrnb", rate=8_000), "mp4, a kind"),
        "MP3 with a cover": SentSound(_id3() + mp3, "ID3 tag", cover),
        "MP3 with tags behind": SentSound(sound_alone + _tags_behind(), "APE tag"),
        "WAV from a recorder": SentSound(_with_notes(tone_with_device("wav", "pcm_s16le")), "wav, a kind"),
        "FLAC with a cover": SentSound(_with_cover(tone_with_device("flac", "flac")), "flac, a kind", cover),
    }


def _with_place(m4a: bytes) -> bytes:
    """Where it was recorded, as phones write it, in a box that players pass over."""
    return m4a + box(
        b"udta", box(b"\xa9xyz", struct.pack(">HH", 40, 0x15C7), hidden(f"place +{LATITUDE}-001.1505/").encode())
    )


def _id3() -> bytes:
    frames = _frame(b"TIT2", b"\x03" + hidden("title").encode())
    frames += _frame(b"TXXX", b"\x01\xff\xfe" + hidden("device").encode("utf-16-le"))
    frames += _frame(b"GEOB", b"\x00text/plain\x00\x00\x00" + hidden("object").encode())
    frames += _frame(b"APIC", b"\x00image/jpeg\x00\x03\x00" + THUMBNAIL)
    size = len(frames)
    spread = bytes([size >> 21 & 0x7F, size >> 14 & 0x7F, size >> 7 & 0x7F, size & 0x7F])
    return b"ID3\x03\x00\x00" + spread + frames


def _frame(name: bytes, body: bytes) -> bytes:
    return name + struct.pack(">IH", len(body), 0) + body


def _tags_behind() -> bytes:
    value = hidden("device").encode()
    item = struct.pack("<II", len(value), 0) + b"Device\x00" + value
    foot = b"APETAGEX" + struct.pack("<IIII", 2_000, len(item) + 32, 1, 0) + b"\x00" * 8
    return item + foot + b"TAG" + hidden("title").encode().ljust(125, b"\x00")


def _with_notes(wav: bytes) -> bytes:
    """What recorders write behind the sound: a description with a serial number, and notes of the location."""
    told = hidden("serial number").encode().ljust(602, b"\x00")
    notes = f"<BWFXML><LOCATION>{hidden('location')}</LOCATION></BWFXML>".encode()
    for name, part in ((b"bext", told), (b"iXML", notes + b" " * (len(notes) % 2))):
        wav += name + struct.pack("<I", len(part)) + part
    return b"RIFF" + struct.pack("<I", len(wav) - 8) + wav[8:]


def _with_cover(flac: bytes) -> bytes:
    """A picture among the headings of a FLAC file."""
    body = struct.pack(">II", 3, 10) + b"image/jpeg" + struct.pack(">I", 0) + struct.pack(">IIII", 32, 24, 24, 0)
    body += struct.pack(">I", len(THUMBNAIL)) + THUMBNAIL
    at = 4 + 4 + 34
    return flac[:at] + b"\x06" + struct.pack(">I", len(body))[1:] + body + flac[at:]
