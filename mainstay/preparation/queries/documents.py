"""The agenda and the details of an invitation as documents for one recipient: only what is for their kind."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.documents.blocks import Block, BulletList, Heading, Paragraph, Quote, Run
from mainstay.preparation.models import Preparation
from mainstay.preparation.queries.agendas import AgendaRow, agenda_of
from mainstay.preparation.queries.choices import ChoiceRow, choices_of
from mainstay.preparation.queries.people import invited_to
from mainstay.preparation.queries.sight import visible_review
from mainstay.preparation.rules.agendas import MATTERS, SCHEDULE_7
from mainstay.preparation.rules.inviting import State
from mainstay.releases.models import Recipient, Release
from mainstay.releases.shared import EVERYBODY, OF_THE_COUNCIL, Built, Part, document_builder
from mainstay.reviews.models import Mode, Review
from mainstay.statute.dates import in_words

Kind = Recipient.Kind
# Who else comes, and what is to be talked of under a heading, are for the child and those who work for them.
FOR_THE_CHILD: frozenset[str] = OF_THE_COUNCIL | {Kind.CHILD, Kind.ADVOCATE}
SCALE = "0   1   2   3   4   5   6   7   8   9   10"

AGENDA_ALLOWS: dict[str, frozenset[str]] = {
    "meeting": EVERYBODY,
    "choices": EVERYBODY,
    "headings": EVERYBODY,
    "notes": FOR_THE_CHILD,
    "people": FOR_THE_CHILD,
    "matters": OF_THE_COUNCIL,
}
INVITATION_ALLOWS: dict[str, frozenset[str]] = {"meeting": EVERYBODY, "coming": EVERYBODY, "choices": EVERYBODY}
TELL_US = "Please tell us whether you are coming, and how you would like to take part."
NOT_SHARED = "The child has not shared it with this recipient"
NOT_FOR_THEM = "Not for this kind of recipient"


@document_builder(Release.Document.AGENDA, allows=AGENDA_ALLOWS)
def agenda_document(viewer: Viewer, child_id: UUID, source_id: UUID, recipient_kind: str) -> Built:
    """The agenda of a review for one kind of recipient; `source_id` is the review. Raises Http404."""
    review = visible_review(viewer, source_id)
    agenda = agenda_of(viewer, source_id)
    people = [row for row in invited_to(viewer, source_id) if row.state not in (State.NOT_INVITED, State.DECLINED)]
    offered = [
        Part("meeting", "When and where", tuple(_meeting(review))),
        Part("choices", "What was chosen", tuple(_choices(choices_of(viewer, source_id, recipient_kind)))),
        Part("headings", "What we talk about", tuple(_headings(agenda))),
        Part("notes", "To talk about", tuple(_notes(agenda))),
        Part("people", "Who comes", (BulletList(tuple(f"{row.name}, {row.relation}" for row in people)),)),
        Part("matters", "The officer's checklist", _matters()),
    ]
    return _built(f"Agenda for {_day(review)}", offered, AGENDA_ALLOWS, recipient_kind)


@document_builder(Release.Document.INVITATION, allows=INVITATION_ALLOWS)
def invitation_document(viewer: Viewer, child_id: UUID, source_id: UUID, recipient_kind: str) -> Built:
    """The details of an invitation, for whoever a message cannot tell them; `source_id` is the review."""
    review = visible_review(viewer, source_id)
    offered = [
        Part("meeting", "When and where", tuple(_meeting(review))),
        Part("coming", "Tell us", (Paragraph(TELL_US),)),
        Part("choices", "What was chosen", tuple(_choices(choices_of(viewer, source_id, recipient_kind)))),
    ]  # fmt: skip
    return _built(f"Invitation for {_day(review)}", offered, INVITATION_ALLOWS, recipient_kind)


def _built(title: str, offered: list[Part], allows: dict[str, frozenset[str]], kind: str) -> Built:
    """What may go to them, and of the rest why it does not."""
    taken = [part for part in offered if kind in allows[part.key] and part.blocks and _says(part)]
    left = [(part.key, NOT_FOR_THEM) for part in offered if kind not in allows[part.key]]
    if not any(part.key == "choices" for part in taken):
        left.append(("choices", NOT_SHARED))
    return Built(title, tuple(taken), tuple(left))


def _says(part: Part) -> bool:
    return any(not isinstance(block, BulletList) or block.items for block in part.blocks)


def _day(review: Review) -> str:
    return f"the review on {in_words(review.scheduled_on)}" if review.scheduled_on else "the next review"


def _meeting(review: Review) -> Iterable[Block]:
    """The day, the time, how, and the name of the venue; never an address."""
    kept = Preparation.objects.filter(review=review).first()
    if review.scheduled_on is None:
        yield Paragraph("The day is not arranged yet.")
        return
    at = f" at {review.scheduled_at:%H:%M}" if review.scheduled_at else ""
    facts = [f"{review.scheduled_on:%A} {in_words(review.scheduled_on)}{at}"]
    if review.mode:
        facts.append(str(Mode(review.mode).label))
    where = (kept.room if kept else "") or review.place
    facts += [each for each in (where, kept.link if kept else "") if each]
    yield BulletList(tuple(facts))


def _choices(rows: list[ChoiceRow]) -> Iterable[Block]:
    for row in rows:
        yield Paragraph((Run(row.matter_words, strong=True),))
        yield Quote(row.words)
        if row.because:
            yield Quote(row.because, who="Why")


def _headings(agenda: AgendaRow | None) -> Iterable[Block]:
    for each in agenda.headings if agenda else ():
        yield Heading(2, each.heading)
        if each.prompt:
            yield Paragraph(each.prompt)
        if each.scale:
            yield Paragraph(SCALE)


def _notes(agenda: AgendaRow | None) -> Iterable[Block]:
    for each in agenda.headings if agenda else ():
        if each.notes:
            yield Paragraph((Run(f"{each.heading}: ", strong=True), Run(each.notes)))


def _matters() -> tuple[Block, ...]:
    """The matters of Schedule 7 to the Regulations, to tick while they are talked of."""
    return (BulletList(tuple(words for _, words in MATTERS)), Paragraph(f"{SCHEDULE_7}."))
