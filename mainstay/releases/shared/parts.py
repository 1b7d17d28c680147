"""The parts a document is made of, kept with the release exactly as they will be written out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mainstay.documents.blocks import Block
from mainstay.documents.keeping import as_data, from_data
from mainstay.documents.plain_words import words_of
from mainstay.releases.models import Release


@dataclass(frozen=True)
class Part:
    """One part of a document: the key it is allowed or left out by, its title, and its blocks."""

    key: str
    title: str
    blocks: tuple[Block, ...]

    @property
    def words(self) -> str:
        """Every word of it, title first."""
        return f"{self.title}\n{words_of(self.blocks)}" if self.title else words_of(self.blocks)


def content_of(parts: Iterable[Part]) -> dict[str, Any]:
    """The parts as the release keeps them. Raises DocumentRefused for a chart."""
    return {"parts": [{"key": part.key, "title": part.title, "blocks": as_data(part.blocks)} for part in parts]}


def parts_from(content: Mapping[str, Any]) -> tuple[Part, ...]:
    """The parts that a release keeps, the same as they were."""
    return tuple(Part(each["key"], each["title"], from_data(each["blocks"])) for each in content.get("parts", ()))


def parts_of(release: Release) -> tuple[Part, ...]:
    """The parts of a release, none once it was withdrawn after something protected was found in it."""
    return parts_from(release.content)


def titles_of(parts: Sequence[Part]) -> list[dict[str, str]]:
    """The names of the parts, as the release log keeps them."""
    return [{"key": part.key, "title": part.title} for part in parts]
