"""Confirming, as a second person, that a document may leave."""

from __future__ import annotations

from mainstay import clock
from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.releases.events import ReleaseConfirmed
from mainstay.releases.models import Release
from mainstay.releases.rules import states
from mainstay.releases.rules.receiving import must_be_allowed_to_receive, must_be_another_person
from mainstay.releases.rules.states import Step
from mainstay.releases.shared.steps import event_of, looked_through, move


@action(may=Can.CONFIRM_RELEASES, on=Release)
def confirm_release(acting: Acting, release: Release) -> Release:
    """Confirm a document that somebody else made, after reading it part by part. It is scanned again.

    What comes back is ready, or blocked where something is protected now that was not before. Raises Refused for its
    maker, where it does not wait, and where whether it may be received is not answered.
    """
    acting.must_have_seen(release)
    states.after(release.state, Step.CONFIRM)
    must_be_another_person(release.made_by_id, acting.person_id)
    must_be_allowed_to_receive(release.recipient.kind, release.may_receive)
    if not looked_through(acting, release):
        return release
    move(release, Step.CONFIRM)
    release.confirmed_by_id, release.confirmed_at = acting.person_id, clock.real_now()
    release.save()
    acting.record(event_of(release, ReleaseConfirmed))
    return release
