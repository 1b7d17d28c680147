"""Answering whether the recipient of a document may still receive it."""

from __future__ import annotations

from collections.abc import Mapping

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.releases.events import ReleaseAnswered
from mainstay.releases.models import Release
from mainstay.releases.rules import states
from mainstay.releases.rules.receiving import must_make_sense
from mainstay.releases.rules.states import State
from mainstay.releases.shared.steps import event_of, wait_if_needed
from mainstay.statute.refusal import Refused


@action(may=Can.MAKE_RELEASES, on=Release)
def answer_release(acting: Acting, release: Release, *, may_receive: Mapping[str, str]) -> Release:
    """Answer about parental responsibility, court orders and the child's objection, before the document leaves.

    An answer changed after a second person confirmed asks for that person again. Raises Refused for an answer that
    makes no sense, and once the document has left.
    """
    acting.must_have_seen(release)
    if State(release.state) not in states.OPEN:
        raise Refused("This document has left or was withdrawn, so the answers stand as they were given.")
    given = must_make_sense(release.recipient.kind, may_receive)
    if given != release.may_receive:
        release.confirmed_by, release.confirmed_at = None, None
    release.may_receive = given
    acting.record(event_of(release, ReleaseAnswered))
    if release.state in (State.READY, State.FAILED) and wait_if_needed(acting, release):
        return release
    release.save()
    return release
