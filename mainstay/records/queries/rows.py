"""The record of a review as pages show it: its state, its clocks, and what the viewer may do to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.viewer import Viewer
from mainstay.promises.models import Promise
from mainstay.records.models import ReviewRecord
from mainstay.records.rules import states
from mainstay.records.rules.states import Step

SENT = "Promises sent"
STEPS: dict[str, tuple[Can, Step]] = {
    "write": (Can.CONDUCT_REVIEWS, Step.WRITE),
    "close": (Can.CONDUCT_REVIEWS, Step.CLOSE),
    "finish": (Can.CONDUCT_REVIEWS, Step.FINISH),
    "reopen": (Can.CONDUCT_REVIEWS, Step.REOPEN),
    "distribute": (Can.MAKE_RELEASES, Step.DISTRIBUTE),
}


@dataclass(frozen=True)
class May:
    """What the viewer may do to a record now; each says why not where they may not."""

    write: Decision
    close: Decision
    finish: Decision
    reopen: Decision
    distribute: Decision


@dataclass(frozen=True)
class ClockRow:
    """One clock: what is to be done, by when, when it was done, and the same in words."""

    what: str
    by_on: date | None
    done_on: date | None
    words: str
    tone: str


@dataclass(frozen=True)
class RecordRow:
    """The record of one review: where it stands, its clocks, and what may be done to it."""

    id: UUID
    version: int
    review_id: UUID
    child_id: UUID
    state: str
    state_words: str
    begun_on: date
    closed_on: date | None
    written_on: date | None
    distributed_on: date | None
    child_was: str
    child_did: str
    offered: tuple[str, ...]
    attempts: str
    try_next: str
    reopened_because: str
    letter_language: str
    clocks: tuple[ClockRow, ...]
    may: May


@dataclass(frozen=True)
class PassageRow:
    """One passage as it stands: its words, its version, and who saved it when."""

    id: UUID
    key: str
    heading: str
    words: str
    to_child: str
    scale: int | None
    goes_in: str
    version: int
    saved_at: datetime
    saved_by: str
    copied: bool


def row_of(viewer: Viewer, record: ReviewRecord) -> RecordRow:
    """A record that the viewer may see, as a row."""
    return RecordRow(
        id=record.pk,
        version=record.version,
        review_id=record.review_id,
        child_id=record.review.child_id,
        state=record.state,
        state_words=record.get_state_display(),
        begun_on=record.begun_on,
        closed_on=record.closed_on,
        written_on=record.written_on,
        distributed_on=record.distributed_on,
        child_was=record.child_was,
        child_did=record.child_did,
        offered=tuple(record.offered),
        attempts=record.attempts,
        try_next=record.try_next,
        reopened_because=record.reopened_because,
        letter_language=record.letter_language,
        clocks=clocks_of(record, viewer.today),
        may=May(**{name: _decision(viewer, can, record.state, step) for name, (can, step) in STEPS.items()}),
    )


def visible_record(viewer: Viewer, review_id: UUID) -> ReviewRecord:
    """The record of a review. Raises Http404 where it is missing, not begun, or may not be seen."""
    found = ReviewRecord.objects.visible_to(viewer).filter(review_id=review_id).select_related("review__child").first()
    if not isinstance(found, ReviewRecord):
        raise Http404("The record of this review is not begun, or you may not see it.")
    return found


def clocks_of(record: ReviewRecord, today: date) -> tuple[ClockRow, ...]:
    """The three clocks of a record; none before the review was held."""
    each = (
        (SENT, record.send_promises_by_on, record.promises_sent_on),
        ("Record written", record.write_by_on, record.written_on),
        ("Record distributed", record.distribute_by_on, record.distributed_on),
    )
    shown = tuple(_clock(what, by_on, done_on, today) for what, by_on, done_on in each if by_on or done_on)
    return tuple(replace(row, words="None to send", tone="neutral") if _is_idle(row, record) else row for row in shown)


def _is_idle(row: ClockRow, record: ReviewRecord) -> bool:
    """Whether no promise was made by the time the record was written, so that none is late."""
    written = record.state in (ReviewRecord.State.WRITTEN, ReviewRecord.State.DISTRIBUTED)
    sends = row.what == SENT and row.done_on is None
    return written and sends and not Promise.objects.filter(review=record.review_id, withdrawn_on=None).exists()


def passages_of(record: ReviewRecord) -> dict[str, PassageRow]:
    """Every passage of a record by its key. One query."""
    found = record.passages.select_related("saved_by").order_by("key")
    return {
        each.key: PassageRow(
            id=each.pk,
            key=each.key,
            heading=each.heading,
            words=each.words,
            to_child=each.to_child,
            scale=each.scale,
            goes_in=each.goes_in,
            version=each.version,
            saved_at=each.saved_at,
            saved_by=each.saved_by.name,
            copied=each.copied_from_id is not None,
        )
        for each in found
    }


def _clock(what: str, by_on: date | None, done_on: date | None, today: date) -> ClockRow:
    if done_on is not None:
        late = by_on is not None and done_on > by_on
        return ClockRow(what, by_on, done_on, "Done late" if late else "Done in time", "attention" if late else "good")
    overdue = by_on is not None and by_on < today
    return ClockRow(what, by_on, None, "Overdue" if overdue else "To do", "late" if overdue else "neutral")


def _decision(viewer: Viewer, can: Can, state: str, step: Step) -> Decision:
    permission = decide(viewer, can)
    reason = states.problem(state, step)
    return permission if not permission or reason is None else Decision(allowed=False, reason=reason)
