"""Linking brothers and sisters, so that they are allocated and reviewed together."""

from __future__ import annotations

import uuid

from mainstay.access.can import Can
from mainstay.children.events import SiblingsLinked
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.ENTER_CHILDREN, on=[Child])
def link_siblings(acting: Acting, children: list[Child]) -> list[Child]:
    """Link two children or more as brothers and sisters; groups that were apart become one. Raises Refused."""
    if len({child.pk for child in children}) < 2:
        raise Refused("Choose two children or more to link as brothers and sisters.")
    groups = {child.sibling_group for child in children if child.sibling_group}
    if len(groups) == 1 and all(child.sibling_group for child in children):
        raise Refused("These children are linked already.")
    group = min(groups, default=uuid.uuid4())
    for child in children:
        if child.sibling_group != group:
            child.sibling_group = group
            child.save()
            acting.record(SiblingsLinked(subject=child.pk, child=child.pk, group=group))
    for child in Child.objects.filter(sibling_group__in=groups - {group}).select_for_update():
        child.sibling_group = group
        child.save()
        acting.record(SiblingsLinked(subject=child.pk, child=child.pk, group=group))
    return children
