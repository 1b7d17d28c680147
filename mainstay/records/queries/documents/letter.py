"""The letter to the child: written to “you”, for younger or older, with hard words explained."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.documents.blocks import Block, BulletList, Heading, Paragraph, Run
from mainstay.promises.queries import PromiseRow
from mainstay.records.queries.documents.written import Writing, passage_blocks, said_blocks, writing
from mainstay.records.queries.screen import SectionRow
from mainstay.records.queries.word_list import hard_words
from mainstay.records.rules.letters import WORDINGS, Version, Wording, explained_in, joined, version_for
from mainstay.records.shared.in_letters import ADDED, added_to_letter
from mainstay.releases.models import Recipient, Release
from mainstay.releases.shared import Built, Part, document_builder
from mainstay.web import words

CHILD = Recipient.Kind.CHILD
# A letter is the child's own. Others are given the record, or a part of it.
WHO = {CHILD, Recipient.Kind.CASE_RECORD, Recipient.Kind.ADVOCATE}
OF_OTHER_ROOMS = tuple(key for key, _ in ADDED)
KEYS = ("opening", "words", "talked", "plan", "before", "promises", "help", "hard_words")
NOT_SHARED = "The child did not agree to share these words with this reader."


@document_builder(
    Release.Document.LETTER,
    allows={**dict.fromkeys(KEYS, WHO), **{key: {CHILD} for key in OF_OTHER_ROOMS}},
    private=("words", *OF_OTHER_ROOMS),
)
def build_letter(viewer: Viewer, child_id: UUID, source_id: UUID, recipient_kind: str) -> Built:
    """The letter about one review, worded for the child's age. Raises Http404."""
    return letter(writing(viewer, child_id, source_id, recipient_kind))


def letter(found: Writing, version: Version | None = None) -> Built:
    """A letter in the wording asked for, or the one that suits the child's age."""
    chosen = version or version_for(found.screen.age)
    wording = WORDINGS[chosen]
    parts = [part for part in _parts(found, wording, chosen) if part.blocks]
    explained = _explained(found, parts, wording)
    hidden = found.said_in_all - len(found.said)
    return Built(
        title=f"A letter about your review on {found.day}",
        parts=(*parts, explained) if explained.blocks else tuple(parts),
        left_out=(("words", NOT_SHARED),) if hidden else (),
    )


def _parts(found: Writing, wording: Wording, version: Version) -> Iterable[Part]:
    name_of = found.review.officer_name
    officer = name_of or "your reviewing officer"
    signed = f"{name_of}, your reviewing officer" if name_of else "Your reviewing officer"
    name = found.review.child_name.split()[0]
    opening = Paragraph(wording.opening.format(officer=officer, day=found.day))
    yield Part("opening", "", (Paragraph(f"Dear {name}", lead=True), opening))
    yield Part("words", wording.words, said_blocks(found.said, to_child=True))
    yield Part("talked", wording.headings, tuple(_talked(found, version)))
    yield Part("before", wording.before, _before(found))
    yield Part("promises", wording.promised, _promised(found, wording))
    last = wording.closing.format(next=found.next_due) if found.next_due else ""
    if found.kind == CHILD:
        yield from added_to_letter(found.viewer, found.review.child_id, found.since)
    yield Part("help", "If something is not right", (Paragraph(joined([wording.help, last])), Paragraph(signed)))


def _talked(found: Writing, version: Version) -> Iterable[Block]:
    for row in found.sections:
        text = _to_child(row, version)
        if text:
            yield Heading(2, row.to_child_heading)
            yield from passage_blocks(text)
        if row.scaled and row.now and row.now.scale is not None and row.now.goes_in in ("both", "letter"):
            yield Paragraph(f"On a scale from 0 to 10, it was {row.now.scale}.")


def _to_child(row: SectionRow, version: Version) -> str:
    """What the letter says of a passage: the words to the child, else the record's own; the younger one only the first.

    A matter of the officer's checklist stands in a younger child's letter only where it was written for them.
    """
    now = row.now
    if now is None or now.goes_in not in ("both", "letter"):
        return ""
    if now.to_child.strip():
        return now.to_child
    return "" if version is Version.YOUNGER and row.kind != "heading" else now.words


def _before(found: Writing) -> tuple[Block, ...]:
    answered = [each for each in found.before if each.answer_here]
    lines = tuple((Run(_what(each)), Run(f" {_came_of(each)}", strong=True)) for each in answered)
    return (BulletList(lines),) if lines else ()


def _came_of(each: PromiseRow) -> str:
    answer = each.answer_here
    assert answer is not None  # noqa: S101 - only promises that were answered are listed
    return joined([answer.answer_words, answer.because])


def _promised(found: Writing, wording: Wording) -> tuple[Block, ...]:
    if not found.made:
        return (Paragraph(wording.nothing),)
    lines = []
    for each in found.made:
        until = f"{wording.asked}: " if each.child_reads else ""
        lines.append((Run(until, strong=True), Run(_what(each)), Run(f" {each.owner}, by {words.day(each.due_on)}.")))
    return (BulletList(tuple(tuple(run for run in line if run.text) for line in lines)),)


def _what(each: PromiseRow) -> str:
    return joined([each.to_child or each.what])


def _explained(found: Writing, parts: Iterable[Part], wording: Wording) -> Part:
    """The service's explanations of the hard words that stand in the letter."""
    listed = {row.word: row.explained for row in hard_words(found.viewer, found.viewer.today)}
    text = "\n".join(part.words for part in parts)
    lines = tuple((Run(word, strong=True), Run(f": {why}.")) for word, why in explained_in(text, listed))
    return Part("hard_words", wording.hard_words, (BulletList(lines),) if lines else ())
