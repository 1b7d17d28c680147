"""Closing a meeting, saying what the plan is, finishing the record, opening it again, saying it was sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_POST

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.preparation import queries as preparation_queries
from mainstay.preparation.actions.record_private_talk import record_private_talk
from mainstay.promises import queries as promise_queries
from mainstay.records import queries
from mainstay.records.actions.close_meeting import HowHeld, close_meeting
from mainstay.records.actions.distribute_record import distribute_record
from mainstay.records.actions.finish_record import finish_record
from mainstay.records.actions.record_childs_part import record_childs_part
from mainstay.records.actions.reopen_record import reopen_record
from mainstay.records.actions.set_permanence_plan import set_permanence_plan
from mainstay.records.forms.closing import CloseForm, FinishForm, Offers, PlanForm, ReopenForm
from mainstay.records.models import ReviewRecord
from mainstay.records.pages.sending import GET_OR_POST, about, data_of, opened_review, press, send, show, to_screen
from mainstay.records.queries import ReviewScreen
from mainstay.records.shared.subjects import MODES, OFFICER_CHAIRS, the_review
from mainstay.reviews import queries as review_queries
from mainstay.reviews.forms.fields import typed_day
from mainstay.reviews.forms.taking_part import begins_with, typed_was
from mainstay.reviews.queries import ReviewPage
from mainstay.reviews.rules import days
from mainstay.web import words
from mainstay.web.routes import SignedIn, page


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def close(request: SignedIn, review: UUID) -> HttpResponse:
    """Close the meeting with five answers; what is known already is not asked again."""
    row = opened_review(request, review, "record_close")
    opened = review_queries.review_page(request.viewer, review)
    screen = queries.review_screen(request.viewer, review)
    talk = preparation_queries.private_talk_of(request.viewer, review)
    form = _close_form(request, opened, screen, talked=talk is not None)
    values = {"screen": screen, "talk": talk, **about(row, "Close the meeting")}

    def again() -> HttpResponse:
        return show(request, "records/close.html", form, values)

    if not form.is_valid():
        return again()
    return send(
        request, form, lambda acting: _close(acting, opened, screen, form), again=again,
        done=lambda: to_screen(request, review, "The meeting is closed. Finish the record when you have written it."),
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def plan(request: SignedIn, review: UUID) -> HttpResponse:
    """Say what the plan for permanence is, beside what the last review found."""
    row = opened_review(request, review, "record_plan")
    screen = queries.review_screen(request.viewer, review)
    form = PlanForm(data_of(request), initial=_plan_now(screen))
    values = {"screen": screen, **about(row, "Plan for permanence")}

    def again() -> HttpResponse:
        return show(request, "records/plan.html", form, values)

    if not form.is_valid():
        return again()
    given = {name: form.cleaned_data[name] for name in ("outcomes", "agreed", "none_because", "steps")}
    record = ReviewRecord(pk=screen.record.id)
    return send(
        request, form, lambda acting: set_permanence_plan(acting, record, **given), again=again,
        done=lambda: to_screen(request, review, "The plan for permanence is recorded.", "passage-permanence"),
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def finish(request: SignedIn, review: UUID) -> HttpResponse:
    """Finish the record: what is left is named, with one reason why it was not covered."""
    row = opened_review(request, review, "record_finish")
    screen = queries.review_screen(request.viewer, review)
    unanswered = [
        each for each in promise_queries.promises_to_answer(request.viewer, review) if each.answer_here is None
    ]
    form = FinishForm(data_of(request), initial={"version": screen.record.version}, left=len(screen.left))
    values = {"screen": screen, "unanswered": unanswered, **about(row, "Finish the record")}

    def again() -> HttpResponse:
        return show(request, "records/finish.html", form, values)

    if not form.is_valid():
        return again()
    because = form.cleaned_data.get("rest_because", "")
    record = ReviewRecord(pk=screen.record.id)
    return send(
        request, form, lambda acting: finish_record(acting, record, rest_because=because), again=again,
        done=lambda: to_screen(request, review, "The record is finished. Read the letter and the record, then send."),
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def reopen(request: SignedIn, review: UUID) -> HttpResponse:
    """Open a finished record again, with the reason."""
    row = opened_review(request, review, "record_reopen")
    record = queries.record_page(request.viewer, review)
    form = ReopenForm(data_of(request), initial={"version": record.version})
    values = {"record": record, **about(row, "Open the record again")}

    def again() -> HttpResponse:
        return show(request, "records/reopen.html", form, values)

    if not form.is_valid():
        return again()
    because = form.cleaned_data["because"]
    return send(
        request, form, lambda acting: reopen_record(acting, ReviewRecord(pk=record.id), because=because), again=again,
        done=lambda: to_screen(request, review, "The record is open again. Finish and send it when it is right."),
        theirs=lambda row: {"because": row.reopened_because},
    )  # fmt: skip


@require_POST
@page(may=Can.MAKE_RELEASES)
def distribute(request: SignedIn, review: UUID) -> HttpResponse:
    """Say that everybody who should have the record has it."""
    record = queries.record_page(request.viewer, review)
    return press(
        request, review, lambda acting: distribute_record(acting, ReviewRecord(pk=record.id)),
        "The record is marked as sent to everybody.",
    )  # fmt: skip


def _close_form(request: SignedIn, opened: ReviewPage, screen: ReviewScreen, *, talked: bool) -> CloseForm:
    data = data_of(request)
    row = opened.review
    on = _day(data, opened, request.viewer.today)
    mode = next((value for value, label in MODES if label == row.mode_words), "")
    suggestion = queries.code_suggested(request.viewer, row.id, on, was=typed_was(data))
    return CloseForm(
        data,
        initial={
            "held_on": on,
            "mode": mode,
            "chaired_by": OFFICER_CHAIRS,
            "version": screen.record.version,
            "offered": list(screen.record.offered),
            "attempts": screen.record.attempts,
            "try_next": screen.record.try_next,
            **begins_with(suggestion),
        },
        opened=opened,
        part=queries.taking_part(request.viewer, row.id),
        offers=Offers(review_queries.codes_offered(request.viewer, row.id, on), suggestion, _late(opened, on)),
        talked=talked,
        legal_status=f"It is now: {screen.legal_status_words}.",
    )


def _day(data: QueryDict | None, opened: ReviewPage, today: date) -> date:
    """The day typed, else the day arranged where that is not to come, else today."""
    arranged = opened.review.scheduled_on
    typed = typed_day(data, "held_on")
    return typed or (arranged if arranged and arranged <= today else today)


def _late(opened: ReviewPage, on: date) -> str:
    began = days.lateness(opened.review.due_on, opened.first_meeting_on or on)
    if began:
        return began.replace(" The review will be late.", " Choose the reason from the service's list.")
    if opened.complete_by_on and on > opened.complete_by_on:
        return f"It was to be completed by {words.day(opened.complete_by_on)}. Choose the reason."
    return ""


def _close(acting: Acting, opened: ReviewPage, screen: ReviewScreen, form: CloseForm) -> None:
    given = form.cleaned_data
    review = the_review(opened.review.id)
    if "talk" in form.fields:
        record_private_talk(
            replace(acting, seen_version=None), review, outcome=given["talk"],
            talked_on=given["talked_on"] or (given.get("held_on") or opened.review.held_on),
            how=given["talk_how"],
        )  # fmt: skip
    close_meeting(
        acting,
        ReviewRecord(pk=screen.record.id),
        how=HowHeld(
            held_on=given.get("held_on") or acting.today,
            mode=given.get("mode", ""),
            participation_code=given.get("participation_code", ""),
            chaired_by=given.get("chaired_by", ""),
            late_reason=given.get("late_reason") or None,
            not_taking_part=given.get("not_taking_part", ""),
            not_taking_part_words=given.get("not_taking_part_words", ""),
        ),
        legal_status=given["legal_status"],
        legal_status_words=given["legal_status_words"],
        offered=given.get("offered", ()),
        attempts=given.get("attempts", ""),
        try_next=given.get("try_next", ""),
    )
    if given.get("child_was"):
        record_childs_part(replace(acting, seen_version=None), review, was=given["child_was"])


def _plan_now(screen: ReviewScreen) -> dict[str, Any]:
    """What the form begins with: this review's plan, else what the last review found, to be confirmed in one press."""
    found = screen.plan or screen.plan_last
    if found is None:
        return {}
    return {
        "outcomes": list(found.outcomes),
        "agreed": found.agreed,
        "none_because": found.none_because,
        "steps": found.steps,
    }
