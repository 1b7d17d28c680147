"""The marks of a child's items, and the bundles that were made."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mainstay.access.viewer import Viewer
from mainstay.bundle.models import LifeBundle, Mark
from mainstay.children import vault


@dataclass(frozen=True)
class BundleRow:
    """One bundle that was made."""

    made_on: date
    made_by: str
    items: int
    left_out: int
    with_others: bool


def marks_of(viewer: Viewer, child_id: UUID) -> dict[str, list[str]]:
    """The passages that are marked now, by the item they stand in."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in Mark.objects.visible_to(viewer).filter(child_id=child_id, ended_on__isnull=True):
        found[row.item].append(vault.unseal(bytes(row.sealed), row.key_id, row.pk))
    return found


def bundles_of(viewer: Viewer, child_id: UUID) -> list[BundleRow]:
    """The bundles that were made for a child, the latest first."""
    rows = LifeBundle.objects.visible_to(viewer).filter(child_id=child_id).select_related("made_by")
    return [
        BundleRow(row.made_on, row.made_by.name, row.items, row.left_out, row.with_others)
        for row in rows.order_by("-made_on", "-version")
    ]
