"""Recording what took place: a review held, a meeting of a series, the meeting that completes it, an adjournment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.records import queries as record_queries
from mainstay.records.actions.record_childs_part import record_childs_part
from mainstay.reviews import queries
from mainstay.reviews.actions.add_meeting import add_meeting
from mainstay.reviews.actions.adjourn_review import adjourn_review
from mainstay.reviews.actions.complete_review import complete_review
from mainstay.reviews.actions.hold_review import hold_review
from mainstay.reviews.forms.arranging import AdjournForm, MeetingForm
from mainstay.reviews.forms.fields import typed_day
from mainstay.reviews.forms.recording import HeldForm
from mainstay.reviews.forms.taking_part import TakingPartForm, begins_with, typed_was
from mainstay.reviews.models import Chair, Mode, Review
from mainstay.reviews.pages.arranging import GET_OR_POST
from mainstay.reviews.pages.opening import Act, asking, home, open_review, overtaken
from mainstay.reviews.queries import ReviewPage
from mainstay.reviews.rules import days
from mainstay.reviews.rules.states import NOTHING_CARRIED_OUT, TO_BE_CONFIRMED, Step
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, blocked, not_now, send, sent_data, show

HOLD = Act(
    "Record this review as held", "Record the review", Step.HOLD,
    words=("Record it here when it was held in one meeting. If another meeting is to come, "
           "record a meeting instead, or adjourn it.",),
)  # fmt: skip
COMPLETE = Act(
    "Record the meeting that completed this review", "Complete the review", Step.COMPLETE,
    words=("The review is judged on its first meeting, and on how soon it was completed after it.",),
)  # fmt: skip
MEET = Act(
    "Record a meeting of this review", "Record the meeting", Step.MEET,
    words=("For a review held as a series of meetings. It is not complete until another meeting says so.",),
)  # fmt: skip
ADJOURN = Act(
    "Adjourn this review", "Adjourn the review", Step.ADJOURN, warning=NOTHING_CARRIED_OUT,
    words=("A review may be adjourned once only, and is to be completed within 20 working days, or fewer where the "
           "council says so.", TO_BE_CONFIRMED),
)  # fmt: skip


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def hold(request: SignedIn, review: UUID) -> HttpResponse:
    """Record that a review took place."""
    opened = open_review(request, review, "review_hold")
    about = asking(opened, HOLD)
    if blocked(request, opened.review.may.hold):
        return not_now(request, about, opened.review.may.hold.reason)
    form = _held_form(request, opened)
    if not form.is_valid():
        return show(request, about, form)
    facts = _facts(form)
    return send(request, about, form, Sent(
        do=lambda acting: with_childs_part(
            acting, form, hold_review(acting, Review(pk=review), held_on=form.cleaned_data["held_on"], **facts)
        ),
        to=lambda held: home(opened.review),
        theirs=lambda row: as_asked(form, as_held(row)),
        overtaken=overtaken(request, review, Step.HOLD),
        done=lambda held: _what_next(request, opened),
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def complete(request: SignedIn, review: UUID) -> HttpResponse:
    """Record the meeting that completed a review begun earlier."""
    opened = open_review(request, review, "review_complete")
    about = asking(opened, COMPLETE)
    if blocked(request, opened.review.may.complete):
        return not_now(request, about, opened.review.may.complete.reason)
    form = _held_form(request, opened, completing=True)
    if not form.is_valid():
        return show(request, about, form)
    facts = _facts(form)
    return send(request, about, form, Sent(
        do=lambda acting: with_childs_part(
            acting, form, complete_review(acting, Review(pk=review), met_on=form.cleaned_data["held_on"], **facts)
        ),
        to=lambda held: home(opened.review),
        theirs=lambda row: as_asked(form, as_held(row)),
        overtaken=overtaken(request, review, Step.COMPLETE),
        done=lambda held: _what_next(request, opened),
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def meet(request: SignedIn, review: UUID) -> HttpResponse:
    """Record a meeting of a review that another will complete."""
    opened = open_review(request, review, "review_meeting")
    about = asking(opened, MEET)
    if blocked(request, opened.review.may.add_meeting):
        return not_now(request, about, opened.review.may.add_meeting.reason)
    form = MeetingForm(
        sent_data(request), initial={"met_on": _day(opened, None, request.viewer.today), **_begin(opened)}
    )
    if not form.is_valid():
        return show(request, about, form)
    given = form.cleaned_data
    return send(request, about, form, Sent(
        do=lambda acting: add_meeting(acting, Review(pk=review), met_on=given["met_on"], mode=given["mode"]),
        to=lambda met: home(opened.review),
        overtaken=overtaken(request, review, Step.MEET),
        theirs=lambda row: {"met_on": row.first_meeting_on, "mode": row.mode},
        done=lambda met: f"The meeting of {words.day(given['met_on'])} is recorded. "
        "Arrange the meeting that completes it.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def adjourn(request: SignedIn, review: UUID) -> HttpResponse:
    """Adjourn a review that began, once."""
    opened = open_review(request, review, "review_adjourn")
    about = asking(opened, ADJOURN)
    if blocked(request, opened.review.may.adjourn):
        return not_now(request, about, opened.review.may.adjourn.reason)
    form = AdjournForm(
        sent_data(request), initial={"adjourned_on": _day(opened, None, request.viewer.today), **_begin(opened)}
    )
    if not form.is_valid():
        return show(request, about, form)
    given = form.cleaned_data
    return send(request, about, form, Sent(
        do=lambda acting: adjourn_review(acting, Review(pk=review), adjourned_on=given["adjourned_on"],
            because=given["because"], mode=given["mode"]
        ),
        to=lambda kept: home(opened.review),
        overtaken=overtaken(request, review, Step.ADJOURN),
        theirs=lambda row: {"adjourned_on": row.adjourned_on, "mode": row.mode, "because": row.adjourned_because},
        done=lambda kept: "The review is adjourned. Arrange the meeting that completes it.",
    ))  # fmt: skip


def _held_form(request: SignedIn, opened: ReviewPage, *, completing: bool = False) -> HeldForm:
    """The form of a review held: what it offers follows the day typed, and the child's age on it."""
    data = sent_data(request)
    typed = _day(opened, data, request.viewer.today)
    on = typed or request.viewer.today
    suggestion = record_queries.code_suggested(request.viewer, opened.review.id, on, was=typed_was(data))
    return HeldForm(
        data,
        initial={
            "held_on": _day(opened, None, request.viewer.today),
            "chaired_by": Chair.OFFICER.value,
            "child_was": record_queries.taking_part(request.viewer, opened.review.id).was,
            **begins_with(suggestion),
            **_begin(opened),
        },
        opened=opened,
        codes=queries.codes_offered(request.viewer, opened.review.id, on),
        suggestion=suggestion,
        late=late_sentence(opened, on) if typed or completing else _perhaps_late(opened),
        completing=completing,
    )


