"""Answers to what a child asked for, as they stand in a letter to the child."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.http import Http404

from mainstay.access.viewer import Viewer
from mainstay.children.models import Child
from mainstay.documents.blocks import Block, Paragraph, Quote
from mainstay.records.rules.letters import WORDINGS, version_for
from mainstay.records.shared.in_letters import letter_part
from mainstay.releases.models import Recipient, Release
from mainstay.releases.shared import Built, Part, document_builder
from mainstay.statute.ages import age_on
from mainstay.voice.queries.said import view_page
from mainstay.voice.queries.wishes import WishRow, wishes_of
from mainstay.web import words

CHILD = Recipient.Kind.CHILD
NOTHING = "Nothing was asked for in it yet. Add what the child asked for first."
ASKED = "You asked for this on {day}:"
CAME_OF_IT = {"done": "We did it.", "not_yet": "Not yet.", "no": "No."}
FOR_THE_CHILD = "What came of what the child asked for is told to the child alone."
WAITS = "You do not have an answer yet. You get one by {day}."


@letter_part("answers")
def answers_since(viewer: Viewer, child_id: UUID, since: date | None) -> tuple[Block, ...]:
    """The answers that a child was given since a day, oldest first."""
    told = [row for row in wishes_of(viewer, child_id) if row.told_on and (since is None or row.told_on > since)]
    return tuple(_blocks(sorted(told, key=lambda row: (row.told_on, row.asked_on))))


@document_builder(Release.Document.ANSWERS, allows={"answers": {CHILD}, "help": {CHILD}}, private=("answers",))
def answers_letter(viewer: Viewer, child_id: UUID, source_id: UUID, recipient_kind: str) -> Built:
    """The letter that answers what a child said at one time. Raises Http404."""
    if recipient_kind != CHILD:
        return Built("What came of what a child asked for", (), (("answers", FOR_THE_CHILD),))
    row = view_page(viewer, source_id)
    child = Child.objects.visible_to(viewer).filter(pk=child_id).first()
    if child is None or row.child_id != child_id:
        raise Http404("There is no such record, or you may not see it.")
    asked = [wish for wish in row.wishes if wish.state != "taken_back"]
    age = age_on(child.born_on, viewer.today) if child.born_on else None
    opening = (
        Paragraph(f"Dear {child.known_as or child.given_name or 'you'}", lead=True),
        Paragraph(f"On {words.day(row.said_on)} you told us something. This is what came of it."),
    )
    blocks = tuple(_blocks(asked)) or (Paragraph(NOTHING),)
    help_ = (Paragraph(WORDINGS[version_for(age)].help), Paragraph(f"{viewer.name}, for your reviewing service"))
    return Built(
        "What came of what you asked for",
        (Part("answers", "", (*opening, *blocks)), Part("help", "If something is not right", help_)),
    )


def _blocks(rows: Iterable[WishRow]) -> Iterable[Block]:
    for row in rows:
        yield Paragraph(ASKED.format(day=words.day(row.asked_on)))
        yield Quote(row.text, "")
        if row.told_on is None:
            yield Paragraph(WAITS.format(day=words.day(row.due_on)))
        else:
            yield Paragraph(f"{CAME_OF_IT[row.outcome]} {row.answer}")
