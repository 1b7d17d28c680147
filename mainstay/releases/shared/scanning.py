"""The scan: the words of a document, as made and as read back from its files, against all that must not leave.

A hit is kept as where it stands and what sort of thing it is. What was found stands only in the document itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mainstay.releases.models import Recipient
from mainstay.releases.rules.guarding import Kind
from mainstay.releases.rules.searching import Hit, search
from mainstay.releases.shared.parts import Part
from mainstay.releases.shared.protected import Protected, protected_from

TITLE = "title"
HitData = dict[str, Any]


def scan(recipient: Recipient, title: str, parts: Sequence[Part]) -> list[HitData]:
    """Every place where something protected from this recipient stands in a document's words.

    Raises VaultRefused where what is protected cannot be opened.
    """
    return scan_words(protected_from(recipient), title, parts)


def scan_words(protected: Protected, title: str, parts: Sequence[Part]) -> list[HitData]:
    """The same, where what is protected is at hand."""
    pieces = [(TITLE, title), *((part.key, part.words) for part in parts)]
    whole = "\n".join(words for _, words in pieces)
    hits = search(whole, protected.guards, allowed=protected.allowed)
    return [placed for hit in hits for placed in _placed(hit, pieces)]


def _placed(hit: Hit, pieces: Sequence[tuple[str, str]]) -> Iterator[HitData]:
    """A hit by its part and the place in that part's words; one that runs over two parts stands in both."""
    begins = 0
    for key, words in pieces:
        ends = begins + len(words)
        if hit.start < ends and hit.end > begins:
            start, end = max(hit.start, begins) - begins, min(hit.end, ends) - begins
            yield {"part": key, "kind": hit.kind.value, "start": start, "end": end}
        begins = ends + 1


def scan_text(protected: Protected, text: str) -> list[Kind]:
    """What sorts of protected things stand in a text read back from a file."""
    return [hit.kind for hit in search(text, protected.guards, allowed=protected.allowed, glued=True)]
