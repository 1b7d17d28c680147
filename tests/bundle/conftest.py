"""What tests of this room may ask for."""

from __future__ import annotations

import pytest

from tests.voice.building import Scene, a_scene


@pytest.fixture
def scene(db: None, monkeypatch: pytest.MonkeyPatch) -> Scene:
    """A child with a card, on the day tests are held."""
    monkeypatch.setenv("MAINSTAY_TODAY", "2021-04-12")
    return a_scene()
