"""Putting right what was recorded of a review: a correction with its reason, or taking it back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict

from mainstay.access.can import Can
from mainstay.records import queries as record_queries
from mainstay.reviews import queries
from mainstay.reviews.actions.correct_review import correct_review
from mainstay.reviews.actions.withdraw_review import withdraw_review
from mainstay.reviews.forms.fields import typed_day
from mainstay.reviews.forms.recording import CorrectForm, WithdrawForm
from mainstay.reviews.forms.taking_part import REASON
from mainstay.reviews.models import Chair, Mode, Review
from mainstay.reviews.pages.arranging import GET_OR_POST
from mainstay.reviews.pages.opening import BEGIN, Act, asking, home, open_review, overtaken
from mainstay.reviews.pages.recording import as_asked, late_sentence
from mainstay.reviews.queries import ReviewPage
from mainstay.reviews.rules.states import Step
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, blocked, not_now, send, sent_data, show

CORRECT = Act(
    "Correct what was recorded", "Save the correction", Step.CORRECT, explain=False,
    words=("Change what is wrong and leave the rest. The review, and those after it, are judged again.",),
)  # fmt: skip
WITHDRAW = Act(
    "Take back what was recorded", "Take it back", Step.WITHDRAW, tone="warning", explain=False,
    warning="The review will be due again, and the one that follows it is no longer needed unless it was held.",
    words=("Use this where the review did not take place at all. To change a date or an answer, correct it instead.",),
)  # fmt: skip
CHANGEABLE = ("held_on", "first_met_on", "mode", "participation_code", *REASON, "chaired_by", "late_reason")


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def correct(request: SignedIn, review: UUID) -> HttpResponse:
    """Correct what was recorded of a review that was held, with a reason."""
    opened = open_review(request, review, "review_correct")
    about = asking(opened, CORRECT)
    if blocked(request, opened.review.may.correct):
        return not_now(request, about, opened.review.may.correct.reason)
    data = None if BEGIN in request.POST else sent_data(request)
    form = _form(request, opened, data)
    if not form.is_valid():
        return show(request, about, form)
    recorded = _as_recorded(opened)
    given = {name: form.cleaned_data.get(name) for name in CHANGEABLE}
    changed: dict[str, Any] = {name: value for name, value in given.items() if value and value != recorded[name]}
    return send(request, about, form, Sent(
        do=lambda acting: correct_review(acting, Review(pk=review), because=form.cleaned_data["because"], **changed),
        to=lambda kept: home(opened.review),
        theirs=lambda row: as_asked(form, _as_held(row)),
        overtaken=overtaken(request, review, Step.CORRECT),
        done=lambda kept: "The correction is kept, with your reason. The review was judged again.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def withdraw(request: SignedIn, review: UUID) -> HttpResponse:
    """Take back what was recorded of a review by mistake, with a reason."""
    opened = open_review(request, review, "review_withdraw")
    about = asking(opened, WITHDRAW)
    if blocked(request, opened.review.may.withdraw):
        return not_now(request, about, opened.review.may.withdraw.reason)
    form = WithdrawForm(sent_data(request), initial={"version": opened.review.version})
    if not form.is_valid():
        return show(request, about, form)
    return send(request, about, form, Sent(
        do=lambda acting: withdraw_review(acting, Review(pk=review), because=form.cleaned_data["because"]),
        to=lambda kept: home(opened.review),
        overtaken=overtaken(request, review, Step.WITHDRAW),
        done=lambda kept: "What was recorded is taken back, and kept in the history with your reason.",
    ))  # fmt: skip


def _form(request: SignedIn, opened: ReviewPage, data: QueryDict | None) -> CorrectForm:
    """The form as the review stands, or with what somebody else's page brought along."""
    begin = _as_recorded(opened)
    if BEGIN in request.POST:
        brought = {name: request.POST[name] for name in CHANGEABLE if name in request.POST}
        begin |= brought | {"held_on": typed_day(request.POST, "held_on") or begin["held_on"]}
    on = typed_day(data, "held_on") or begin["held_on"]
    first = typed_day(data, "first_met_on") or opened.first_meeting_on
    series = opened.first_meeting_on != opened.completed_on
    return CorrectForm(
        data,
        initial=begin,
        opened=opened,
        codes=queries.codes_offered(request.viewer, opened.review.id, on),
        suggestion=record_queries.code_suggested(request.viewer, opened.review.id, on),
        late=late_sentence(replace(opened, first_meeting_on=first if series else on), on),
        series=series,
    )


def _as_recorded(opened: ReviewPage) -> dict[str, Any]:
    row = opened.review
    return {
        "version": row.version,
        "held_on": opened.completed_on or row.held_on,
        "first_met_on": opened.first_meeting_on,
        "mode": _code(Mode, row.mode_words),
        "participation_code": row.participation_code or "",
        "not_taking_part": opened.not_taking_part,
        "not_taking_part_words": opened.not_taking_part_words,
        "chaired_by": _code(Chair, opened.review.chaired_by),
        "late_reason": row.late_reason or "",
    }


def _code(choices: Any, words: str) -> str:
    return next((value for value, label in choices.choices if label == words), "")


def _as_held(row: Any) -> dict[str, Any]:
    return {
        "held_on": row.completed_on or row.held_on, "mode": row.mode, "participation_code": row.participation_code,
        "chaired_by": row.chaired_by, "not_taking_part": row.not_taking_part,
        "not_taking_part_words": row.not_taking_part_words,
    }  # fmt: skip
