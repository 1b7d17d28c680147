"""The service's lists: plans of children new to care, reviews without a plan, and the hard words."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from mainstay.access.can import Can
from mainstay.authority.queries import local_policy
from mainstay.ledger.sightings import saw
from mainstay.records import queries
from mainstay.records.actions.change_hard_word import change_hard_word
from mainstay.records.actions.check_new_plan import check_new_plan
from mainstay.records.forms.lists import CheckPlanForm, HardWordForm
from mainstay.records.pages.sending import GET_OR_POST, data_of, send, show
from mainstay.records.shared.subjects import the_period
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Link


@require_safe
@page(may=Can.CHECK_NEW_PLANS)
def new_plans(request: SignedIn) -> HttpResponse:
    """The service manager's list: plans to check, second reviews without one, children unheard at two reviews."""
    viewer = request.viewer
    return render(request, "records/new_plans.html", {
        "waiting": queries.new_plans_waiting(viewer),
        "without": [*queries.second_reviews_unanswered(viewer), *queries.reviews_without_plan(viewer)],
        "unheard": queries.unheard_at_two(viewer),
        "plan_columns": _columns("Child", "In care since", "Check by", "Reviewing officer", "So far", "What to do"),
        "review_columns": _columns("Child", "Review", "Reviewing officer", "Why"),
        "days": local_policy(viewer.today).new_plan_check_working_days,
    })  # fmt: skip


@GET_OR_POST
@page(may=Can.CHECK_NEW_PLANS)
def check_plan(request: SignedIn, period: UUID) -> HttpResponse:
    """Check the plan and assessments of one child new to care, and sign."""
    row = queries.new_plan(request.viewer, period)
    if row is None:
        raise Http404("This child is not on the list: both are checked, or you may not see the child.")
    saw(request.viewer, row.child_id, page="new_plan", request_id=request.request_id)
    begin = {
        "plan_in_place": row.plan_in_place, "assessments_in_place": row.assessments_in_place, "words": row.words
    }  # fmt: skip
    form = CheckPlanForm(data_of(request), initial=begin)
    crumbs = [Link("New plans", reverse("new_plans")), Link(row.child_name)]

    def again() -> HttpResponse:
        return show(request, "records/check_plan.html", form, {"row": row, "crumbs": crumbs})

    def done() -> HttpResponse:
        left = queries.new_plan(request.viewer, period)
        messages.success(request, "Kept. The child stays on the list until both are in place." if left else "Signed.")
        return redirect("new_plans")

    if not form.is_valid():
        return again()
    given = {name: form.cleaned_data[name] for name in ("plan_in_place", "assessments_in_place", "words")}
    return send(
        request, form, lambda acting: check_new_plan(acting, the_period(period), **given), again=again, done=done
    )


@GET_OR_POST
@page(may=Can.SET_TEMPLATES)
def hard_words(request: SignedIn) -> HttpResponse:
    """How the service explains hard words to children, and a word to add or explain otherwise."""
    viewer = request.viewer
    asked = request.GET.get("word", "")
    now = queries.hard_words(viewer, viewer.today)
    begin = {"word": asked, "starts_on": viewer.today}
    begin |= next(({"explained": each.explained} for each in now if each.word == asked), {})
    form = HardWordForm(data_of(request), initial=begin)
    values = {"now": now, "to_come": queries.hard_words_to_come(viewer), "asked": asked}
    values["word_columns"] = _columns("Word", "How it is explained", "What to do")

    def again() -> HttpResponse:
        return show(request, "records/hard_words.html", form, values)

    def done() -> HttpResponse:
        messages.success(request, f"“{form.cleaned_data['word']}” is changed.")
        return redirect("hard_words")

    if not form.is_valid():
        return again()
    given = {name: form.cleaned_data[name] for name in ("word", "explained", "starts_on")}
    return send(request, form, lambda acting: change_hard_word(acting, **given), again=again, done=done)


def _columns(*names: str) -> list[Column]:
    return [Column(name) for name in names]
