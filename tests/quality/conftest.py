"""The team and the people that these tests share."""

from __future__ import annotations

import pytest

from tests.contacts.building import Scene, a_scene
from tests.quality.building import linked


@pytest.fixture
def scene(db: None) -> Scene:
    return linked(a_scene())
