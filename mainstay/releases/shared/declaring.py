"""Which parts of each document may go to which kind of recipient, and who builds it: declared by the rooms that write.

A part that is not on the list of a kind of recipient cannot be put in a document for them, whoever asks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.releases.models import Recipient, Release
from mainstay.releases.shared.parts import Part
from mainstay.statute.refusal import Refused

EVERYBODY: frozenset[str] = frozenset(Recipient.Kind.values)
ADULTS: frozenset[str] = EVERYBODY - {Recipient.Kind.CHILD}
OF_THE_COUNCIL: frozenset[str] = frozenset({Recipient.Kind.SOCIAL_WORK, Recipient.Kind.CASE_RECORD})


@dataclass(frozen=True)
class Built:
    """A document as its room builds it for one kind of recipient: what is in it, and what is not and why."""

    title: str
    parts: tuple[Part, ...]
    left_out: tuple[tuple[str, str], ...] = ()


Build = Callable[[Viewer, UUID, UUID, str], Built]


@dataclass(frozen=True)
class Builder:
    """Who builds a kind of document, and the allow-list of its parts by kind of recipient."""

    document: str
    allows: Mapping[str, frozenset[str]]
    build: Build
    private: frozenset[str] = frozenset()

    def may_hold(self, key: str, kind: str) -> bool:
        """Whether a part may stand in this document for this kind of recipient."""
        return kind in self.allows.get(key, frozenset())

    def is_private(self, keys: Iterable[str], kind: str) -> bool:
        """Whether parts of these keys, in a document for the child, hold what the child said in private."""
        return kind == Recipient.Kind.CHILD and not self.private.isdisjoint(keys)


DECLARED: dict[str, Builder] = {}


def document_builder(
    document: str, *, allows: Mapping[str, Iterable[str]], private: Iterable[str] = ()
) -> Callable[[Build], Build]:
    """Declare a builder: `build(viewer, child_id, source_id, recipient_kind) -> Built`.

    `allows` names every part by its key, with the kinds of recipient it may go to; `private` those that hold, in a
    document for the child, what the child said in private.
    """
    if document not in Release.Document.values:
        raise ValueError(f"{document} is no kind of document")
    listed = {key: frozenset(kinds) for key, kinds in allows.items()}
    if any(kinds - EVERYBODY for kinds in listed.values()):
        raise ValueError(f"{document} names a kind of recipient that there is not")

    def declare(build: Build) -> Build:
        DECLARED[document] = Builder(document, listed, build, frozenset(private))
        return build

    return declare


def builders() -> Mapping[str, Builder]:
    """Every declared builder by its kind of document."""
    return dict(DECLARED)


def must_be_allowed(document: str, kind: str, parts: Iterable[Part]) -> None:
    """Insist that every part is on the allow-list for this kind of recipient. Raises Refused."""
    builder = DECLARED.get(document)
    if builder is None:
        raise Refused(
            f"Nothing says yet which parts of a document of this kind ({Release.Document(document).label.lower()}) "
            "may go to whom, so it cannot be made for anybody."
        )
    taken: set[str] = set()
    for part in parts:
        if not builder.may_hold(part.key, kind):
            raise Refused(
                f"The part “{part.title or part.key}” may not go to this kind of recipient "
                f"({Recipient.Kind(kind).label.lower()}). Leave it out."
            )
        if part.key in taken:
            raise Refused(f"The part “{part.title or part.key}” stands twice in this document. Leave one out.")
        taken.add(part.key)
