"""The pictures and recordings of children themselves: handed to whoever may see them, one at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.roles import Scope
from mainstay.access.viewer import Viewer
from mainstay.contacts.models import Audience
from mainstay.contacts.shared import shared_with as readable
from mainstay.media.traces import traces
from mainstay.voice.models import Kept, UrgentAlert
from mainstay.voice.shared import media

ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "audio/mpeg": "mp3"}


@dataclass(frozen=True)
class KeptFile:
    """A picture or recording, ready to be handed out; `ending` is that of its file's name."""

    content: bytes
    type: str
    ending: str


@dataclass(frozen=True)
class KeptPage:
    """One picture or recording on a page of its own: what it is, of which view, and who opened it first.

    `shared` are the audiences beyond the reviewing service, each with its words.
    """

    id: UUID
    view_id: UUID
    child_id: UUID
    kind: str
    kind_words: str
    is_sound: bool
    seconds: int | None
    opened_on: date | None
    opened_by: str
    shared: tuple[tuple[str, str], ...]
    agreed_on: date | None
    agreed_how: str


def own_file(viewer: Viewer, kept_id: UUID, *, small: bool = False) -> KeptFile:
    """A picture or recording that the child sent themselves. Raises Http404 for anybody else."""
    return _file(Kept.objects.visible_to(viewer).filter(child_id=viewer.child_id), kept_id, small=small)


def file_for_service(viewer: Viewer, kept_id: UUID, *, small: bool = False) -> KeptFile:
    """A picture or recording for the reviewing service.

    A small likeness is shown only of what somebody has opened: it shows as much as the whole, and would leave nobody
    having opened it. Raises Http404.
    """
    return _file(_of_service(viewer, opened=True), kept_id, small=small)


def file_of_alert(viewer: Viewer, alert_id: UUID, kept_id: UUID) -> KeptFile:
    """What came with a view that raised an alert, for whoever was told of the alert. Raises Http404."""
    return _file(_of_alert(viewer, alert_id), kept_id)


def kept_of_alert(viewer: Viewer, alert_id: UUID) -> list[KeptPage]:
    """The pictures and recordings that came with a view that raised an alert, without their content."""
    found = _of_alert(viewer, alert_id).select_related("opened_by").defer("sealed", "preview")
    return [_page(kept) for kept in found.order_by("position")]


def file_shared(viewer: Viewer, child_id: UUID, kept_id: UUID) -> KeptFile:
    """A picture or recording that a child shares with this viewer. Raises Http404."""
    return _file(_shared(viewer, child_id), kept_id)


def kept_shared(viewer: Viewer, child_id: UUID) -> list[KeptPage]:
    """The pictures and recordings that a child shares with this viewer, the latest first, without their content."""
    found = _shared(viewer, child_id).select_related("opened_by").defer("sealed", "preview")
    return [_page(kept) for kept in found.order_by("-agreed_on", "position")]


def _shared(viewer: Viewer, child_id: UUID) -> QuerySet[Kept]:
    """What the child's own team is shown, as row security has it; to everybody else of the council nothing is shown."""
    found: QuerySet[Kept] = Kept.objects.visible_to(viewer).filter(child_id=child_id)
    if viewer.sight is not Scope.TEAM:
        return found.none()
    wanted = Q()
    for audience in readable("social_work"):
        wanted |= Q(shared_with__contains=[audience])
    return found.filter(wanted)


def _of_alert(viewer: Viewer, alert_id: UUID) -> QuerySet[Kept]:
    views = UrgentAlert.objects.visible_to(viewer).filter(pk=alert_id).values("view_id")
    found: QuerySet[Kept] = Kept.objects.filter(view_id__in=views)
    return found if decide(viewer, Can.TAKE_ALERTS) else found.none()


def _of_service(viewer: Viewer, *, opened: bool = False) -> QuerySet[Kept]:
    found: QuerySet[Kept] = Kept.objects.visible_to(viewer)
    if not decide(viewer, Can.SEE_CHILDS_WORDS):
        return found.none()
    return found.filter(opened_on__isnull=False) if opened else found


def _file(found: QuerySet[Kept], kept_id: UUID, *, small: bool = False) -> KeptFile:
    kept = found.filter(pk=kept_id).first()
    content = b"" if kept is None else media.small(kept) if small else media.whole(kept)
    if kept is None or not content or traces(content):
        raise Http404("There is no such record, or you may not see it.")
    # A small likeness may be a JPEG where the picture is a PNG; what it is stands in its first bytes.
    kind = kept.type if not small else "image/png" if content.startswith(b"\x89PNG") else "image/jpeg"
    return KeptFile(content, kind, ENDINGS[kind])


def kept_page(viewer: Viewer, kept_id: UUID) -> KeptPage:
    """One picture or recording for the reviewing service, without its content. Raises Http404."""
    found = _of_service(viewer).filter(pk=kept_id).select_related("opened_by").defer("sealed", "preview").first()
    if found is None:
        raise Http404("There is no such record, or you may not see it.")
    return _page(found)


def _page(found: Kept) -> KeptPage:
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
        shared=tuple((each, Audience(each).label) for each in found.shared_with),
        agreed_on=found.agreed_on,
        agreed_how=found.agreed_how,
    )
