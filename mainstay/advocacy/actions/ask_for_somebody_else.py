"""Asking on one's own pages to talk to somebody else than one's officer, or for another officer: one tap."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.advocacy.events import SomebodyElseAsked
from mainstay.advocacy.models import SomebodyElse
from mainstay.advocacy.shared.somebody import closed_to, must_be_new
from mainstay.authority.queries import local_policy, working_days
from mainstay.children.models import Child
from mainstay.contacts.shared.people import officers_and_before
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.shared.people import duty_managers


@action(may=Can.USE_OWN_PAGES, on=Child)
def ask_for_somebody_else(acting: Acting, child: Child, *, matter: str) -> SomebodyElse:
    """Ask: the managers of the service are told, and the officer and cover never. Raises Refused."""
    must_be_new(child.pk, matter)
    kept_from = officers_and_before(child.pk, acting.today)
    row = SomebodyElse(
        child=child,
        matter=matter,
        asked_on=acting.today,
        due_on=working_days().add(acting.today, local_policy(acting.today).answer_somebody_else_working_days),
        kept_from=list(kept_from),
    )
    row.save()
    to = tuple(each for each in duty_managers(acting.today) if each not in kept_from)
    acting.record(SomebodyElseAsked(**closed_to(row), matter=matter, due_on=row.due_on, to_ids=to))
    return row
