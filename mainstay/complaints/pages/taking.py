"""Taking a complaint down for a child: by those who know the child, and by the complaints team."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.children.pages.opening import crumbs, strip_of
from mainstay.children.queries import child_page
from mainstay.complaints.actions.take_complaint import take_complaint
from mainstay.complaints.actions.take_complaint_by_team import take_complaint_by_team
from mainstay.complaints.forms.handling import TakeByTeamForm, TakeForm
from mainstay.ledger.sightings import saw
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, send, sent_data, show, subject
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
TITLE = "Take down a complaint"
FACTS = ("words", "medium", "received_on", "about_officer", "shared")


@GET_OR_POST
@page(may=Can.SEE_COMPLAINTS)
def take(request: SignedIn, child: UUID) -> HttpResponse:
    """Take down what a child of one's own complains of; it goes straight to the complaints team."""
    opened = child_page(request.viewer, child)
    # It may be about the officer: that somebody opened this page is told to those alone who may know.
    saw(request.viewer, opened.id, page="complaint_take", request_id=request.request_id, readers="managers")
    home = reverse("complaints_of_child", args=[child])
    ask = Asking(
        TITLE, "Pass it to the complaints team", Link("Go back without saving", home), crumbs(opened, TITLE),
        words=["It goes straight to the complaints team. Once it is sent, you read it only if the child agrees.",
               "A complaint about yourself is not taken down by you: give the child the complaints team’s number."],
        strip=strip_of(opened),
    )  # fmt: skip
    form = TakeForm(sent_data(request), today=request.viewer.today, initial={"received_on": request.viewer.today})
    if not form.is_valid():
        return show(request, ask, form)
    given = {name: form.cleaned_data[name] for name in FACTS}
    return send(request, ask, form, Sent(
        do=lambda acting: take_complaint(acting, subject(child), **given),
        to=lambda _: home, done=lambda _: "The complaint is with the complaints team.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.HANDLE_COMPLAINTS)
def take_by_team(request: SignedIn) -> HttpResponse:
    """Take down a complaint that came to the complaints team."""
    home = reverse("complaints")
    ask = Asking(
        TITLE, "Keep the complaint", Link("Go back without saving", home), [Link("Complaints", home), Link(TITLE)]
    )
    form = TakeByTeamForm(sent_data(request), today=request.viewer.today, initial={"received_on": request.viewer.today})
    if not form.is_valid():
        return show(request, ask, form)
    given = {name: form.cleaned_data[name] for name in (*FACTS, "reference", "born_on")}
    return send(request, ask, form, Sent(
        do=lambda acting: take_complaint_by_team(acting, **given),
        to=lambda made: reverse("complaint", args=[made.pk]), done=lambda _: "The complaint is kept.",
    ))  # fmt: skip
