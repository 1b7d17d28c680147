"""Keeping a complaint that comes in, its words, and each stage it reaches; inside an action only."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from mainstay.authority.queries import working_days
from mainstay.children import vault
from mainstay.complaints.events import ComplaintChanged, ComplaintMade
from mainstay.complaints.models import Complaint, ComplaintStage, ComplaintWords
from mainstay.complaints.rules import states
from mainstay.complaints.rules.states import Step
from mainstay.complaints.shared.people import service, team
from mainstay.contacts.shared.people import officers_and_before
from mainstay.ledger.acting import Acting
from mainstay.statute.complaints import Clocks, Due, Stage
from mainstay.statute.refusal import Refused

Kind = ComplaintWords.Kind
LONGEST = 10_000
NOTHING = "Write what went wrong."
ABOUT_YOU = (
    "A complaint about the reviewing officer is not taken down by the officer, nor by somebody who was it before. Give "
    "the child the telephone number of the complaints team, or let an advocate help them."
)


@dataclass(frozen=True)
class Received:
    """How a complaint came in: the child's words, by which way, on which day, and what the child said beside it."""

    words: str
    medium: str
    on: date
    about_officer: bool = False
    shared: bool = False
    taken_by_id: UUID | None = None


def keep_complaint(acting: Acting, child_id: UUID, received: Received) -> Complaint:
    """Keep a complaint whole, begin its first stage, and tell whom it is for. Raises Refused."""
    text = states.must_say(received.words, LONGEST, NOTHING)
    kept_from = officers_and_before(child_id, acting.today) if received.about_officer else ()
    # The database would not let them write what is kept from them.
    if received.taken_by_id in kept_from:
        raise Refused(ABOUT_YOU)
    row = Complaint(
        child_id=child_id,
        received_on=received.on,
        medium=received.medium,
        taken_by_id=received.taken_by_id,
        about_officer=received.about_officer,
        kept_from=list(kept_from),
        shared_on=acting.today if received.shared and not received.about_officer else None,
    )
    due = clocks().local_resolution(received.on)
    row.waits_until_on = due.on
    row.save()
    begin_stage(row, Stage.ONE, due, on=received.on, asked_by="The child")
    keep_words(acting, row, Kind.COMPLAINT, text)
    acting.record(ComplaintMade(**of(acting, row), due_on=due.on))
    return row


def begin_stage(complaint: Complaint, stage: Stage, due: Due | None, *, on: date, asked_by: str) -> ComplaintStage:
    """The row of a stage that begins, with its clock."""
    row = ComplaintStage(
        complaint=complaint,
        child_id=complaint.child_id,
        stage=stage.value,
        number=stage.number,
        began_on=on,
        asked_by=asked_by[:60],
        due_on=due.on if due else None,
        due_because=due.because if due else "",
    )
    row.save()
    return row


def keep_words(acting: Acting, complaint: Complaint, kind: str, text: str) -> ComplaintWords:
    """Words of a complaint under seal."""
    key = uuid.uuid4()
    sealed, key_id = vault.seal(text, key)
    row = ComplaintWords(
        id=key,
        complaint=complaint,
        child_id=complaint.child_id,
        number=Stage(complaint.stage).number,
        kind=kind,
        sealed=sealed,
        key_id=key_id,
        written_on=acting.today,
        written_by_id=acting.person_id,
    )
    row.save()
    return row


def opened(words: ComplaintWords) -> str:
    """The words themselves, for those the database lets read them."""
    return vault.unseal(bytes(words.sealed), words.key_id, words.pk)


def now_at(complaint: Complaint) -> ComplaintStage:
    """The stage a complaint is at."""
    found: ComplaintStage = complaint.stages.get(number=Stage(complaint.stage).number)
    return found


def move(complaint: Complaint, step: Step, acting: Acting) -> None:
    """Bring a complaint to the state that a step leads to; the caller saves it. Raises Refused."""
    complaint.state = states.after(complaint.state, complaint.stage, step).value
    closed = complaint.state not in states.UNDER_WAY
    complaint.closed_on = acting.today if closed else None
    if closed:
        complaint.waits_until_on = None


def of(acting: Acting, complaint: Complaint) -> dict[str, Any]:
    """What every event of a complaint says: whose, who may read of it, and who is told."""
    return {
        "subject": complaint.pk,
        "child": complaint.child_id,
        "readers": complaint.readers,
        "kept_from": tuple(complaint.kept_from),
        "stage": complaint.stage,
        "about_officer": complaint.about_officer,
        "service_ids": service(complaint, acting.today),
        "team_ids": team(acting.today, complaint.kept_from),
    }


def record(acting: Acting, made: type[ComplaintChanged], complaint: Complaint, **facts: Any) -> None:
    """Say what happened to a complaint."""
    acting.record(made(**of(acting, complaint), **facts))


def clocks() -> Clocks:
    """The clocks of complaints over the council's working days."""
    return Clocks(working_days())
