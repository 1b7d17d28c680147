"""Recording that an advocate or a visitor has ended with a child."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.advocacy.models import Advocacy
from mainstay.advocacy.rules.states import Step
from mainstay.advocacy.shared.steps import How, Taken, advocacy_of, take
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.ARRANGE_ADVOCACY, on=Child)
def end_advocacy(acting: Acting, child: Child, *, kind: str, because: str, on: date) -> Advocacy:
    """Record from which day and why; the child is asked again at the next review. Raises Refused, Conflict."""
    if not because.strip():
        raise Refused("Say why it ended, such as: the matter is settled, or the child moved away.")
    row = advocacy_of(child.pk, kind)
    if row is not None:
        acting.must_have_seen(row)
    return take(acting, child.pk, kind, Step.END, Taken(on, acting.viewer.name, How.OTHER, because=because))
