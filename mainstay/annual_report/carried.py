"""What other rooms bring into the report in words: kept with each publication as it was published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mainstay.access.viewer import Viewer
from mainstay.documents.blocks import Block, Paragraph, Quote
from mainstay.praise.queries import quotes_of
from mainstay.statute.years import CollectionYear

OF_PRAISE = "What reviewing officers and their managers wrote, quoted with the leave of whoever was praised:"


@dataclass(frozen=True)
class Carried:
    """The praise that is quoted: words with a live permission, chosen by the manager of the service."""

    quotes: tuple[str, ...] = ()

    def to_data(self) -> dict[str, Any]:
        """The same as JSON values."""
        return {"quotes": list(self.quotes)}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Carried:
        """As it was kept; a publication from before there was any has none."""
        return cls(quotes=tuple(data.get("quotes", ())))


def carried_into(viewer: Viewer, year: CollectionYear) -> Carried:
    """What the report of a year carries as the records stand now."""
    return Carried(quotes=tuple(quotes_of(viewer, year)))


def quotes(carried: Carried) -> Iterator[Block]:
    """The praise that is quoted, without anybody's name."""
    if carried.quotes:
        yield Paragraph(OF_PRAISE)
        for words in carried.quotes:
            yield Quote(words)
