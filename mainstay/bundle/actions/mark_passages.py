"""Marking which passages of one item are about another person."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from mainstay.access.can import Can
from mainstay.bundle.events import PassagesMarked
from mainstay.bundle.models import Mark
from mainstay.bundle.queries import item_of
from mainstay.bundle.rules.passages import must_stand_in
from mainstay.children import vault
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.MAKE_LIFE_BUNDLES, on=Child)
def mark_passages(acting: Acting, child: Child, *, kind: str, source: UUID, chosen: Sequence[str]) -> int:
    """Mark these passages of an item and no others; who marked each, and when, is kept. Raises Refused, Http404."""
    item = item_of(acting.viewer, child.pk, kind, source)
    wanted = must_stand_in(chosen, item.text)
    standing = {}
    for row in Mark.objects.filter(child=child, item=item.key, ended_on__isnull=True):
        standing[vault.unseal(bytes(row.sealed), row.key_id, row.pk)] = row
    for passage, row in standing.items():
        if passage not in wanted:
            row.ended_on = acting.today
            row.save()
    for passage in wanted:
        if passage not in standing:
            _mark(acting, child, item.key, passage)
    acting.record(PassagesMarked(subject=source, child=child.pk, marked=len(wanted)))
    return len(wanted)


def _mark(acting: Acting, child: Child, key: str, passage: str) -> None:
    row = Mark(child=child, item=key, marked_on=acting.today, marked_by_id=acting.person_id)
    row.sealed, row.key_id = vault.seal(passage, row.pk)
    row.save()
