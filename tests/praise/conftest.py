"""The child and the people that these tests share."""

from __future__ import annotations

import pytest

from tests.contacts.building import Scene, a_scene


@pytest.fixture
def scene(db: None) -> Scene:
    return a_scene()
