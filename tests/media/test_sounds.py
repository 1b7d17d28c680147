"""Sounds that children send carry nothing but what is heard, and sound as they did."""

from __future__ import annotations

from io import BytesIO

import av
import pytest

from mainstay.media.anew import made_anew, sound_made_anew
from mainstay.media.made import Kind
from mainstay.media.refusing import MediaRefused
from mainstay.media.traces import traces
from mainstay.media.why import Why
from tests.media.canaries import canaries_in
from tests.media.looking import heard
from tests.media.making import SECONDS, TONE, drawing, saved, tone_with_device
from tests.media.sounds_sent import sounds

SOUNDS = sounds()


def test_there_are_ten_sounds_and_films() -> None:
    assert len(SOUNDS) == 10


@pytest.mark.parametrize("name", SOUNDS)
def test_nothing_hidden_in_a_sound_is_left_and_it_sounds_the_same(name: str) -> None:
    sent = SOUNDS[name]
    assert canaries_in(sent.content, *sent.unseen)
    assert any(sent.trace in trace for trace in traces(sent.content))

    made = made_anew(sent.content)

    assert (made.kind, made.type, made.preview) == (Kind.SOUND, "audio/mpeg", None)
    assert canaries_in(made.content, *sent.unseen) == []
    assert traces(made.content) == []
    seconds, turns = heard(made.content)
    assert seconds == pytest.approx(SECONDS, abs=0.15)
    assert made.seconds == pytest.approx(SECONDS, abs=0.1)
    assert turns == pytest.approx(TONE, rel=0.03)


def test_what_is_kept_is_one_channel_of_sound_and_nothing_beside_it() -> None:
    made = made_anew(SOUNDS["MP4 film"].content)
    with av.open(BytesIO(made.content), format="mp3") as sound:
        assert [stream.type for stream in sound.streams] == ["audio"]
        assert (sound.streams.audio[0].channels, sound.streams.audio[0].rate) == (1, 32_000)
        assert (dict(sound.metadata), sound.chapters()) == ({}, [])


def test_the_same_sound_sent_from_two_phones_comes_out_alike() -> None:
    one = made_anew(tone_with_device("wav", "pcm_s16le"))
    other = made_anew(SOUNDS["WAV from a recorder"].content)
    assert one == other


def test_a_picture_is_not_taken_where_a_sound_is_asked_for() -> None:
    with pytest.raises(MediaRefused) as refused:
        sound_made_anew(saved(drawing(), "PNG"))
    assert refused.value.why == Why.NO_SOUND
