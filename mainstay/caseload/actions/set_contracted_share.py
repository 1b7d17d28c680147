"""Recording the share of full time that an officer is contracted for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.caseload import rules
from mainstay.caseload.events import ContractedShareSet
from mainstay.caseload.models import ContractedShare
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


@action(may=Can.MANAGE_PEOPLE, on=None)
def set_contracted_share(acting: Acting, *, officer: Person, share: Decimal, starts_on: date) -> ContractedShare:
    """Set an officer's share of full time from a day; the share before ends that day. Raises Refused."""
    rules.must_be_a_share(share)
    Person.objects.select_for_update().get(pk=officer.pk)  # two who set a share wait for each other
    before = ContractedShare.objects.filter(officer=officer).order_by("-starts_on").first()
    if before is not None and starts_on < before.starts_on:
        raise Refused(f"A share is recorded from {in_words(before.starts_on)}. Choose that day or a later one.")
    row = before if before is not None and before.starts_on == starts_on else None
    if before is not None and row is None and (before.ends_on is None or before.ends_on > starts_on):
        before.ends_on = starts_on
        before.save()
    row = row or ContractedShare(officer=officer, starts_on=starts_on)
    row.share, row.ends_on = share, None
    row.save()
    acting.record(
        ContractedShareSet(subject=row.pk, officer_id=officer.pk, share=f"{share.normalize():f}", starts_on=starts_on)
    )
    return row
