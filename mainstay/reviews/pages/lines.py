"""A review as a line of a list shows it: its words, its tone, and the one or two things to do next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import NoReverseMatch, reverse

from mainstay.reviews.queries import ReviewRow
from mainstay.reviews.rules.states import State
from mainstay.web import words
from mainstay.web.shapes import Due, Link, Status

TO_DECIDE = "Postponement asked for"
NOTHING_YET = "Nothing proposed may be carried out yet"


@dataclass(frozen=True)
class Line:
    """One review of a list."""

    row: ReviewRow
    child_href: str
    review_href: str
    due: Due | None
    away: str
    late: bool
    passed: bool
    arranged: str
    how: str
    status: Status
    notes: tuple[str, ...]
    actions: tuple[Link, ...]


def line_of(row: ReviewRow, today: date) -> Line:
    """The line of one review, as it stands today."""
    due = due_of(row)
    still_open = row.held_on is None
    return Line(
        row=row,
        child_href=address("child", row.child_id),
        review_href=reverse("review", args=[row.id]),
        due=due,
        away=words.days_away(due.on, today) if due and still_open else "",
        late=row.is_overdue,
        passed=still_open and row.scheduled_on is not None and row.scheduled_on < today,
        arranged=arranged(row),
        how=", ".join(filter(None, (row.mode_words, row.place))) if row.scheduled_on or row.held_on else "",
        status=status_of(row),
        notes=_notes(row),
        actions=tuple(_actions(row, today))[:2],
    )


def _notes(row: ReviewRow) -> tuple[str, ...]:
    """What to know at a glance; the review's own page says it in full."""
    late = "It will be late" if row.late_warning else ""
    return tuple(filter(None, (late, NOTHING_YET if row.proposals_on_hold else "")))


def address(name: str, *args: Any) -> str:
    """The address of another room's page; empty where the site does not have it."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


def due_of(row: ReviewRow) -> Due | None:
    """The deadline of a review with the sentence that explains it."""
    on = row.deadline_on or row.due_on
    if on is None:
        return None
    begun = row.state in (State.BEGUN, State.ADJOURNED) and on != row.due_on
    explained = f"To be completed by {words.day(on)}, because it has begun. {row.due_explained}"
    return Due(on, explained if begun else row.due_explained)


def arranged(row: ReviewRow) -> str:
    """The day and time arranged, in a few words."""
    if row.scheduled_on is None:
        return ""
    at = f", {row.scheduled_at:%H:%M}" if row.scheduled_at else ""
    return f"{words.day_short(row.scheduled_on)}{at}"


def status_of(row: ReviewRow) -> Status:
    """The state as a tag: words first, the tone after them."""
    if row.postponement_waiting:
        return Status(TO_DECIDE, "waiting")
    if row.state == State.HELD:
        return Status(f"Held, {row.verdict_words.lower()}" if row.verdict else "Held", _held_tone(row))
    plain = {
        State.DUE: Status("To be arranged", "attention"),
        State.SCHEDULED: Status("Arranged", "information"),
        State.BEGUN: Status("Begun", "information"),
        State.ADJOURNED: Status("Adjourned", "waiting"),
        State.NOT_REQUIRED: Status("No longer needed", "neutral"),
    }
    return plain[State(row.state)]


def _held_tone(row: ReviewRow) -> str:
    return {"late": "late", "in_time": "good"}.get(row.verdict or "", "neutral")


def _actions(row: ReviewRow, today: date) -> list[Link]:
    """What may be done next, the likeliest first."""
    offered = []
    arranged_to_come = row.scheduled_on is not None and row.scheduled_on > today
    if row.postponement_waiting and row.may.decide_postponement:
        offered.append(_step("Decide", "review", row))
    if row.may.complete:
        offered.append(_step("Complete", "review_complete", row))
    if row.may.schedule and (row.scheduled_on is None or arranged_to_come):
        offered.append(_step("Change" if arranged_to_come else "Arrange", "review_schedule", row))
    if row.may.hold and row.state in (State.DUE, State.SCHEDULED):
        offered.append(_step("Record", "review_hold", row))
    if row.may.schedule and row.scheduled_on is not None and not arranged_to_come:
        offered.append(_step("Change", "review_schedule", row))
    return offered


def _step(text: str, name: str, row: ReviewRow) -> Link:
    return Link(text, reverse(name, args=[row.id]), f"the {row.kind_words.lower()} of {row.child_name}")
