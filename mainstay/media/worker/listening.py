"""Open the sound of a recording or a film by the one reader its format names, and decode it piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from io import BytesIO

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer

from mainstay.media import limits
from mainstay.media.telling import Format
from mainstay.media.why import NotTaken, Why

_READERS = {
    Format.WEBM: "matroska",
    Format.OGG: "ogg",
    Format.MP4: "mov",
    Format.MP3: "mp3",
    Format.AAC: "aac",
    Format.WAV: "wav",
    Format.FLAC: "flac",
    Format.AMR: "amr",
}
# What phones and browsers record in. No other decoder is ever begun, not even to look at what a film shows.
_DECODERS = (
    "aac", "alac", "amrnb", "amrwb", "flac", "libopencore_amrnb", "libopencore_amrwb", "libopus", "mp3", "mp3float",
    "opus", "vorbis", "pcm_alaw", "pcm_mulaw", "pcm_u8", "pcm_s16be", "pcm_s16le", "pcm_s24be", "pcm_s24le",
    "pcm_s32be", "pcm_s32le", "pcm_f32be", "pcm_f32le",
)  # fmt: skip
_OPTIONS = {"codec_whitelist": ",".join(_DECODERS), "max_streams": str(limits.STREAMS_IN)}
# In the others a length is only guessed from the first pieces, and is counted instead.
_STATE_THEIR_LENGTH = frozenset((Format.WEBM, Format.OGG, Format.MP4, Format.WAV, Format.FLAC))
_MOST_SPOILT = 0.05


def opened(content: bytes, fmt: Format) -> AbstractContextManager[InputContainer]:
    """The file, its headings read and none of it decoded. Nothing it names outside itself is ever opened."""
    return av.open(BytesIO(content), "r", format=_READERS[fmt], options=_OPTIONS, metadata_errors="ignore")


def first_sound(sent: InputContainer) -> AudioStream:
    """The one stream that is kept. Raises NotTaken where there is none, or none that phones and browsers record."""
    if not sent.streams.audio:
        raise NotTaken(Why.SILENT)
    stream = sent.streams.audio[0]
    codec = stream.codec_context
    if codec is None or codec.codec.name not in _DECODERS:
        raise NotTaken(Why.BROKEN_SOUND)
    if not 0 < codec.channels <= limits.CHANNELS_IN or codec.sample_rate not in limits.RATES_IN:
        raise NotTaken(Why.BROKEN_SOUND)
    codec.thread_count = 1
    return stream


def stated_seconds(sent: InputContainer, stream: AudioStream, fmt: Format) -> float:
    """How long the file says that its sound is; 0 where it does not say so of the sound itself."""
    if fmt not in _STATE_THEIR_LENGTH:
        return 0.0
    if stream.duration and stream.time_base:
        return float(stream.duration * stream.time_base)
    return (sent.duration or 0) / av.time_base if len(sent.streams) == 1 else 0.0


def counted_seconds(content: bytes, fmt: Format) -> float:
    """How long its pieces say they are in all, so that a sound of hours is known before any of it is decoded."""
    with opened(content, fmt) as sent:
        stream = first_sound(sent)
        ticks = sum(packet.duration or 0 for packet in sent.demux(stream))
        return float(ticks * stream.time_base) if stream.time_base else 0.0


def pieces(sent: InputContainer, stream: AudioStream) -> Iterator[AudioFrame]:
    """Each piece of sound in turn. A spoilt one is passed over, as every player does. Raises NotTaken for many."""
    read = spoilt = 0
    for packet in sent.demux(stream):
        read += 1
        try:
            yield from packet.decode()
        except av.error.InvalidDataError:
            spoilt += 1
    if spoilt > 1 + read * _MOST_SPOILT:
        raise NotTaken(Why.BROKEN_SOUND)
