"""Moving a release from one state to the next, saying so, and looking again before anything leaves."""

from __future__ import annotations

from typing import Any, TypeVar

from mainstay import clock
from mainstay.ledger.acting import Acting
from mainstay.releases.events import ReleaseBlocked, ReleaseChanged, SecondPersonAsked
from mainstay.releases.models import Release
from mainstay.releases.rules import states
from mainstay.releases.rules.receiving import needs_second_person
from mainstay.releases.rules.states import State, Step
from mainstay.releases.shared.protected import withheld
from mainstay.releases.shared.scanned import hits_of

Changed = TypeVar("Changed", bound=ReleaseChanged)


def event_of(release: Release, kind: type[Changed], **facts: Any) -> Changed:
    """An event about a release, with what every one of them says."""
    return kind(
        subject=release.pk,
        child=release.child_id,
        document=release.document,
        recipient_kind=release.recipient.kind,
        copy_number=release.copy_number or 0,
        made_by_id=release.made_by_id,
        **facts,
    )


def move(release: Release, step: Step) -> None:
    """Bring a release to the state a step leads to, not yet saved. Raises Refused where its state does not allow it."""
    release.state = states.after(release.state, step).value


def looked_through(acting: Acting, release: Release) -> bool:
    """Scan a release now; where something protected is found, block it, say so, and answer False."""
    release.hits = hits_of(release)
    release.scanned_at = clock.real_now()
    if not release.hits:
        return True
    move(release, Step.BLOCK)
    release.save()
    acting.record(event_of(release, ReleaseBlocked, hits=len(release.hits)))
    return False


def asks_second_person(release: Release) -> bool:
    """Whether somebody other than the maker must confirm this release, as things stand now."""
    recipient = release.recipient
    before = Release.objects.filter(recipient=recipient, sent_on__isnull=False).exclude(pk=release.pk)
    return needs_second_person(
        recipient.kind,
        withheld=withheld(recipient),
        sent_before=before.exclude(state=State.FAILED).exists(),
        answers=release.may_receive,
    )


def wait_if_needed(acting: Acting, release: Release) -> bool:
    """Put a release that needs a second person, and has none, on the list of those that wait; True where it waits."""
    release.needs_second_person = release.needs_second_person or asks_second_person(release)
    if not release.needs_second_person or release.confirmed_by_id is not None:
        return False
    move(release, Step.WAIT)
    release.save()
    acting.record(event_of(release, SecondPersonAsked, asked_on=acting.today))
    return True
