"""A child's own letters: documents that were made for them and sent, oldest to newest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.utils.safestring import SafeString

from mainstay.access.viewer import Viewer
from mainstay.documents.blocks import Document
from mainstay.documents.writers import html
from mainstay.releases.models import Recipient, Release
from mainstay.releases.shared.writing import document_of


@dataclass(frozen=True)
class OwnLetter:
    """One letter to the child, by its day and title; `is_new` until they have opened it."""

    id: UUID
    title: str
    sent_on: date
    is_new: bool


def own_letters(viewer: Viewer) -> list[OwnLetter]:
    """The letters of the child who looks, oldest to newest."""
    found = _mine(viewer).order_by("sent_on", "copy_number")
    return [OwnLetter(row.pk, row.title, row.sent_on, row.state == Release.State.SENT) for row in found if row.sent_on]


def own_letter(viewer: Viewer, release_id: UUID) -> tuple[OwnLetter, SafeString]:
    """One letter with its words as they were sent. Raises Http404 for anything that is not a letter to this child."""
    row = _mine(viewer).filter(pk=release_id).select_related("recipient").first()
    if row is None or row.sent_on is None:
        raise Http404("There is no such letter.")
    whole = document_of(row)
    body = Document(title=whole.title, council="", author="", blocks=whole.blocks, cover=False)
    return OwnLetter(row.pk, row.title, row.sent_on, row.state == Release.State.SENT), html.write(body)


def _mine(viewer: Viewer) -> QuerySet[Release]:
    found: QuerySet[Release] = Release.objects.visible_to(viewer).filter(
        child_id=viewer.child_id,
        recipient__kind=Recipient.Kind.CHILD,
        state__in=[Release.State.SENT, Release.State.OPENED],
    )
    return found
