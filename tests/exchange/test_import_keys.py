"""The keys of what comes from a return are the UUIDs of version 5 of its names."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid5

from hypothesis import given
from hypothesis import strategies as some

from mainstay.exchange.rules.keys import child_key, episode_key, episode_text

SPACE = UUID("5f0a7a52-8d55-5a5c-9a76-6f3c0a0b9d03")


@given(some.text(max_size=20).filter(lambda text: text.isprintable()))
def test_a_key_is_that_of_the_standard_library(reference: str) -> None:
    assert child_key(reference) == uuid5(SPACE, f"child:{reference}")


@given(some.uuids(), some.dates())
def test_a_key_as_text_is_the_same_key(child: UUID, on: date) -> None:
    assert UUID(episode_text(str(child), on)) == episode_key(child, on) == uuid5(SPACE, f"episode:{child}:{on}")
