"""The review screen: last time on the left, this time on the right, promises between; saved as it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from mainstay.access.can import Can
from mainstay.access.viewer import Viewer
from mainstay.contacts import queries as contact_queries
from mainstay.ledger.request import acting_of
from mainstay.preparation import queries as preparation_queries
from mainstay.promises import queries as promise_queries
from mainstay.records import queries
from mainstay.records.actions.open_record import open_record
from mainstay.records.forms.writing import SCALE, STATES
from mainstay.records.models import Attendance, Passage
from mainstay.records.pages.sending import about, back_to, opened_review
from mainstay.records.queries import ReviewScreen, SectionRow
from mainstay.records.rules.gates import UNHEARD_TWICE
from mainstay.records.shared.reading_level import reading_level
from mainstay.records.shared.subjects import MODES, the_review
from mainstay.reviews.queries import ReviewRow
from mainstay.reviews.rules.states import State
from mainstay.statute.refusal import Refused
from mainstay.statute.taking_part import Did, Was
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import and_back
from mainstay.web.shapes import Column, Fact, Link, Status

WRITTEN = ("written", "distributed")
TONES = {"open": "information", "closed": "attention", "written": "information", "distributed": "good"}


@dataclass(frozen=True)
class Passing:
    """One passage as the screen draws it: the row, where it is sent, when it was saved, how hard it is to read."""

    row: SectionRow
    action: str
    copy_href: str
    saved_at: str
    reading: str


@dataclass(frozen=True)
class Answering:
    """One thing still to do before the record is finished, and where."""

    words: str
    href: str
    done: bool


@require_safe
@page(may=Can.CONDUCT_REVIEWS)
def screen(request: SignedIn, review: UUID) -> HttpResponse:
    """The record of a review beside the last one; before it is begun, the one button that begins it."""
    row = opened_review(request, review, "review_record")
    if not queries.has_record(request.viewer, review):
        return render(request, "records/begin.html", about(row, "Record of the review", on_screen=True))
    found = queries.review_screen(request.viewer, review)
    viewer, child_id = request.viewer, row.child_id
    to_answer = promise_queries.promises_to_answer(viewer, review)
    return render(request, "records/screen.html", {
        **about(row, "Record of the review", on_screen=True),
        "screen": found,
        "record": found.record,
        "status": Status(found.record.state_words, TONES[found.record.state]),
        "words": contact_queries.words_for_review(viewer, child_id, review),
        "choices": preparation_queries.choices_of(viewer, review),
        "to_answer": to_answer,
        "make_href": _make_and_come_back(review),
        "promises_href": reverse("promises_of_review", args=[review]),
        "made": promise_queries.promises_of_review(viewer, review),
        "headings": [_passing(review, found, each) for each in found.headings],
        "matters": [_passing(review, found, each) for each in found.matters],
        "presses": found.presses,
        "modes": MODES,
        "came": Attendance.Came.choices,
        "came_columns": [Column(name) for name in ("Name", "Relation", "Came", "How")],
        "words_href": reverse("record_words", args=[review]),
        "scale": SCALE,
        "goes_in": Passage.In.choices,
        "states": STATES,
        **_part(viewer, review, row),
        "unheard_twice": UNHEARD_TWICE if found.unheard_twice else "",
        "steps": _steps(review, found, sum(each.answer_here is None for each in to_answer)),
        "others": _others(row.state, review),
    })  # fmt: skip


def _part(viewer: Viewer, review: UUID, row: ReviewRow) -> dict[str, Any]:
    """How the child takes part: what is recorded, what the last review left to try, and the code suggested."""
    part = queries.taking_part(viewer, review)
    suggestion = queries.code_suggested(viewer, review, row.held_on or row.scheduled_on or viewer.today)
    differs = bool(part.code and suggestion.code and suggestion.code != part.code)
    told = [Fact(*each) for each in part.told(narrative=True)]
    recorded = [Fact("Recorded as", f"{part.code_words} ({part.code})")] if part.code else []
    return {
        "part": part,
        "part_facts": [*recorded, *told],
        "suggestion": suggestion.sentence if differs or not part.code else "",
        "suggested": suggestion.code,
        "differs": differs,
        "was_choices": [(each.value, each.label) for each in Was],
        "did_choices": [(each.value, each.label) for each in Did],
    }


@require_POST
@page(may=Can.CONDUCT_REVIEWS)
def begin(request: SignedIn, review: UUID) -> HttpResponse:
    """Begin the record of a review; one that somebody begun a moment ago is simply opened."""
    try:
        open_record(acting_of(request), the_review(review))
    except Refused as refusal:
        if not queries.has_record(request.viewer, review):
            messages.warning(request, str(refusal))
            return redirect("review", review)
    return back_to(review)


def _make_and_come_back(review: UUID) -> str:
    """Where a promise is made; whoever makes it in the middle of a meeting comes back to this screen."""
    return and_back(reverse("promise_make", args=[review]), reverse("review_record", args=[review]))


def _passing(review: UUID, found: ReviewScreen, row: SectionRow) -> Passing:
    now = row.now
    return Passing(
        row=row,
        action=reverse("record_passage", args=[review, row.key]),
        copy_href=reverse("record_copy", args=[review, row.last.id]) if row.last and row.can_copy else "",
        saved_at=f"{timezone.localtime(now.saved_at):%H:%M}" if now else "",
        reading=reading_level(now.to_child or now.words, found.record.letter_language).words if now else "",
    )


def _steps(review: UUID, found: ReviewScreen, unanswered: int) -> list[Answering]:
    """What finishes this record, in order, each with whether it is done."""
    record = found.record
    steps = [
        Answering("Who came", "#attendance", bool(record.child_was) or any(each.came for each in found.attendance)),
        Answering("Promises of last time answered", "#promises", unanswered == 0),
        Answering("Meeting closed", reverse("record_close", args=[review]), record.closed_on is not None),
        Answering("Record finished", reverse("record_finish", args=[review]), record.state in WRITTEN),
        Answering("Sent to everybody", reverse("record_documents", args=[review]), record.state == "distributed"),
    ]  # fmt: skip
    if found.plan_needed:
        steps.insert(2, Answering("Plan for permanence", reverse("record_plan", args=[review]), found.plan is not None))
    return steps


def _others(state: str, review: UUID) -> list[Link]:
    """What else may happen to a review that is not held: another meeting, an adjournment."""
    if state in (State.HELD, State.NOT_REQUIRED):
        return []
    offered = [Link("Record a meeting that does not complete it", reverse("review_meeting", args=[review]))]
    if state != State.ADJOURNED:
        offered.append(Link("Adjourn the review", reverse("review_adjourn", args=[review])))
    return offered
