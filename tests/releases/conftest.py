"""What the tests of releases may ask for: a kind of document whose parts are allowed to everybody they may go to."""

from __future__ import annotations

import pytest

from mainstay.releases.shared.declaring import ADULTS, DECLARED, EVERYBODY, Builder, Built


@pytest.fixture(autouse=True)
def a_plain_document(monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter and a record of two parts each, as far as these tests are concerned."""
    allows = {"words": EVERYBODY, "more": EVERYBODY, "adults": ADULTS}
    for document in ("letter", "record"):
        plain = Builder(document, allows, lambda viewer, child, source, kind: Built("Your review", ()))
        monkeypatch.setitem(DECLARED, document, plain)
    monkeypatch.delitem(DECLARED, "annex", raising=False)
