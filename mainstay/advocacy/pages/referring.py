"""From the request to a service to the end: the document for it, and that an advocate or a visitor began and ended."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.advocacy.actions.begin_advocacy import begin_advocacy
from mainstay.advocacy.actions.end_advocacy import end_advocacy
from mainstay.advocacy.forms.arranging import BeginForm, EndForm, ReferForm
from mainstay.advocacy.pages.arranging import asking, home, open_one
from mainstay.advocacy.queries.referral import DOCUMENTS, SERVICES
from mainstay.releases import queries as releases
from mainstay.releases.actions.make_release import make_release
from mainstay.releases.shared import builders
from mainstay.statute.refusal import Refused
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, not_now, send, sent_data, show, subject

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
ONE_READER = (
    "A document for this service alone. It names the child and whom to contact, and never why. It is searched for "
    "anything protected, and a second person confirms it where that is needed. Once it is sent, the service has been "
    "asked."
)
NOBODY = "No advocate and no partner is kept as a recipient for this child yet. Add the service first."


@GET_OR_POST
@page(may=Can.MAKE_RELEASES)
def refer(request: SignedIn, child: UUID, kind: str) -> HttpResponse:
    """Make the document that asks a service."""
    opened, row = open_one(request, child, kind, "advocacy_refer")
    ask = asking(opened, row, "Ask a service", "Make the document", ONE_READER)
    if request.method != "POST" and not row.may["refer"]:
        return not_now(request, ask, row.may["refer"].reason)
    kept = releases.recipients_of(request.viewer, child)
    services = [each for each in kept if each.kind in SERVICES and not each.ended_on]
    if not services:
        return not_now(request, ask, NOBODY)
    form = ReferForm(sent_data(request), services=[(str(each.id), each.name) for each in services])
    if not form.is_valid():
        return show(request, ask, form)

    def do(acting: Any) -> Any:
        to = next((each for each in services if str(each.id) == form.cleaned_data["recipient"]), None)
        if to is None:
            raise Refused("That service is no longer among the recipients. Choose again.")
        document = DOCUMENTS[kind]
        built = builders()[document].build(request.viewer, child, row.id or child, to.kind)
        return make_release(
            acting, subject(child), recipient=to.id, document=document, title=built.title, parts=built.parts,
            left_out=built.left_out, source_id=row.id,
        )  # fmt: skip

    return send(request, ask, form, Sent(
        do=do, to=lambda made: reverse("release", args=[made.pk]), done=lambda _: "The document is made. Send it next.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.ARRANGE_ADVOCACY)
def begin(request: SignedIn, child: UUID, kind: str) -> HttpResponse:
    """Record who it is, and from which day."""
    opened, row = open_one(request, child, kind, "advocacy_begin")
    ask = asking(opened, row, "Record that it began", "Record it")
    if request.method != "POST" and not row.may["begin"]:
        return not_now(request, ask, row.may["begin"].reason)
    start = {"version": row.version or "", "on": request.viewer.today, "with_whom": row.with_whom}
    form = BeginForm(sent_data(request), today=request.viewer.today, initial=start)
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: begin_advocacy(
            acting, subject(child), kind=kind, with_whom=given["with_whom"], on=given["on"]
        ),
        to=lambda _: home(child), done=lambda _: "Recorded that it began.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.ARRANGE_ADVOCACY)
def end(request: SignedIn, child: UUID, kind: str) -> HttpResponse:
    """Record from which day it ended, and why."""
    opened, row = open_one(request, child, kind, "advocacy_end")
    ask = asking(opened, row, "Record that it ended", "Record it")
    if request.method != "POST" and not row.may["end"]:
        return not_now(request, ask, row.may["end"].reason)
    start = {"version": row.version or "", "on": request.viewer.today}
    form = EndForm(sent_data(request), today=request.viewer.today, initial=start)
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: end_advocacy(acting, subject(child), kind=kind, because=given["because"], on=given["on"]),
        to=lambda _: home(child), done=lambda _: "Recorded that it ended.",
    ))  # fmt: skip
