"""Making an officer's private calendar feed."""

from __future__ import annotations

import secrets

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import FeedMade
from mainstay.preparation.models import CalendarFeed
from mainstay.preparation.rules.feeds import hashed

KEY_BYTES = 32


@action(may=Can.SEE_WORK, on=None)
def make_feed(acting: Acting) -> CalendarFeed:
    """Make a calendar of one's own reviews, without names; an earlier one stops working.

    Its key is on the result this once, and kept only as a hash.
    """
    before = CalendarFeed.objects.filter(officer_id=acting.person_id, revoked_on__isnull=True)
    for feed in before.select_for_update():
        feed.revoked_on = acting.today
        feed.save()
    key = secrets.token_urlsafe(KEY_BYTES)
    made = CalendarFeed(officer_id=acting.person_id, key_hash=hashed(key), made_on=acting.today)
    made.save()
    made.key = key
    acting.record(FeedMade(subject=made.pk))
    return made
