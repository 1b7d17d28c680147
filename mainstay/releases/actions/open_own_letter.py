"""Opening a letter on one's own pages."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.releases.events import ReleaseOpened
from mainstay.releases.models import Recipient, Release
from mainstay.releases.rules.states import Step
from mainstay.releases.shared.steps import event_of, move
from mainstay.statute.refusal import Refused


@action(may=Can.USE_OWN_PAGES, on=Release)
def open_own_letter(acting: Acting, release: Release) -> Release:
    """Record that a child opened a letter to them. Raises Refused for any other document, or a second time."""
    if release.recipient.kind != Recipient.Kind.CHILD:
        raise Refused("This is not a letter to you.")
    move(release, Step.OPEN)
    release.opened_on = acting.today
    release.save()
    acting.record(event_of(release, ReleaseOpened, opened_on=acting.today))
    return release
