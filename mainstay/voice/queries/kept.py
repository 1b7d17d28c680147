"""The pictures and recordings of children themselves: handed to whoever may see them, one at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.media.traces import traces
from mainstay.voice.models import Kept
from mainstay.voice.shared import media

ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "audio/mpeg": "mp3"}


@dataclass(frozen=True)
class KeptFile:
    """A picture or recording, ready to be handed out; `ending` is that of its file's name."""

    content: bytes
    type: str
    ending: str


def own_file(viewer: Viewer, kept_id: UUID, *, small: bool = False) -> KeptFile:
    """A picture or recording that the child sent themselves. Raises Http404 for anybody else."""
    return _file(Kept.objects.visible_to(viewer).filter(child_id=viewer.child_id), kept_id, small=small)


def file_for_service(viewer: Viewer, kept_id: UUID, *, small: bool = False) -> KeptFile:
    """A picture or recording for the reviewing service.

    A small likeness is shown only of what somebody has opened: it shows as much as the whole, and would leave nobody
    having opened it. Raises Http404.
    """
    return _file(_of_service(viewer, opened=True), kept_id, small=small)


def _of_service(viewer: Viewer, *, opened: bool = False) -> QuerySet[Kept]:
    found: QuerySet[Kept] = Kept.objects.visible_to(viewer)
    if not decide(viewer, Can.SEE_CHILDS_WORDS):
        return found.none()
    return found.filter(opened_on__isnull=False) if opened else found


def _file(found: QuerySet[Kept], kept_id: UUID, *, small: bool) -> KeptFile:
    kept = found.filter(pk=kept_id).first()
    content = b"" if kept is None else media.small(kept) if small else media.whole(kept)
    if kept is None or not content or traces(content):
        raise Http404("There is no such record, or you may not see it.")
    # A small likeness may be a JPEG where the picture is a PNG; what it is stands in its first bytes.
    kind = kept.type if not small else "image/png" if content.startswith(b"\x89PNG") else "image/jpeg"
    return KeptFile(content, kind, ENDINGS[kind])


@dataclass(frozen=True)
class KeptPage:
    """One picture or recording on a page of its own: what it is, of which view, and who opened it first."""

    id: UUID
    view_id: UUID
    child_id: UUID
    kind: str
    kind_words: str
    is_sound: bool
    seconds: int | None
    opened_on: date | None
    opened_by: str


def kept_page(viewer: Viewer, kept_id: UUID) -> KeptPage:
    """One picture or recording for the reviewing service, without its content. Raises Http404."""
    found = _of_service(viewer).filter(pk=kept_id).select_related("opened_by").defer("sealed", "preview").first()
    if found is None:
        raise Http404("There is no such record, or you may not see it.")
    return KeptPage(
        id=found.pk,
        view_id=found.view_id,
        child_id=found.child_id,
        kind=found.kind,
        kind_words=Kept.Kind(found.kind).label,
        is_sound=found.kind == Kept.Kind.VOICE,
        seconds=found.seconds,
        opened_on=found.opened_on,
        opened_by=found.opened_by.name if found.opened_by else "",
    )
