"""The service manager's yes or no to making something a child is proud of public."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.achievements.events import PublicationDecided
from mainstay.achievements.models import Check
from mainstay.achievements.rules import publishing
from mainstay.achievements.rules.permitting import Use
from mainstay.achievements.shared.standing import latest_check, thing_of
from mainstay.children import vault
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear


@action(may=Can.ALLOW_PUBLICATION, on=Check)
def decide_publication(
    acting: Acting, check: Check, *, yes: bool, for_year: CollectionYear | None = None, because: str = ""
) -> Check:
    """Say yes or no, after the child's yes and the check, never to a check of one's own. Raises Refused, Conflict.

    `for_year` is the annual report a yes is for. A yes that was said can be made a no as long as nothing was printed.
    """
    acting.must_have_seen(check)
    row, use = check.achievement, Use(check.permission.use)
    if check.checked_by_id == acting.person_id:
        raise Refused(publishing.OWN_CHECK)
    if yes:
        if latest_check(row, use.value) != check:
            raise Refused(publishing.OVERTAKEN)
        publishing.must_be_ready_to_allow(thing_of(row, use.value, acting.today))
    if yes and use is Use.ANNUAL_REPORT and for_year is None:
        raise Refused("Choose the annual report that it is for.")
    check.decision = Check.Decision.YES if yes else Check.Decision.NO
    check.decided_on, check.decided_by_id = acting.today, acting.person_id
    check.for_year = for_year.label if yes and use is Use.ANNUAL_REPORT and for_year else ""
    if because.strip():
        check.decided_sealed = vault.seal_with(because.strip()[:2_000], check.pk, check.key_id)
    check.save()
    told = (check.checked_by_id,)
    acting.record(PublicationDecided(subject=row.pk, child=row.child_id, use=use.value, allowed=yes, to_ids=told))
    return check
