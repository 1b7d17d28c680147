"""Looking for canaries by a way of its own, which shares nothing with the product's scan, and counting them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.db import transaction

from mainstay.access.viewer import Viewer
from mainstay.documents.blocks import Column, Paragraph, Table
from mainstay.documents.reading import stated_in, words_in
from mainstay.ledger.action import set_person
from mainstay.records.queries.documents import written as reading
from mainstay.releases.actions.confirm_release import confirm_release
from mainstay.releases.actions.make_release import make_release
from mainstay.releases.models import Recipient, Release
from mainstay.releases.shared import FORMATS, Part
from mainstay.releases.shared.declaring import Built, builders
from mainstay.releases.shared.protected import protected_from
from mainstay.releases.shared.scanning import scan_words
from mainstay.releases.shared.writing import written
from tests import builders as make
from tests.campaigns.families import KEPT_TO_THE_SERVICE, Canary, Family, out_for, spellings
from tests.releases.making import answers_for

KINDS = tuple(Recipient.Kind.values)
READ_FOR_NOBODY = (
    "review_row", "review_screen", "taking_part", "promises_to_answer", "promises_of_review", "held_before",
    "next_reviews", "words_for_review",
)  # fmt: skip


@dataclass
class Tally:
    """What a campaign counted."""

    counts: Counter[str] = field(default_factory=Counter)
    leaks: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def lines(self) -> Iterable[str]:
        """The counts, a line each."""
        yield from (f"{name}: {number:,}" for name, number in sorted(self.counts.items()))
        yield f"canaries that came through: {len(self.leaks):,}"
        yield f"planted spellings that the scan missed: {len(self.missed):,}"


def bare(text: str) -> str:
    """The letters and digits of a text."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def shown(text: str, canaries: Iterable[Canary]) -> list[Canary]:
    """The canaries that show in a text, by the shortest of each that gives it away."""
    thin = bare(text)
    return [canary for canary in canaries if bare(canary.core) in thin]


def build(family: Family, document: str, kind: str) -> Built:
    """A document of this child as its room builds it for a kind of recipient."""
    viewer = make.viewing(family.officer)
    with transaction.atomic():
        set_person(viewer)
        source = family.said if document == "answers" else family.review.pk
        return builders()[document].build(viewer, family.child.pk, source, kind)


def look_at_models(family: Family, tally: Tally, documents: Iterable[str] = Release.Document.values) -> None:
    """Every document, or those named, for every kind of recipient, as blocks."""
    with read_once():
        for document in documents:
            for kind in KINDS:
                _look_at(family, tally, document, kind)


def _look_at(family: Family, tally: Tally, document: str, kind: str) -> None:
    built = build(family, document, kind)
    text = "\n".join([built.title, *(part.words for part in built.parts), *(why for _, why in built.left_out)])
    tally.counts[f"block models of {document}"] += 1
    for canary in shown(text, family.canaries):
        if out_for(kind, canary):
            tally.leaks.append(f"{document} for {kind}: {canary.kind} {canary.value}")


@contextmanager
def read_once() -> Iterator[None]:
    """While this lasts, what a document of a review reads without asking for whom is read once for all recipients.

    It is the same for each of them, and was four fifths of the time; what is read for a kind of recipient is not kept.
    """
    with pytest.MonkeyPatch.context() as patched:
        for name in READ_FOR_NOBODY:
            patched.setattr(reading, name, _keeping(getattr(reading, name)))
        yield


def _keeping(read: Callable[..., Any]) -> Callable[..., Any]:
    kept: dict[str, Any] = {}

    def once(viewer: Viewer, *about: object) -> Any:
        key = f"{viewer.person_id} {about}"
        if key not in kept:
            kept[key] = read(viewer, *about)
        return kept[key]

    return once


def plant(family: Family, tally: Tally) -> None:
    """Every canary in every spelling, in words and in a table, must be found for a recipient nobody checked."""
    with transaction.atomic():
        set_person(make.viewing(family.officer))
        protected = protected_from(family.recipients["parent"])
    # What the child did not share is kept out by who builds a document; it is no value that a scan could know.
    for canary in (each for each in family.canaries if each.kind not in KEPT_TO_THE_SERVICE):
        for number, spelling in enumerate(spellings(canary)):
            text = f"Then we spoke of {spelling} and of the bike."
            block = Table("Who", (Column("A"), Column("B")), ((text, "no"),)) if number % 2 else Paragraph(text)
            tally.counts["planted spellings"] += 1
            if not scan_words(protected, "A record", [Part("words", "Words", (block,))]):
                tally.missed.append(f"{canary.kind}: {spelling!r}")


def look_at_files(family: Family, second: object, tally: Tally) -> None:
    """Every document for every kind of recipient made, confirmed, written out and read back."""
    for document, builder in builders().items():
        for kind in KINDS:
            built = build(family, document, kind)
            parts = [part for part in built.parts if builder.may_hold(part.key, kind)]
            if not parts:
                tally.counts["documents with no part for a recipient"] += 1
                continue
            release = _made(family, document, kind, built.title, parts)
            tally.counts[f"releases {release.state}"] += 1
            if release.state == "waiting":
                release = confirm_release(make.acting(second), release)  # type: ignore[arg-type]
            if release.state == "ready":
                _read_back(family, release, tally)


def _made(family: Family, document: str, kind: str, title: str, parts: list[Part]) -> Release:
    to_child = kind == "child" and document in ("letter", "handover", "answers")
    return make_release(
        make.acting(family.officer), family.child, recipient=family.recipients[kind], document=document, title=title,
        parts=parts, may_receive=answers_for(kind), goes_through_with="Sam" if to_child else "",
        goes_through_on=make.TODAY if to_child else None,
    )  # fmt: skip


def _read_back(family: Family, release: Release, tally: Tally) -> None:
    for fmt in FORMATS:
        made = written(release, fmt)
        tally.counts[f"{fmt} files read back"] += 1
        text = words_in(fmt, made)
        out = [each for each in family.canaries if out_for(release.recipient.kind, each)]
        tally.leaks += [f"{release.document} as {fmt}: {each.kind} {each.value}" for each in shown(text, out)]
        tally.leaks += [f"{release.document} as {fmt} states its {name}" for name in stated_in(fmt, made)]
        if f"copy {release.copy_number}" not in text.replace("\n", " "):
            tally.leaks.append(f"{release.document} as {fmt} does not name its copy")
