"""The parts a document is made of, kept with the release exactly as they will be written out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mainstay.children import vault
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
    if release.sealed is None:
        return parts_from(release.content)
    return parts_from(json.loads(vault.unseal(bytes(release.sealed), release.key_id, release.pk)))


def keep_parts(release: Release, parts: Sequence[Part]) -> None:
    """Keep the parts with a release, not yet saved: sealed where they hold what the child said in private."""
    release.parts, release.content = titles_of(parts), {}
    if release.is_private:
        release.sealed, release.key_id = vault.seal(json.dumps(content_of(parts)), release.pk)
    else:
        release.content = content_of(parts)


def empty(release: Release) -> None:
    """Take the words away from a release, not yet saved; that it was made, and for whom, stays."""
    release.content, release.sealed = {}, None


def titles_of(parts: Sequence[Part]) -> list[dict[str, str]]:
    """The names of the parts, as the release log keeps them."""
    return [{"key": part.key, "title": part.title} for part in parts]
