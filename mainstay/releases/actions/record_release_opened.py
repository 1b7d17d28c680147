"""Recording that the recipient has the document in hand."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.releases.events import ReleaseOpened
from mainstay.releases.models import Release
from mainstay.releases.rules.states import Step
from mainstay.releases.shared.steps import event_of, move
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


@action(may=Can.MAKE_RELEASES, on=Release)
def record_release_opened(acting: Acting, release: Release, *, opened_on: date) -> Release:
    """Record the day on which the recipient opened a document. Raises Refused for a day before it left or to come."""
    acting.must_have_seen(release)
    move(release, Step.OPEN)
    if opened_on > acting.today:
        raise Refused(f"{in_words(opened_on)} is still to come. Give the day on which it was opened.")
    if release.sent_on is not None and opened_on < release.sent_on:
        raise Refused(f"It was sent on {in_words(release.sent_on)}, so it cannot have been opened before.")
    release.opened_on = opened_on
    release.save()
    acting.record(event_of(release, ReleaseOpened, opened_on=opened_on))
    return release
