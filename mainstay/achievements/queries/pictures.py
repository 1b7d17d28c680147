"""The pictures of what children are proud of, handed to whoever may see them, one at a time."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.achievements.models import Achievement
from mainstay.achievements.queries.shown import shown_to_service
from mainstay.achievements.queries.things import GONE
from mainstay.achievements.shared.sealed import picture_of
from mainstay.media.traces import traces
from mainstay.voice.models import Kept
from mainstay.voice.queries.kept import ENDINGS, KeptFile


def own_picture(viewer: Viewer, thing_id: UUID, *, small: bool = False) -> KeptFile:
    """The picture of a thing of the child’s own. Raises Http404 for anybody else."""
    return _file(Achievement.objects.visible_to(viewer).filter(child_id=viewer.child_id), thing_id, small=small)


def picture_for_service(viewer: Viewer, thing_id: UUID, *, small: bool = False) -> KeptFile:
    """The picture of a thing for whoever reads it. Raises Http404."""
    found: QuerySet[Achievement] = Achievement.objects.visible_to(viewer)
    return _file(found if decide(viewer, Can.KEEP_ACHIEVEMENTS) else found.none(), thing_id, small=small)


def picture_shown(viewer: Viewer, thing_id: UUID) -> KeptFile:
    """The picture of a thing that its child shows to the service. Raises Http404."""
    return _file(shown_to_service(viewer), thing_id, small=False)


def sent_before(viewer: Viewer) -> list[UUID]:
    """The pictures that the child sent earlier, the latest first: one of them may be kept as what they are proud of."""
    found = Kept.objects.visible_to(viewer).filter(child_id=viewer.child_id, type__startswith="image/")
    return list(found.order_by("-view__sent_at", "position").values_list("pk", flat=True)[:12])


def _file(found: QuerySet[Achievement], thing_id: UUID, *, small: bool) -> KeptFile:
    row = found.filter(pk=thing_id).first()
    content = picture_of(row, small=small) if row else b""
    if not content or traces(content):
        raise Http404(GONE)
    kind = "image/png" if content.startswith(b"\x89PNG") else "image/jpeg"
    return KeptFile(content, kind, ENDINGS[kind])
