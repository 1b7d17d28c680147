"""Sending a document to its one recipient."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.releases.events import ReleaseSent
from mainstay.releases.models import DeliveryAddress, Recipient, Release
from mainstay.releases.rules import states
from mainstay.releases.rules.delivering import must_have_a_receipt, must_have_an_address
from mainstay.releases.rules.receiving import must_be_allowed_to_receive
from mainstay.releases.rules.states import Step
from mainstay.releases.shared.steps import event_of, looked_through, move, wait_if_needed
from mainstay.statute.refusal import Refused


@action(may=Can.MAKE_RELEASES, on=Release)
def send_release(acting: Acting, release: Release, *, route: str | None = None, receipt: str = "") -> Release:
    """Record that a document leaves, by which route, today; it is scanned once more before.

    What comes back was sent; or is blocked, or waits for a second person, where something changed since. Raises
    Refused where it is not ready, may not be received, has no address confirmed within 90 days, or no receipt.
    """
    acting.must_have_seen(release)
    states.after(release.state, Step.SEND)
    must_be_allowed_to_receive(release.recipient.kind, release.may_receive)
    by = _route(release, route)
    must_have_an_address(by, _confirmed_on(release, by), acting.today)
    taken = must_have_a_receipt(by, receipt)
    if not looked_through(acting, release) or wait_if_needed(acting, release):
        return release
    move(release, Step.SEND)
    release.route, release.receipt, release.failed_because = by, taken, ""
    release.sent_by_id, release.sent_on = acting.person_id, acting.today
    release.save()
    acting.record(event_of(release, ReleaseSent, route=by, sent_on=acting.today, receipt=taken))
    return release


def _route(release: Release, asked: str | None) -> str:
    by = asked or release.route
    to_record = release.recipient.kind == Recipient.Kind.CASE_RECORD
    if by not in Recipient.Route.values or to_record != (by == Recipient.Route.CASE_RECORD):
        raise Refused("A document cannot go to this recipient in that way. Choose another.")
    return by


def _confirmed_on(release: Release, route: str):  # type: ignore[no-untyped-def]
    kept = DeliveryAddress.objects.filter(recipient=release.recipient_id, route=route, ended_on__isnull=True)
    return kept.values_list("confirmed_on", flat=True).first()
