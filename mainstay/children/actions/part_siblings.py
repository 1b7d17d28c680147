"""Taking back that a child is a brother or sister of others, when they were linked by mistake."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.children.events import ChildCorrected
from mainstay.children.models import Child, Correction
from mainstay.children.shared.corrections import keep_correction, must_have_a_reason
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.ENTER_CHILDREN, on=Child)
def part_siblings(acting: Acting, child: Child, *, reason: str) -> Child:
    """Take one child out of a group of brothers and sisters, and keep why. Raises Refused."""
    because = must_have_a_reason(reason)
    if child.sibling_group is None:
        raise Refused("This child is not linked to brothers or sisters.")
    child.sibling_group = None
    child.save()
    fields = ("sibling_group",)
    keep_correction(acting, child, what=Correction.What.CHILD, subject_id=child.pk, fields=fields, reason=because)
    acting.record(ChildCorrected(subject=child.pk, child=child.pk, fields=fields))
    return child
