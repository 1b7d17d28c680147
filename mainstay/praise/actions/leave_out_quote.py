"""Leaving praise out of the annual report again."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.praise.events import QuoteLeft
from mainstay.praise.models import Praise
from mainstay.statute.refusal import Refused


@action(may=Can.WRITE_ANNUAL_REPORT, on=Praise)
def leave_out_quote(acting: Acting, praise: Praise) -> Praise:
    """Leave words that were chosen out of the report again. Raises Refused where they were not chosen."""
    if not praise.quoted_in:
        raise Refused("It is not quoted in any report.")
    year, praise.quoted_in = praise.quoted_in, ""
    praise.save()
    acting.record(QuoteLeft(subject=praise.pk, child=praise.child_id, year=year))
    return praise
