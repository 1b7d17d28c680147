"""What tests of this room may ask for."""

from __future__ import annotations

import pytest

from tests.complaints.building import Complaining, a_complaining_child


@pytest.fixture
def complaining(db: None, monkeypatch: pytest.MonkeyPatch) -> Complaining:
    """A child with a card and the complaints team, on the day tests are held."""
    monkeypatch.setenv("MAINSTAY_TODAY", "2021-04-12")
    return a_complaining_child()
