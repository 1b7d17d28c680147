"""The promises of one review as a document for one recipient, which may leave before the record is written."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404

from mainstay.access.viewer import Viewer
from mainstay.documents.blocks import Block, Column, Paragraph, Table
from mainstay.promises.queries.lists import promises_of_review
from mainstay.promises.queries.rows import PromiseRow
from mainstay.releases.models import Recipient, Release
from mainstay.releases.shared import EVERYBODY, Built, Part, document_builder
from mainstay.reviews.models import Review
from mainstay.web import words

NONE = "No promise was made at this review."


@document_builder(Release.Document.PROMISES, allows={"promises": EVERYBODY})
def build_promises(viewer: Viewer, child_id: UUID, source_id: UUID, recipient_kind: str) -> Built:
    """What was promised at a review, with who does it and by when; `source_id` is the review. Raises Http404."""
    review = Review.objects.visible_to(viewer).filter(pk=source_id, child_id=child_id).first()
    if review is None:
        raise Http404("There is no such review, or you may not see it.")
    made = promises_of_review(viewer, source_id)
    to_child = recipient_kind == Recipient.Kind.CHILD
    held = f" at the review on {words.day(review.held_on)}" if review.held_on else " for the review"
    title = f"What we promised you{held}" if to_child else f"What was promised{held}"
    return Built(title, (Part("promises", "Promises", _blocks(made, to_child=to_child)),))


def _blocks(made: list[PromiseRow], *, to_child: bool) -> tuple[Block, ...]:
    if not made:
        return (Paragraph(NONE),)
    headings = ("What", "Who", "By", "Why it matters to you" if to_child else "Why it matters to the child")
    rows = tuple(_row(each, to_child=to_child) for each in made)
    return (Table("Each promise", tuple(Column(each) for each in (*headings, "Where it stands")), rows),)


def _row(each: PromiseRow, *, to_child: bool) -> tuple[str, ...]:
    what = each.to_child if to_child and each.to_child else each.what
    stands = (each.child_reads or each.state_words) if to_child else each.state_words
    return (what, each.owner, words.day(each.due_on), each.matters_because, stands)
