"""The rows of recipients and releases, as pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from mainstay.access.can import Can
from mainstay.access.decide import ALLOWED, Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.releases.models import Recipient, Release
from mainstay.releases.rules import receiving, states
from mainstay.releases.rules.states import State, Step
from mainstay.releases.shared.protected import withheld
from mainstay.statute.refusal import Refused


@dataclass(frozen=True)
class RecipientRow:
    """Somebody documents may be made for; the address itself is never in a row."""

    id: UUID
    version: int
    child_id: UUID
    kind: str
    kind_words: str
    name: str
    relation: str
    person_around: UUID | None
    team_id: UUID | None
    person_id: UUID | None
    route: str
    route_words: str
    withheld: bool
    checked_on: date | None
    checked_by: str
    ended_on: date | None
    confirmed: tuple[tuple[str, date], ...] = ()


@dataclass(frozen=True)
class May:
    """What this viewer may do to a release now, each with the reason why not."""

    answer: Decision
    confirm: Decision
    send: Decision
    fail: Decision
    open: Decision
    withdraw: Decision


@dataclass(frozen=True)
class ReleaseRow:
    """One document made for one recipient, without its words."""

    id: UUID
    version: int
    child_id: UUID
    child_name: str
    recipient: RecipientRow
    document: str
    document_words: str
    title: str
    source_id: UUID | None
    state: str
    state_words: str
    copy_number: int
    made_by: str
    made_by_id: UUID
    made_on: date
    route_words: str
    hits: int
    needs_second_person: bool
    confirmed_by: str
    confirmed_at: datetime | None
    sent_by: str
    sent_on: date | None
    receipt: str
    failed_because: str
    opened_on: date | None
    withdrawn_because: str
    answered: bool
    may: May

    @property
    def may_leave(self) -> bool:
        """Whether there are files of it."""
        return State(self.state) in states.MAY_LEAVE


def recipient_row(row: Recipient, confirmed: tuple[tuple[str, date], ...] = ()) -> RecipientRow:
    """A recipient as pages show them."""
    return RecipientRow(
        id=row.pk,
        version=row.version,
        child_id=row.child_id,
        kind=row.kind,
        kind_words=row.get_kind_display(),
        name=row.name,
        relation=row.relation,
        person_around=row.person_around_id,
        team_id=row.team_id,
        person_id=row.person_id,
        route=row.route,
        route_words=row.get_route_display(),
        withheld=withheld(row),
        checked_on=row.checked_on,
        checked_by=row.checked_by.name if row.checked_by else "",
        ended_on=row.ended_on,
        confirmed=confirmed,
    )


def release_row(viewer: Viewer, row: Release) -> ReleaseRow:
    """A release as lists show it; its recipient, child and people must be loaded with it."""
    return ReleaseRow(
        id=row.pk,
        version=row.version,
        child_id=row.child_id,
        child_name=row.child.name,
        recipient=recipient_row(row.recipient),
        document=row.document,
        document_words=row.get_document_display(),
        title=row.title,
        source_id=row.source_id,
        state=row.state,
        state_words=row.get_state_display(),
        copy_number=row.copy_number or 0,
        made_by=row.made_by.name,
        made_by_id=row.made_by_id,
        made_on=row.made_on,
        route_words=row.get_route_display(),
        hits=len(row.hits),
        needs_second_person=row.needs_second_person,
        confirmed_by=row.confirmed_by.name if row.confirmed_by else "",
        confirmed_at=row.confirmed_at,
        sent_by=row.sent_by.name if row.sent_by else "",
        sent_on=row.sent_on,
        receipt=row.receipt,
        failed_because=row.failed_because,
        opened_on=row.opened_on,
        withdrawn_because=row.withdrawn_because,
        answered=receiving.answered(row.recipient.kind, row.may_receive),
        may=_may(viewer, row),
    )


def _may(viewer: Viewer, row: Release) -> May:
    make, confirm = decide(viewer, Can.MAKE_RELEASES), decide(viewer, Can.CONFIRM_RELEASES)
    open_ = Decision(State(row.state) in states.OPEN, "" if State(row.state) in states.OPEN else "It has left.")
    return May(
        answer=(make and open_) if make else make,
        confirm=_step(confirm, row, Step.CONFIRM, lambda: _confirming(viewer, row)),
        send=_step(make, row, Step.SEND, lambda: _received(row)),
        fail=_step(make, row, Step.FAIL),
        open=_step(make, row, Step.OPEN),
        withdraw=_step(make, row, Step.WITHDRAW),
    )


def _step(role: Decision, row: Release, step: Step, *more) -> Decision:  # type: ignore[no-untyped-def]
    if not role:
        return role
    try:
        states.after(row.state, step)
        for each in more:
            each()
    except Refused as refusal:
        return Decision(allowed=False, reason=str(refusal))
    return ALLOWED


def _confirming(viewer: Viewer, row: Release) -> None:
    receiving.must_be_another_person(row.made_by_id, viewer.person_id)
    _received(row)


def _received(row: Release) -> None:
    receiving.must_be_allowed_to_receive(row.recipient.kind, row.may_receive)
