"""Recording that a document did not arrive."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.releases.events import ReleaseFailed
from mainstay.releases.models import Release
from mainstay.releases.rules.delivering import must_say_why
from mainstay.releases.rules.states import Step
from mainstay.releases.shared.steps import event_of, move


@action(may=Can.MAKE_RELEASES, on=Release)
def record_release_failed(acting: Acting, release: Release, *, because: str) -> Release:
    """Record that a document came back or could not be delivered, and why. Raises Refused where it was not sent."""
    acting.must_have_seen(release)
    move(release, Step.FAIL)
    release.failed_because = must_say_why(because)
    release.save()
    acting.record(event_of(release, ReleaseFailed))
    return release
