"""The document that asks a service for an advocate or a visitor: who asks, and whom to contact; never why."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from django.http import Http404

from mainstay.access.models import Person
from mainstay.access.viewer import Viewer
from mainstay.advocacy.models import Advocacy
from mainstay.children.models import Child
from mainstay.contacts.shared.people import officers_today
from mainstay.documents.blocks import Block, Paragraph
from mainstay.releases.models import Recipient, Release
from mainstay.releases.shared import Built, Part, document_builder
from mainstay.reviews.models import Review
from mainstay.reviews.shared import open_review_of
from mainstay.statute.ages import age_on
from mainstay.statute.dates import in_words

SERVICES = frozenset({Recipient.Kind.ADVOCATE.value, Recipient.Kind.PARTNER.value})
ALLOWS = {"who": SERVICES, "review": SERVICES, "contact": SERVICES}
NOT_FOR_THEM = "A referral goes to a service alone"
NAMES = {Advocacy.Kind.ADVOCATE: "an advocate", Advocacy.Kind.VISITOR: "an independent visitor"}
DOCUMENTS = {
    Advocacy.Kind.ADVOCATE.value: Release.Document.REFERRAL.value,
    Advocacy.Kind.VISITOR.value: Release.Document.VISITOR_REFERRAL.value,
}
KIND_OF = {document: kind for kind, document in DOCUMENTS.items()}
NO_REASON = (
    "The child has not been asked why, and this document does not say. Please hear it from them. Please arrange with "
    "the reviewing officer how you meet."
)


def referral(viewer: Viewer, child_id: UUID, source_id: UUID | None, recipient_kind: str, *, kind: str) -> Built:
    """Ask one service for an advocate or a visitor of one child. Raises Http404."""
    child = Child.objects.visible_to(viewer).filter(pk=child_id).first()
    if child is None:
        raise Http404("There is no such record, or you may not see it.")
    title = f"Request for {NAMES[Advocacy.Kind(kind)]}"
    if recipient_kind not in SERVICES:
        return Built(title, (), tuple((key, NOT_FOR_THEM) for key in ALLOWS))
    parts = [
        Part("who", "Who asks", _who(viewer, child, kind)),
        Part("review", "The next review", _review(child_id)),
        Part("contact", "Whom to contact", _contact(viewer, child_id)),
    ]
    return Built(title, tuple(part for part in parts if part.blocks))


for _kind, _document in DOCUMENTS.items():
    document_builder(_document, allows=ALLOWS)(partial(referral, kind=_kind))


def _who(viewer: Viewer, child: Child, kind: str) -> tuple[Block, ...]:
    age = f", who is {age_on(child.born_on, viewer.today)} years old," if child.born_on else ""
    return (Paragraph(f"{child.name}{age} would like {NAMES[Advocacy.Kind(kind)]}."), Paragraph(NO_REASON))


def _review(child_id: UUID) -> tuple[Block, ...]:
    key = open_review_of(child_id)
    review = Review.objects.filter(pk=key).first() if key else None
    if review is None or review.scheduled_on is None:
        return ()
    return (Paragraph(f"Their next review is on {in_words(review.scheduled_on)}."),)


def _contact(viewer: Viewer, child_id: UUID) -> tuple[Block, ...]:
    officers = officers_today(child_id, viewer.today)[:1]
    name = Person.objects.filter(pk__in=officers).values_list("name", flat=True).first()
    return (Paragraph(f"The reviewing officer: {name}." if name else "The reviewing service."),)
