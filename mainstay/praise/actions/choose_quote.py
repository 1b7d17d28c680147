"""Choosing praise to be quoted in the annual report."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.praise import rules
from mainstay.praise.events import QuoteChosen
from mainstay.praise.models import Praise
from mainstay.praise.shared.naming import names_in
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear


@action(may=Can.WRITE_ANNUAL_REPORT, on=Praise)
def choose_quote(acting: Acting, praise: Praise) -> Praise:
    """Choose the words to be quoted in the report of the year they were given in, without anybody's name.

    Raises Refused without a live permission, and where the words hold the name of a child or of the person praised.
    """
    reason = rules.cannot_be_quoted(
        praise.permission, withdrawn=praise.withdrawn_on is not None, names=names_in([praise])[praise.pk]
    )
    if reason:
        raise Refused(reason)
    praise.quoted_in = CollectionYear.of(praise.given_on).label
    praise.save()
    acting.record(QuoteChosen(subject=praise.pk, child=praise.child_id, year=praise.quoted_in))
    return praise