def late_sentence(opened: ReviewPage, on: date) -> str:
    """Why a reason must be given: the review began after it was due, or was completed too late; else empty."""
    began = days.lateness(opened.review.due_on, opened.first_meeting_on or on)
    if began:
        return began.replace(" The review will be late.", " Choose the reason from the service's list.")
    if opened.complete_by_on and on > opened.complete_by_on:
        by = words.day(opened.complete_by_on)
        return f"It was to be completed by {by}. Choose the reason from the service's list."
    return ""


def _perhaps_late(opened: ReviewPage) -> str:
    """What to say of the reason before a day is typed: it is asked where the due date has passed."""
    due_on = opened.review.due_on
    late = due_on is not None and opened.review.is_overdue
    return f"Answer this only if it was held after {words.day(due_on)}, when it was due." if late else ""


def _day(opened: ReviewPage, data: QueryDict | None, today: date) -> date | None:
    """The day typed, or else the day arranged; None where that is to come, for nothing is recorded before its day."""
    if data is not None:
        return typed_day(data, "held_on")
    arranged = opened.review.scheduled_on
    return arranged if arranged and arranged <= today else None


def _begin(opened: ReviewPage) -> dict[str, Any]:
    row = opened.review
    mode = next((value for value, label in Mode.choices if label == row.mode_words), "")
    return {"version": row.version, "mode": mode}


def _facts(form: HeldForm) -> dict[str, Any]:
    given = form.cleaned_data
    return {
        "mode": given["mode"],
        "participation_code": given["participation_code"],
        "chaired_by": given["chaired_by"],
        "late_reason": given.get("late_reason") or None,
        "not_taking_part": given.get("not_taking_part", ""),
        "not_taking_part_words": given.get("not_taking_part_words", ""),
    }


def with_childs_part(acting: Acting, form: TakingPartForm, review: Review) -> Review:
    """Keep how the child was at a review that was just recorded, where the form says it."""
    was = form.cleaned_data.get("child_was")
    if was:
        record_childs_part(replace(acting, seen_version=None), review, was=was)
    return review


def as_held(row: Any) -> Mapping[str, Any]:
    """What is recorded of a review now, in the names of the form."""
    return {
        "held_on": row.held_on, "mode": row.mode, "participation_code": row.participation_code,
        "chaired_by": row.chaired_by, "not_taking_part": row.not_taking_part,
        "not_taking_part_words": row.not_taking_part_words,
    }  # fmt: skip


def as_asked(form: TakingPartForm, now: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is recorded now, as far as the form asks for it."""
    return {name: value for name, value in now.items() if name in form.fields}


def _what_next(request: SignedIn, opened: ReviewPage) -> str:
    """What was recorded, and when the next review falls due."""
    row = queries.review_page(request.viewer, opened.review.id).review
    following = queries.next_reviews(request.viewer, [row.child_id]).get(row.child_id)
    after = f" The next review is due on {words.day(following.due_on)}." if following and following.due_on else ""
    return f"{row.state_words}.{after}"
