"""Children by their reference alone, for those who watch over the account and see no child's record."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.core.exceptions import PermissionDenied

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.access.viewer import Viewer
from mainstay.children.models import Child


def child_of_reference(viewer: Viewer, reference: str) -> UUID | None:
    """The id of the child with this reference, whatever its case. Raises PermissionDenied."""
    _must_watch(viewer)
    return Child.objects.filter(reference__iexact=reference.strip()).values_list("pk", flat=True).first()


def references_of(viewer: Viewer, ids: Iterable[UUID]) -> dict[UUID, str]:
    """The references of these children, by id, and nothing else of them. Raises PermissionDenied."""
    _must_watch(viewer)
    return dict(Child.objects.filter(pk__in=set(ids)).values_list("pk", "reference"))


def _must_watch(viewer: Viewer) -> None:
    decision = decide(viewer, Can.SEE_AUDIT)
    if not decision:
        raise PermissionDenied(decision.reason)
