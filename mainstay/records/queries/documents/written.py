"""What both documents are built from: the record, the review, what was promised, what the recipient may read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.contacts.queries import WordsRow, words_for_review, words_readable_by
from mainstay.documents.blocks import Block, Heading, Paragraph, Quote
from mainstay.documents.prose import blocks_from
from mainstay.preparation.queries import ChoiceRow, choices_of
from mainstay.promises.queries import PromiseRow, promises_of_review, promises_to_answer
from mainstay.records.queries.screen import ReviewScreen, SectionRow, review_screen
from mainstay.records.queries.taking_part import TakingPart, taking_part
from mainstay.reviews.queries import ReviewRow, held_before, next_reviews, review_row
from mainstay.web import words


@dataclass(frozen=True)
class Writing:
    """Everything a document of one review may draw on, as one kind of recipient may read it.

    `since` is the day of the review before; None where there is none.
    """

    viewer: Viewer
    kind: str
    review: ReviewRow
    screen: ReviewScreen
    part: TakingPart
    said: tuple[WordsRow, ...]
    said_in_all: int
    choices: tuple[ChoiceRow, ...]
    before: tuple[PromiseRow, ...]
    made: tuple[PromiseRow, ...]
    next_due: str
    since: date | None

    @property
    def day(self) -> str:
        """The day of the review in words."""
        return words.day(self.review.held_on or self.viewer.today)

    @property
    def sections(self) -> tuple[SectionRow, ...]:
        """The passages written under headings and matters."""
        return (*self.screen.headings, *self.screen.matters)


def writing(viewer: Viewer, child_id: UUID, review_id: UUID, kind: str) -> Writing:
    """Gather what a document of a review for one kind of recipient is built from. Raises Http404."""
    following = next_reviews(viewer, [child_id]).get(child_id)
    return Writing(
        viewer=viewer,
        kind=kind,
        review=review_row(viewer, review_id),
        screen=review_screen(viewer, review_id),
        part=taking_part(viewer, review_id),
        said=tuple(words_readable_by(viewer, child_id, review_id, kind)),
        said_in_all=len(words_for_review(viewer, child_id, review_id)),
        choices=tuple(choices_of(viewer, review_id, kind)),
        before=tuple(promises_to_answer(viewer, review_id)),
        made=tuple(promises_of_review(viewer, review_id)),
        since=held_before(viewer, review_id),
        next_due=words.day(following.due_on) if following and following.due_on and following.id != review_id else "",
    )


def said_blocks(rows: Iterable[WordsRow], *, to_child: bool) -> tuple[Block, ...]:
    """A child's words, verbatim, with who wrote them down, when and how; and what was added to them."""
    blocks: list[Block] = []
    for row in rows:
        who = f"{words.day(row.said_on)}, {row.how.lower()}; written down by {words.inside(row.written_down_by)}"
        if row.kind == "observed":
            blocks.append(Paragraph(f"What was seen of {'you' if to_child else 'the child'} ({who}): {row.text}"))
            continue
        blocks.append(Quote(row.text, who))
        blocks += [Quote(each.text, f"added on {words.day(each.said_on)}") for each in row.additions]
    return tuple(blocks)


def passage_blocks(text: str) -> tuple[Block, ...]:
    """A passage as typed: paragraphs, lists and quotations, and never a heading of its own."""
    blocks = blocks_from(text)
    return tuple(Paragraph(block.text) if isinstance(block, Heading) else block for block in blocks)
