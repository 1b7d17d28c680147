"""Write what can be heard in a recording as a new one: one channel of MP3, and no word of who made it or with what."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import av
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler

from mainstay.media import limits
from mainstay.media.made import Kind, Media
from mainstay.media.telling import Format
from mainstay.media.why import NotTaken, Why
from mainstay.media.worker.bounds import earn_seconds
from mainstay.media.worker.listening import counted_seconds, first_sound, opened, pieces, stated_seconds

# Neither a tag before the sound nor a first frame that names the encoder. The speed of a quick encoder is worth more
# here than the last bit of what it saves.
_WITHOUT_A_WORD = {"id3v2_version": "0", "write_id3v1": "0", "write_xing": "0"}
_QUICK = {"compression_level": "7"}
# A recording that was cut off on its way is sent again rather than kept in part.
_MOST_MISSING = 0.1
_SECONDS_OF_GRACE = 0.3


def sound_of(content: bytes, fmt: Format) -> Media:
    """The first sound of a file, written anew. Raises NotTaken, and whatever the decoder raises."""
    with opened(content, fmt) as sent:
        stream = first_sound(sent)
        stated = stated_seconds(sent, stream, fmt)
        if (stated or counted_seconds(content, fmt)) > limits.SECONDS_IN:
            raise NotTaken(Why.LONG_SOUND)
        made = _written(pieces(sent, stream))
    if not made.seconds:
        raise NotTaken(Why.SILENT)
    if made.seconds + _SECONDS_OF_GRACE < stated * (1 - _MOST_MISSING):
        raise NotTaken(Why.BROKEN_SOUND)
    return made


def _written(heard: Iterator[AudioFrame]) -> Media:
    made = BytesIO()
    samples = 0
    with av.open(made, "w", format="mp3", options=_WITHOUT_A_WORD) as sheet:
        stream = sheet.add_stream("libmp3lame", rate=limits.SOUND_RATE, options=_QUICK)
        stream.layout = "mono"
        stream.bit_rate = limits.SOUND_BITS_A_SECOND
        for frame in _in_bounds(_even(heard)):
            samples += frame.samples
            sheet.mux(stream.encode(frame))
        if samples:
            sheet.mux(stream.encode(None))
    return Media(Kind.SOUND, made.getvalue(), "audio/mpeg", seconds=samples / limits.SOUND_RATE)


def _even(heard: Iterator[AudioFrame]) -> Iterator[AudioFrame]:
    """The same sound in one channel and at our rate, also where a recording changes its own midway."""
    evener, shape = None, None
    for frame in heard:
        now = (frame.format.name, frame.layout.name, frame.sample_rate)
        if evener is None or now != shape:
            if evener:
                yield from evener.resample(None)
            evener, shape = AudioResampler("s16p", "mono", limits.SOUND_RATE), now
        frame.pts = None
        yield from evener.resample(frame)
    if evener:
        yield from evener.resample(None)


def _in_bounds(heard: Iterator[AudioFrame]) -> Iterator[AudioFrame]:
    """The sound as far as it is taken: each minute earns the worker time. Raises NotTaken where it does not end."""
    samples = minutes = 0
    for frame in heard:
        samples += frame.samples
        if samples > limits.SECONDS_IN * limits.SOUND_RATE + limits.SOUND_RATE:
            raise NotTaken(Why.LONG_SOUND)
        if samples >= (minutes + 1) * 60 * limits.SOUND_RATE:
            minutes += 1
            earn_seconds(limits.SECONDS_EARNED_BY_A_MINUTE)
        frame.pts = None
        yield frame
