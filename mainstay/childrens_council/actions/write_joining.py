"""Writing how a child joins the council of children."""

from __future__ import annotations

from django.db.models import Max

from mainstay.access.can import Can
from mainstay.childrens_council.events import JoiningWritten
from mainstay.childrens_council.models import HowToJoin
from mainstay.childrens_council.rules.words import LONGEST_LINE, must_be_text
from mainstay.childrens_council.shared.naming import must_name_no_child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=None)
def write_joining(acting: Acting, *, words: str) -> HowToJoin:
    """Write whom a child asks and when the council of children meets; every child reads it. Raises Refused."""
    said = must_be_text(words, "Say whom a child asks, and when the children’s council meets.", LONGEST_LINE)
    must_name_no_child(said)
    last = HowToJoin.objects.aggregate(last=Max("number"))["last"] or 0
    row = HowToJoin(number=last + 1, words=said, written_on=acting.today, written_by_id=acting.person_id)
    row.save()
    acting.record(JoiningWritten(subject=row.pk))
    return row
