"""The letter that tells a child who their reviewing officer is from now on, and who it was before."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404

from mainstay.access.models import Grant
from mainstay.access.viewer import Viewer
from mainstay.children.models import Child
from mainstay.documents.blocks import Block, BulletList, Paragraph
from mainstay.releases.models import Recipient, Release
from mainstay.releases.shared import EVERYBODY, Built, Part, document_builder

TO_THE_CHILD = (
    "listens to you before every review, and alone if you want that",
    "makes sure that what is promised to you is done",
    "tells the council when it gets something wrong",
)
NO_OFFICER = "No reviewing officer is allocated yet, so there is nobody to tell about. Allocate one first."


@document_builder(Release.Document.HANDOVER, allows={"officer": EVERYBODY, "what": {Recipient.Kind.CHILD}})
def handover_letter(viewer: Viewer, child_id: UUID, source_id: UUID | None, recipient_kind: str) -> Built:
    """Who the reviewing officer is and was; the child reads what an officer does too. Raises Http404."""
    child = Child.objects.visible_to(viewer).filter(pk=child_id).first()
    if child is None:
        raise Http404("There is no such record, or you may not see it.")
    to_child = recipient_kind == Recipient.Kind.CHILD
    officer, before = _officers(viewer, child_id)
    what = Part("what", "What your reviewing officer does", (BulletList(TO_THE_CHILD),))
    return Built(
        "Your reviewing officer" if to_child else "The reviewing officer of a child",
        (Part("officer", "Who it is", _who(child, officer, before, to_child=to_child)), *((what,) if to_child else ())),
        () if to_child else (("what", "What a reviewing officer does is written for the child."),),
    )


def _officers(viewer: Viewer, child_id: UUID) -> tuple[str, str]:
    held = Grant.objects.filter(child_id=child_id, basis=Grant.Basis.ALLOCATED, person__isnull=False)
    rows = list(held.filter(starts_on__lte=viewer.today).select_related("person").order_by("-starts_on"))
    names = [row.person.name for row in rows if row.person]
    return (names[0] if names else "", next((name for name in names[1:] if name != names[0]), ""))


def _who(child: Child, officer: str, before: str, *, to_child: bool) -> tuple[Block, ...]:
    if not officer:
        return (Paragraph(NO_OFFICER),)
    if to_child:
        said = [Paragraph(f"Dear {child.known_as or child.given_name or 'you'},", lead=True)]
        said.append(Paragraph(f"Your reviewing officer is {officer}."))
        said += [Paragraph(f"Before, it was {before}.")] if before else []
        return tuple(said)
    was = f" Before, it was {before}." if before else ""
    return (Paragraph(f"The reviewing officer of {child.name} is {officer}.{was}"),)
