"""What the tests of these pages share: the builders' Monday, and no second factor asked for."""

from __future__ import annotations

import pytest
from pytest_django import Settings

from tests import builders as make


@pytest.fixture
def that_monday(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hold the day at the builders' Monday, and ask for no second factor."""
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", make.TODAY.isoformat())
