"""What happened to a review, newest first: due dates moved, postponements, meetings, adjournment, corrections."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from mainstay.reviews.models import Chair, Mode
from mainstay.reviews.queries import CorrectionRow, PostponementRow, ReviewPage
from mainstay.reviews.rules.states import State
from mainstay.statute.reviews import Verdict
from mainstay.statute.taking_part import Because
from mainstay.web import words
from mainstay.web.shapes import Happening

FIELDS = {
    "held_on": "date of the review",
    "first_meeting_on": "first meeting",
    "completed_on": "completed on",
    "complete_by_on": "to be completed by",
    "adjourned_on": "adjourned on",
    "adjourned_because": "why it was adjourned",
    "scheduled_on": "arranged for",
    "scheduled_at": "time",
    "place": "where",
    "mode": "how",
    "participation_code": "how the child took part",
    "not_taking_part": "why they did not",
    "not_taking_part_words": "why they did not, in words",
    "chaired_by": "who chaired",
    "verdict": "in time",
    "late_reason": "why it was late",
    "state": "state",
}
NARRATIVE = {"adjourned_because", "not_taking_part_words"}
_STATES = {State.HELD: "held", State.DUE: "due", State.NOT_REQUIRED: "no longer needed"}
_WORDS = {
    "mode": dict(Mode.choices),
    "chaired_by": dict(Chair.choices),
    "not_taking_part": {each.value: each.label.lower() for each in Because},
    "verdict": {each.value: each.label for each in Verdict},
    "state": {each.value: label for each, label in _STATES.items()},
}


def history(opened: ReviewPage, *, narrative: bool) -> list[Happening]:
    """Everything that is kept of a review; words people wrote are left out where the viewer may not read them."""
    found = [*_meetings(opened), *_corrections(opened, narrative=narrative)]
    for each in opened.postponements:
        found += _postponement(each, narrative=narrative)
    # Of one day the last told comes first: what was decided stands above what was asked.
    return sorted(found, key=lambda happening: happening.on)[::-1]


def _meetings(opened: ReviewPage) -> Iterable[Happening]:
    for meeting in opened.meetings:
        if meeting.withdrawn_on:
            taken = f"Taken back on {words.day(meeting.withdrawn_on)}"
            yield Happening(meeting.held_on, "A meeting was recorded by mistake", taken)
        elif meeting.held_on == opened.adjourned_on:
            yield Happening(meeting.held_on, "The review was adjourned", meeting.mode_words, strong=True)
        elif meeting.held_on == opened.completed_on:
            yield Happening(meeting.held_on, "The review was held", meeting.mode_words, strong=True)
        else:
            yield Happening(meeting.held_on, "A meeting of the review", meeting.mode_words)


def _postponement(row: PostponementRow, *, narrative: bool) -> Iterable[Happening]:
    to = f" to {words.day(row.to_on)}" if row.to_on else ""
    said = f" “{row.words}”" if row.words and narrative else ""
    yield Happening(row.asked_on, f"Asked to be postponed{to}", f"{row.reason_words}.{said}", row.asked_by)
    if row.decided_on:
        told = f"The child was told on {words.day(row.child_told_on)}." if row.child_told_on else ""
        title = {"approved": f"Postponed{to}", "refused": "Not postponed"}.get(row.state, "No longer asked for")
        yield Happening(row.decided_on, title, told, row.decided_by, strong=row.state == "approved")


def _corrections(opened: ReviewPage, *, narrative: bool) -> Iterable[Happening]:
    for row in opened.corrections:
        because = f"Because: {row.because} " if narrative else ""
        yield Happening(
            row.made_on, "What was recorded was corrected", f"{because}{_changes(row, narrative)}", row.made_by
        )


def _changes(row: CorrectionRow, narrative: bool) -> str:
    shown = [each for each in row.changes if each[0] in FIELDS and (narrative or each[0] not in NARRATIVE)]
    said = [f"{FIELDS[name]} from {_said(name, before)} to {_said(name, after)}" for name, before, after in shown]
    return f"Changed: {'; '.join(said)}." if said else ""


def _said(name: str, value: Any) -> str:
    """A value as it was kept, in words."""
    if value in (None, ""):
        return "nothing"
    if name.endswith("_on"):
        return words.day(date.fromisoformat(value))
    return str(_WORDS.get(name, {}).get(value, value))
