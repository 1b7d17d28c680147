"""The views of parents, carers and others: who was asked, what they said, and why somebody was not asked."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.preparation import queries
from mainstay.preparation.actions.record_view import record_view
from mainstay.preparation.actions.seek_view import seek_view
from mainstay.preparation.forms.tasks import NOT_SOUGHT, SeekViewForm, ViewForm
from mainstay.preparation.models import ViewSought
from mainstay.preparation.pages.sending import Act, Sent, form_page, open_preparation, values
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import sent_data, subject

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
SEEK = Act("Ask somebody what they think", "Save", after="preparation_views")
RECORD = Act(
    "Write down what they said", "Save", after="preparation_views",
    words=("Whole, and in their own words. Nothing is summed up here.",),
)  # fmt: skip


@require_GET
@page(may=Can.SEE_CHILDREN)
def views(request: SignedIn, review: UUID) -> HttpResponse:
    """The views that were asked for, and what came; the child's choices stand before them."""
    opened = open_preparation(request, review, "preparation_views")
    asked = {each.name.casefold() for each in opened.views}
    shown = {
        "counted": queries.counted(list(opened.views)),
        "narrative": queries.reads_narrative(request.viewer),
        "unasked": [row for row in opened.people if row.name.casefold() not in asked and row.state != "not_invited"],
    }
    return render(request, "preparation/views.html", {**shown, **values(opened, "Views")})


@GET_OR_POST
@page(may=Can.PREPARE_REVIEWS)
def seek(request: SignedIn, review: UUID) -> HttpResponse:
    """Record that somebody was asked, or why not."""
    opened = open_preparation(request, review, "preparation_view_seek")
    person = next((row for row in opened.people if str(row.id) == request.GET.get("person")), None)
    begin = {"name": person.name, "relation": person.relation} if person else {}
    form = SeekViewForm(sent_data(request), initial={**begin, "sought_on": request.viewer.today})

    def sent() -> Sent:
        given = form.cleaned_data
        asked = given["how"] != NOT_SOUGHT
        return Sent(
            do=lambda acting: seek_view(
                acting, subject(review), name=given["name"], relation=given["relation"],
                recipient=person.recipient_id if person else None, how=given["how"] if asked else "",
                sought_on=given["sought_on"], not_sought_because="" if asked else given["not_sought_because"],
            ),
            theirs=lambda row: {},
            done="Recorded.",
        )  # fmt: skip

    return form_page(request, opened, SEEK, form, sent, may=opened.may.prepare)


@GET_OR_POST
@page(may=Can.PREPARE_REVIEWS)
def record(request: SignedIn, review: UUID, view: UUID) -> HttpResponse:
    """Write down what somebody said."""
    opened = open_preparation(request, review, "preparation_view")
    row = next((each for each in opened.views if each.id == view), None)
    if row is None:
        raise Http404("There is no such view.")
    begin = {
        "version": row.version, "words": row.words, "written_down_by": row.written_down_by or row.name, "how": row.how,
        "answered_on": row.answered_on or request.viewer.today,
    }  # fmt: skip
    form = ViewForm(sent_data(request), initial=begin)
    return form_page(request, opened, RECORD, form, lambda: Sent(
        do=lambda acting: record_view(acting, ViewSought(pk=view), words=form.cleaned_data["words"],
            written_down_by=form.cleaned_data["written_down_by"], how=form.cleaned_data["how"],
            answered_on=form.cleaned_data["answered_on"],
        ),
        theirs=lambda kept: {name: getattr(kept, name) for name in ("words", "written_down_by", "how", "answered_on")},
        done=f"Written down: what {row.name} said.",
    ), view=row)  # fmt: skip
