"""Correcting who a child is."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.children.events import ChildCorrected
from mainstay.children.models import Child, Correction
from mainstay.children.rules import entering
from mainstay.children.rules.entering import ChildFacts
from mainstay.children.shared.corrections import keep_correction, must_have_a_reason
from mainstay.children.shared.identity import facts_of, must_be_a_new_reference, put_facts
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.ENTER_CHILDREN, on=Child)
def correct_child(acting: Acting, child: Child, *, facts: ChildFacts, reason: str) -> Child:
    """Correct names, date of birth, sex, ethnicity or reference, and keep why. Raises Refused, Conflict."""
    acting.must_have_seen(child)
    because = must_have_a_reason(reason)
    known = entering.checked_child(facts, today=acting.today)
    changed = known.differing(facts_of(child))
    if not changed:
        raise Refused("Nothing differs from the record, so there is nothing to correct.")
    if "reference" in changed:
        must_be_a_new_reference(known.reference, besides=child)
    put_facts(child, known).save()
    keep_correction(acting, child, what=Correction.What.CHILD, subject_id=child.pk, fields=changed, reason=because)
    acting.record(ChildCorrected(subject=child.pk, child=child.pk, fields=changed))
    return child
