"""Arranging a review, and putting it off: asking, deciding, and telling the child."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.reviews import queries
from mainstay.reviews.actions.ask_to_postpone import ask_to_postpone
from mainstay.reviews.actions.decide_postponement import decide_postponement
from mainstay.reviews.actions.record_child_told import record_child_told
from mainstay.reviews.actions.schedule_review import schedule_review
from mainstay.reviews.forms.arranging import YES, AskToPostponeForm, DecideForm, ScheduleForm, ToldForm
from mainstay.reviews.forms.fields import time_of, written
from mainstay.reviews.models import Mode, Postponement, Review
from mainstay.reviews.pages.opening import Act, asking, before_saving, home, open_review, overtaken
from mainstay.reviews.queries import PostponementRow, ReviewPage
from mainstay.reviews.rules import days
from mainstay.reviews.rules.states import Step
from mainstay.statute.refusal import Refused
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, blocked, confirm, not_now, send, sent_data, show, wants_change

SCHEDULE = Act("Arrange this review", "Arrange the review", Step.SCHEDULE)
ASK = Act(
    "Ask to postpone this review", "Ask to postpone it", Step.ASK_TO_POSTPONE,
    words=("The reviewing officer, or a manager of the reviewing service, decides. Until then the review stands as it "
           "is. A review that is held after its due date is late, whatever the reason.",),
)  # fmt: skip
DECIDE = Act("Decide on a postponement", "Save the decision", Step.POSTPONE)
TOLD = Act("The child was told", "Save", Step.ASK_TO_POSTPONE, explain=False)
GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
@page(may=Can.SCHEDULE_REVIEWS)
def schedule(request: SignedIn, review: UUID) -> HttpResponse:
    """Arrange a review for a day; what would be late or on a day off is confirmed before it is saved."""
    opened = open_review(request, review, "review_schedule")
    about = asking(opened, SCHEDULE)
    if blocked(request, opened.review.may.schedule):
        return not_now(request, about, opened.review.may.schedule.reason)
    form = ScheduleForm(sent_data(request), initial=_arranged(opened), opened=opened, today=request.viewer.today)
    if not form.is_valid() or wants_change(request):
        return show(request, about, form)
    on = form.cleaned_data["scheduled_on"]
    asked = _confirmed(request, about, opened, f"Arrange it for {words.day(on)}?", on)
    return asked or send(request, about, form, _scheduling(request, opened, form))


def _confirmed(request: SignedIn, about: Asking, opened: ReviewPage, question: str, on: date) -> HttpResponse | None:
    """The question to answer before a day is saved that would be late, or is not a working day."""
    return confirm(
        request, about, question, yes="Yes, save this day", change="Change the day", note=before_saving(opened),
        warnings=_warnings(opened, on),
    )  # fmt: skip


def _scheduling(request: SignedIn, opened: ReviewPage, form: ScheduleForm) -> Sent:
    given, row = form.cleaned_data, opened.review
    on = given["scheduled_on"]
    return Sent(
        do=lambda acting: schedule_review(acting, Review(pk=row.id), scheduled_on=on, at=time_of(given["at"]),
            mode=given["mode"], place=given["place"],
            day_off_confirmed=bool(request.POST.get("confirmed")),
        ),
        to=lambda kept: home(row),
        theirs=_as_arranged,
        overtaken=overtaken(request, row.id, Step.SCHEDULE),
        done=lambda kept: f"Arranged for {words.day(on)}. It stands in the calendar until it is recorded as held.",
    )  # fmt: skip


def _as_arranged(record: Any) -> Mapping[str, Any]:
    return {
        "scheduled_on": record.scheduled_on, "at": written(record.scheduled_at), "mode": record.mode,
        "place": record.place,
    }  # fmt: skip


def _arranged(opened: ReviewPage) -> dict[str, Any]:
    """What the form begins with: what was arranged, else the last working day on or before the due date."""
    row = opened.review
    return {
        "version": row.version,
        "scheduled_on": row.scheduled_on or opened.offer,
        "at": written(row.scheduled_at),
        "mode": next((value for value, label in Mode.choices if label == row.mode_words), ""),
        "place": row.place,
    }


def _warnings(opened: ReviewPage, on: date) -> list[str]:
    """What to read before a day is saved: it would be late, or is not a working day."""
    deadline = opened.review.deadline_on
    called = opened.early_by_on
    late = (
        (days.lateness(opened.review.due_on, on) or days.after_called(called, on))
        if not opened.first_meeting_on
        else ""
    )
    if opened.first_meeting_on and deadline and on > deadline:
        late = f"{words.day(on)} is after {words.day(deadline)}, by when this review is to be completed."
    try:
        return [each for each in (late, queries.day_off(on)) if each]
    except Refused:
        return [late] if late else []


@GET_OR_POST
@page(may=Can.ASK_TO_POSTPONE)
def ask(request: SignedIn, review: UUID) -> HttpResponse:
    """Ask for a review to be put off."""
    opened = open_review(request, review, "review_postpone")
    about = asking(opened, ASK)
    if blocked(request, opened.review.may.ask_to_postpone):
        return not_now(request, about, opened.review.may.ask_to_postpone.reason)
    form = AskToPostponeForm(sent_data(request), initial={"version": opened.review.version}, opened=opened)
    if not form.is_valid():
        return show(request, about, form)
    given = form.cleaned_data
    return send(request, about, form, Sent(
        do=lambda acting: ask_to_postpone(acting, Review(pk=review), reason=given["reason"],
            to_on=given["to_on"], words=given["words"]
        ),
        to=lambda kept: home(opened.review),
        overtaken=overtaken(request, review, Step.ASK_TO_POSTPONE),
        done=lambda kept: "You have asked for this review to be postponed. The reviewing officer decides, "
        "and you are told.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.APPROVE_POSTPONEMENTS)
def decide(request: SignedIn, review: UUID, postponement: UUID) -> HttpResponse:
    """Approve that a review is postponed, or refuse it."""
    opened = open_review(request, review, "review_postponement")
    waiting = _postponement(opened, postponement)
    about = asking(opened, _deciding(waiting))
    if blocked(request, opened.review.may.decide_postponement):
        return not_now(request, about, opened.review.may.decide_postponement.reason)
    begin = {"version": waiting.version, "to_on": waiting.to_on}
    form = DecideForm(sent_data(request), initial=begin, today=request.viewer.today)
    if not form.is_valid() or wants_change(request):
        return show(request, about, form)
    given = form.cleaned_data
    if given["decision"] == YES:
        question = f"Postpone it to {words.day(given['to_on'])}?"
        asked = _confirmed(request, about, opened, question, given["to_on"])
        if asked:
            return asked
    return send(request, about, form, _decision(request, opened, postponement, form))


def _deciding(waiting: PostponementRow) -> Act:
    asked = f"{waiting.asked_by} asked on {words.day(waiting.asked_on)}: {waiting.reason_words}."
    told = (f"“{waiting.words}”",) if waiting.words else ()
    return Act(DECIDE.title, DECIDE.button, DECIDE.step, words=(asked, *told))


def _decision(request: SignedIn, opened: ReviewPage, postponement: UUID, form: DecideForm) -> Sent:
    given = form.cleaned_data
    approve = given["decision"] == YES
    said = "The review is postponed. Tell the child, and record when." if approve else "The review stands as it was."
    return Sent(
        do=lambda acting: decide_postponement(acting, Postponement(pk=postponement), approve=approve,
            to_on=given["to_on"] if approve else None, at=time_of(given["at"]),
            child_told_on=given["child_told_on"] if approve else None,
            day_off_confirmed=bool(request.POST.get("confirmed")),
        ),
        to=lambda kept: home(opened.review),
        theirs=_as_decided,
        overtaken=overtaken(request, opened.review.id, Step.POSTPONE),
        done=lambda kept: f"{said} Whoever asked is told.",
    )  # fmt: skip


def _as_decided(row: Any) -> Mapping[str, Any]:
    decided = {"approved": YES, "refused": "refuse"}.get(row.state, "")
    return {"decision": decided, "to_on": row.to_on, "child_told_on": row.child_told_on}


@GET_OR_POST
@page(may=Can.SCHEDULE_REVIEWS)
def told(request: SignedIn, review: UUID, postponement: UUID) -> HttpResponse:
    """Record when the child was told that their review is postponed."""
    opened = open_review(request, review, "review_child_told")
    waiting = _postponement(opened, postponement)
    begin, about = {"version": waiting.version, "told_on": waiting.child_told_on}, asking(opened, TOLD)
    form = ToldForm(sent_data(request), initial=begin)
    if not form.is_valid():
        return show(request, about, form)
    on = form.cleaned_data["told_on"]
    return send(request, about, form, Sent(
        do=lambda acting: record_child_told(acting, Postponement(pk=postponement), told_on=on),
        to=lambda kept: home(opened.review),
        theirs=lambda row: {"told_on": row.child_told_on},
        overtaken=overtaken(request, review, Step.ASK_TO_POSTPONE),
        done=lambda kept: f"Recorded: the child was told on {words.day(on)}.",
    ))  # fmt: skip


def _postponement(opened: ReviewPage, postponement: UUID) -> PostponementRow:
    found = next((row for row in opened.postponements if row.id == postponement), None)
    if found is None:
        raise Http404("There is no such postponement, or you may not see it.")
    return found
