"""Recording that an advocate or a visitor has begun with a child."""

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
def begin_advocacy(acting: Acting, child: Child, *, kind: str, with_whom: str, on: date) -> Advocacy:
    """Record who it is and from which day. Raises Refused, Conflict."""
    if not with_whom.strip():
        raise Refused("Say who it is: the person, or the service.")
    row = advocacy_of(child.pk, kind)
    if row is not None:
        acting.must_have_seen(row)
    return take(acting, child.pk, kind, Step.BEGIN, Taken(on, acting.viewer.name, How.OTHER, with_whom=with_whom))
