"""The agenda of one review: begun from a template, changed, printed, and made into a document for somebody."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.ledger.acting import Conflict
from mainstay.ledger.request import acting_of
from mainstay.preparation import queries
from mainstay.preparation.actions.begin_agenda import begin_agenda
from mainstay.preparation.actions.change_agenda import change_agenda
from mainstay.preparation.forms.agendas import BeginAgendaForm, HeadingForm, all_valid, heading_forms, headings_from
from mainstay.preparation.forms.documents import DocumentForm
from mainstay.preparation.models import Agenda
from mainstay.preparation.pages.sending import (
    Act,
    Sent,
    asking,
    form_page,
    open_preparation,
    values,
)
from mainstay.preparation.queries import AgendaRow
from mainstay.preparation.rules.agendas import MATTERS, SCHEDULE_7
from mainstay.releases import queries as releases
from mainstay.releases.actions.make_release import make_release
from mainstay.releases.shared import builders
from mainstay.reviews.forms.fields import ReviewForm
from mainstay.statute.refusal import Refused
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import not_now, sent_data, show, subject

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
BEGIN = Act(
    "Begin the agenda", "Begin with this one", after="preparation_agenda",
    words=("The headings are copied, so that you can change them for this child.",),
)  # fmt: skip
CHANGE = Act(
    "Change the agenda", "Save the agenda", template="preparation/agenda_change.html", after="preparation_agenda",
    words=("An empty heading is taken out. Give a number to change the order.",),
)  # fmt: skip
FOR_SOMEBODY = Act(
    "Make it for somebody", "Make the document", template="preparation/document.html", after="preparation_agenda",
    words=("One document for one person. It holds only what is for them, and is searched for anything protected "
           "before it can leave.",),
)  # fmt: skip


@require_GET
@page(may=Can.SEE_CHILDREN)
def agenda(request: SignedIn, review: UUID) -> HttpResponse:
    """The agenda of this review, with the officer's checklist behind it."""
    opened = open_preparation(request, review, "preparation_agenda")
    shown = {"matters": MATTERS, "schedule": SCHEDULE_7, "scale": range(11)}
    return render(request, "preparation/agenda.html", {**shown, **values(opened, "Agenda")})


@require_GET
@page(may=Can.SEE_CHILDREN)
def agenda_print(request: SignedIn, review: UUID) -> HttpResponse:
    """The agenda on paper, large and without the child's name, to lie on the table."""
    opened = open_preparation(request, review, "preparation_agenda_print")
    if opened.agenda is None:
        raise Http404("This review has no agenda yet.")
    return render(request, "preparation/agenda_print.html", {"scale": range(11), **values(opened, "Agenda")})


@GET_OR_POST
@page(may=Can.PREPARE_REVIEWS)
def begin(request: SignedIn, review: UUID) -> HttpResponse:
    """Begin the agenda from the template that fits the child."""
    opened = open_preparation(request, review, "preparation_agenda_begin")
    offered = queries.templates_for(request.viewer, review)
    form = BeginAgendaForm(sent_data(request), offered=offered)
    return form_page(request, opened, BEGIN, form, lambda: Sent(
        do=lambda acting: begin_agenda(acting, subject(review), template=UUID(form.cleaned_data["template"])),
        theirs=lambda row: {},
        done="The agenda is begun.",
    ), may=opened.may.prepare)  # fmt: skip


@GET_OR_POST
@page(may=Can.PREPARE_REVIEWS)
def change(request: SignedIn, review: UUID) -> HttpResponse:
    """Change the headings of this review's agenda, and what is to be talked of under each."""
    opened = open_preparation(request, review, "preparation_agenda_change")
    row = opened.agenda
    if row is None:
        return redirect("preparation_agenda_begin", review)
    if request.method != "POST" and not opened.may.prepare:
        return not_now(request, asking(opened, CHANGE), opened.may.prepare.reason)
    form = ReviewForm(sent_data(request), initial={"version": row.version})
    parts = heading_forms(sent_data(request), row.headings, notes=True, pictures=row.pictures)
    if not (form.is_valid() and all_valid(parts)):
        return show(request, asking(opened, CHANGE, parts=parts), form)
    try:
        change_agenda(acting_of(request), Agenda(pk=row.id), headings=headings_from(parts))
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return show(request, asking(opened, CHANGE, parts=parts), form)
    except Conflict:
        return _both(request, review, row, parts)
    messages.success(request, "The agenda is saved.")
    return redirect("preparation_agenda", review)


def _both(request: SignedIn, review: UUID, row: AgendaRow, parts: list[HeadingForm]) -> HttpResponse:
    """Somebody else saved other headings: theirs beside yours, which stay in the form to be saved in their place."""
    opened = open_preparation(request, review, "preparation_agenda_change")
    now = opened.agenda or row
    again = asking(opened, CHANGE, parts=parts, theirs=now.headings)
    form = ReviewForm(initial={"version": now.version})
    return render(request, again.template, {"asking": again, "form": form, **again.values}, status=409)


@GET_OR_POST
@page(may=Can.MAKE_RELEASES)
def document(request: SignedIn, review: UUID, kind: str) -> HttpResponse:
    """Make the agenda, or the details of the invitation, into a document for one recipient."""
    opened = open_preparation(request, review, "preparation_document")
    if kind not in ("agenda", "invitation"):
        raise Http404("There is no such document of a preparation.")
    people = [each for each in releases.recipients_of(request.viewer, opened.review.child_id) if not each.ended_on]
    form = DocumentForm(sent_data(request), people=people)
    made: list[UUID] = []

    def do(acting: Any) -> None:
        to = next((each for each in people if str(each.id) == form.cleaned_data["recipient"]), None)
        if to is None:
            raise Refused("That person is no longer among the recipients. Choose again.")
        built = builders()[kind].build(request.viewer, opened.review.child_id, review, to.kind)
        release = make_release(
            acting, subject(opened.review.child_id), recipient=to.id, document=kind, title=built.title,
            parts=built.parts, left_out=built.left_out, source_id=review,
            goes_through_with=form.cleaned_data["goes_through_with"],
            goes_through_on=form.cleaned_data["goes_through_on"],
        )  # fmt: skip
        made.append(release.pk)

    answer = form_page(
        request, opened, FOR_SOMEBODY, form, lambda: Sent(do, lambda row: {}, "The document is made."), kind=kind
    )
    return redirect("release", made[0]) if made else answer
