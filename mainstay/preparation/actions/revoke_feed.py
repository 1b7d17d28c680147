"""Taking back an officer's private calendar feed."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import FeedRevoked
from mainstay.preparation.models import CalendarFeed
from mainstay.statute.refusal import Refused


@action(may=Can.SEE_WORK, on=CalendarFeed)
def revoke_feed(acting: Acting, feed: CalendarFeed) -> CalendarFeed:
    """Let a feed's address stop working at once. Raises Refused."""
    if feed.revoked_on is not None:
        raise Refused("This calendar feed was taken back already.")
    feed.revoked_on = acting.today
    feed.save()
    acting.record(FeedRevoked(subject=feed.pk))
    return feed
