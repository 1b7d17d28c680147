"""The people at a review: the list, one more, inviting, answers, and who is left out."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.ledger.request import acting_of
from mainstay.preparation import queries
from mainstay.preparation.actions.add_invited import add_invited
from mainstay.preparation.actions.answer_invitation import answer_invitation
from mainstay.preparation.actions.include_again import include_again
from mainstay.preparation.actions.invite import invite
from mainstay.preparation.actions.leave_uninvited import leave_uninvited
from mainstay.preparation.forms.choices import (
    BY_CHOICE,
    OUR_REASON,
    SOMEBODY_ELSE,
    AddPersonForm,
    AnswerForm,
    InviteForm,
    LeaveOutForm,
)
from mainstay.preparation.models import Choice, Invited
from mainstay.preparation.pages.sending import Act, Sent, form_page, open_preparation, values
from mainstay.preparation.queries import InvitedRow, PreparationPage
from mainstay.preparation.rules.inviting import State
from mainstay.reviews.forms.fields import ReviewForm
from mainstay.statute.refusal import Refused
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import sent_data, subject
from mainstay.web.shapes import Column, Status

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
TONES = {
    State.TO_INVITE: "waiting", State.INVITED: "information", State.ACCEPTED: "good", State.DECLINED: "neutral",
    State.APOLOGIES: "neutral", State.NOT_INVITED: "neutral",
}  # fmt: skip
ADD = Act("Add somebody", "Add them", after="preparation_people")
ANSWER = Act("Record an answer", "Save the answer", after="preparation_people")
LEAVE_OUT = Act("Not invited", "Save", after="preparation_people")
INCLUDE = Act(
    "Put them back on the list", "Put them back", after="preparation_people",
    words=("They are to be invited again. The child's choice stays written down, and no longer speaks of them.",),
)  # fmt: skip


@GET_OR_POST
@page(may=Can.SEE_CHILDREN)
def people(request: SignedIn, review: UUID) -> HttpResponse:
    """The people at this review; those who prepare it invite them from here, each by a message of their own."""
    opened = open_preparation(request, review, "preparation_people")
    waiting = [row for row in opened.people if row.state == State.TO_INVITE]
    form = InviteForm(sent_data(request), waiting=waiting)
    if form.is_bound and form.is_valid() and _invited(request, review, form):
        return redirect("preparation_people", review)
    shown = {
        "rows": [(row, Status(row.state_words, TONES[State(row.state)])) for row in opened.people],
        "form": form, "waiting": waiting,
        "columns": [Column(each) for each in ("Who", "Takes part", "Invitation", "What next")],
    }  # fmt: skip
    wrong = form.is_bound and bool(form.errors)
    return render(
        request, "preparation/people.html", {**shown, **values(opened, "Who comes")}, status=422 if wrong else 200
    )


def _invited(request: SignedIn, review: UUID, form: InviteForm) -> bool:
    """Whether those who were ticked are invited now; where not, the form says why."""
    wanted = [UUID(each) for each in form.cleaned_data["invited"]]
    try:
        made = invite(acting_of(request), subject(review), invited=wanted)
    except Refused as refusal:
        form.add_error("invited", str(refusal))
        return False
    reached = {row.id for row in queries.invited_to(request.viewer, review) if row.by_message}
    told = sum(1 for each in made if each.pk in reached)
    by_hand = f" {len(made) - told} to be given the details on paper." if told < len(made) else ""
    messages.success(request, f"{told} told, each by a message of their own.{by_hand}")
    return True


@GET_OR_POST
@page(may=Can.PREPARE_REVIEWS)
def add(request: SignedIn, review: UUID) -> HttpResponse:
    """Put somebody on the list."""
    opened = open_preparation(request, review, "preparation_person_add")
    known = queries.suggested(request.viewer, review)
    form = AddPersonForm(sent_data(request), known=known)

    def sent() -> Sent:
        given = form.cleaned_data
        return Sent(
            do=lambda acting: add_invited(acting, subject(review), **_who(request, review, given)),
            theirs=lambda row: {},
            done="Added to the list. They are not invited yet.",
        )

    return form_page(request, opened, ADD, form, sent, may=opened.may.prepare)


def _who(request: SignedIn, review: UUID, given: dict[str, Any]) -> dict[str, Any]:
    """Whom the form names: somebody known, with the relation we know unless another was typed, or a name."""
    how = {"mode": given["mode"], "for_part": given["for_part"]}
    if given["who"] == SOMEBODY_ELSE:
        return {"name": given["name"], "relation": given["relation"], **how}
    known = queries.suggestion(request.viewer, review, given["who"])
    if known is None:
        raise Refused("That person is on the list already, or no longer known. Choose again.")
    return {
        "name": known.name, "relation": given["relation"] or known.relation, "recipient": known.recipient_id,
        "person": known.person_id, **how,
    }  # fmt: skip


@GET_OR_POST
@page(may=Can.PREPARE_REVIEWS)
def answer(request: SignedIn, review: UUID, invited: UUID) -> HttpResponse:
    """Record what somebody answered."""
    opened = open_preparation(request, review, "preparation_person_answer")
    row = _person(opened, invited)
    begin = {"version": row.version, "mode": row.mode, "answered_on": request.viewer.today}
    form = AnswerForm(sent_data(request), initial=begin)
    return form_page(request, opened, ANSWER, form, lambda: Sent(
        do=lambda acting: answer_invitation(acting, Invited(pk=invited), answer=form.cleaned_data["answer"],
            mode=form.cleaned_data["mode"], answered_on=form.cleaned_data["answered_on"],
        ),
        theirs=lambda kept: {"answer": kept.state, "mode": kept.mode, "answered_on": kept.answered_on},
        done=f"Recorded what {row.name} answered.",
    ), person=row)  # fmt: skip


@GET_OR_POST
@page(may=Can.PREPARE_REVIEWS)
def leave_out(request: SignedIn, review: UUID, invited: UUID) -> HttpResponse:
    """Say that somebody is not invited, and why."""
    opened = open_preparation(request, review, "preparation_person_leave_out")
    row = _person(opened, invited)
    chosen = [each for each in opened.choices if each.matter == Choice.Matter.WHO_DOES_NOT]
    form = LeaveOutForm(sent_data(request), initial={"version": row.version}, choices=chosen)

    def sent() -> Sent:
        why = form.cleaned_data["why"]
        choice = UUID(why.removeprefix(BY_CHOICE)) if why != OUR_REASON else None
        return Sent(
            do=lambda acting: leave_uninvited(
                acting, Invited(pk=invited), choice=choice, because="" if choice else form.cleaned_data["because"]
            ),
            theirs=lambda kept: {"because": kept.not_invited_because},
            done=f"{row.name} is not invited.",
        )

    return form_page(request, opened, LEAVE_OUT, form, sent, may=opened.may.prepare, person=row)


@GET_OR_POST
@page(may=Can.PREPARE_REVIEWS)
def include(request: SignedIn, review: UUID, invited: UUID) -> HttpResponse:
    """Put somebody back on the list."""
    opened = open_preparation(request, review, "preparation_person_include")
    row = _person(opened, invited)
    form = ReviewForm(sent_data(request), initial={"version": row.version})
    return form_page(request, opened, INCLUDE, form, lambda: Sent(
        do=lambda acting: include_again(acting, Invited(pk=invited)), theirs=lambda kept: {},
        done=f"{row.name} is on the list again.",
    ), may=opened.may.prepare, person=row)  # fmt: skip


def _person(opened: PreparationPage, invited: UUID) -> InvitedRow:
    found = next((row for row in opened.people if row.id == invited), None)
    if found is None:
        raise Http404("There is no such person on the list of this review.")
    return found
