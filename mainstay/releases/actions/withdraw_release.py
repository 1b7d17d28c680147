"""Withdrawing a document before it leaves."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.releases.events import ReleaseWithdrawn
from mainstay.releases.models import Release
from mainstay.releases.rules.delivering import must_say_why
from mainstay.releases.rules.states import State, Step
from mainstay.releases.shared.parts import empty
from mainstay.releases.shared.steps import event_of, move


@action(may=Can.MAKE_RELEASES, on=Release)
def withdraw_release(acting: Acting, release: Release, *, because: str) -> Release:
    """Withdraw a document that has not left; the words of one that was blocked are emptied, for they must not leave.

    Raises Refused without a reason, and where it has left.
    """
    acting.must_have_seen(release)
    was = State(release.state)
    move(release, Step.WITHDRAW)
    release.withdrawn_because = must_say_why(because)
    if was is State.BLOCKED:
        empty(release)
    release.save()
    acting.record(event_of(release, ReleaseWithdrawn, was=was.value))
    return release
