"""The state of a review in words, as lists and pages show it."""

from dataclasses import dataclass
from datetime import date, time

from mainstay.reviews.rules.states import State
from mainstay.statute.dates import in_words
from mainstay.statute.reviews import Verdict


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a review that its state in words is made from."""

    state: str
    due_on: date | None = None
    deadline_on: date | None = None
    scheduled_on: date | None = None
    scheduled_at: time | None = None
    first_meeting_on: date | None = None
    adjourned_on: date | None = None
    held_on: date | None = None
    verdict: str | None = None


def state_in_words(standing: Standing, today: date) -> str:
    """The state in a few words, the overdue ones first of all with how long."""
    return _overdue(standing, today) + _STATES[State(standing.state)](standing, today)


def _overdue(standing: Standing, today: date) -> str:
    deadline = standing.deadline_on
    if deadline is None or deadline >= today or standing.state in (State.HELD, State.NOT_REQUIRED):
        return ""
    days = (today - deadline).days
    return f"Overdue by {'1 day' if days == 1 else f'{days} days'}. "


def _due(standing: Standing, today: date) -> str:
    return "To be arranged"


def _scheduled(standing: Standing, today: date) -> str:
    if standing.scheduled_on is None:
        return "Arranged"
    if standing.scheduled_on < today:
        return f"Was arranged for {in_words(standing.scheduled_on)}, not yet recorded"
    at = f" at {standing.scheduled_at:%H:%M}" if standing.scheduled_at else ""
    return f"Arranged for {in_words(standing.scheduled_on)}{at}"


def _begun(standing: Standing, today: date) -> str:
    return f"Begun on {_on(standing.first_meeting_on)}, another meeting to come{_by(standing)}"


def _adjourned(standing: Standing, today: date) -> str:
    return f"Adjourned on {_on(standing.adjourned_on)}{_by(standing)}"


def _by(standing: Standing) -> str:
    return f", to be completed by {in_words(standing.deadline_on)}" if standing.deadline_on else ""


def _held(standing: Standing, today: date) -> str:
    verdict = f", {Verdict(standing.verdict).label.lower()}" if standing.verdict else ""
    return f"Held on {_on(standing.held_on)}{verdict}"


def _not_required(standing: Standing, today: date) -> str:
    return "No longer needed"


def _on(day: date | None) -> str:
    return in_words(day) if day else "a day that is not recorded"


_STATES = {
    State.DUE: _due,
    State.SCHEDULED: _scheduled,
    State.BEGUN: _begun,
    State.ADJOURNED: _adjourned,
    State.HELD: _held,
    State.NOT_REQUIRED: _not_required,
}
