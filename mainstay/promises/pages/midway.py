"""The check half-way between two reviews: the promises to look at, how they stand, and what came of it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.children.pages.opening import strip_of
from mainstay.children.queries import child_page
from mainstay.ledger.sightings import saw
from mainstay.promises import queries
from mainstay.promises.actions.check_midway import check_midway
from mainstay.promises.forms import MidwayForm
from mainstay.promises.pages.sending import (
    GET_OR_POST,
    Asking,
    Sent,
    back_from,
    crumbs,
    not_now,
    send,
    sent_data,
    show,
    subject,
)
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Link


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def midway(request: SignedIn, review: UUID) -> HttpResponse:
    """Look at a child's promises half-way to the next review, and keep what was found."""
    found = queries.midway_page(request.viewer, review)
    saw(request.viewer, found.child_id, page="midway", request_id=request.request_id)
    opened = _asking(request, found)
    if found.why_not and request.method != "POST":
        return not_now(request, opened, found.why_not)
    today = request.viewer.today
    form = MidwayForm(sent_data(request), initial={"checked_on": today}, today=today)
    if not form.is_valid():
        return show(request, opened, form)
    back = opened.values["back"]
    return send(request, opened, form, Sent(
        do=lambda acting: check_midway(
            acting, subject(review), rating=form.cleaned_data["rating"], outcome=form.cleaned_data["outcome"],
            checked_on=form.cleaned_data["checked_on"],
        ),
        to=lambda _: back,
        done=lambda check: f"The mid-way check is kept: {check.get_rating_display().lower()}.",
    ))  # fmt: skip


def _asking(request: SignedIn, found: queries.MidwayPage) -> Asking:
    back = back_from(request, reverse("promises_of_child", args=[found.child_id]))
    return Asking(
        title="Mid-way check",
        button="Keep the check",
        back=Link("Go back without saving", back),
        crumbs=crumbs(found.child_id, found.child_name, Link("Mid-way check")),
        strip=strip_of(child_page(request.viewer, found.child_id)),
        template="promises/midway.html",
        values={
            "found": found,
            "back": back,
            "here": request.path,
            "may_raise_concern": decide(request.viewer, Can.RAISE_CONCERNS),
        },
    )
