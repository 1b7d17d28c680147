"""The ladder of the concerns resolution process: as it holds, as it held, and setting it from a day on."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.concerns.actions.set_ladder import set_ladder
from mainstay.concerns.forms.closing import LadderForm
from mainstay.concerns.models import LadderVersion
from mainstay.concerns.pages.sending import GET_OR_POST, above
from mainstay.concerns.queries import ladder_versions
from mainstay.concerns.shared import ladder_on
from mainstay.ledger.acting import Acting
from mainstay.statute.escalation import LOCAL_LADDER, WHOLE_PROCESS, WHOLE_WORKING_DAYS
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, send, sent_data, show
from mainstay.web.shapes import Column, Link

COLUMNS = (Column("Stage"), Column("Who answers"), Column("Working days", numeric=True))


@require_safe
@page(may=Can.SEE_CONCERNS)
def ladder(request: SignedIn) -> HttpResponse:
    """The ladder that holds today, those set for later, and those there were."""
    rows = ladder_versions(request.viewer)
    return render(request, "concerns/ladder.html", {
        "rows": rows, "columns": COLUMNS, "crumbs": [*above(request), Link("The ladder")], "whole": WHOLE_WORKING_DAYS,
        "sources": (WHOLE_PROCESS, LOCAL_LADDER), "may_set": decide(request.viewer, Can.SET_POLICY),
        "today": request.viewer.today,
    })  # fmt: skip


@GET_OR_POST
@page(may=Can.SET_POLICY)
def set_from(request: SignedIn) -> HttpResponse:
    """Set the ladder from a day on; a ladder over the total is refused with its sum."""
    today = request.viewer.today
    form = LadderForm(sent_data(request), ladder=ladder_on(today), initial={"starts_on": today})
    here = reverse("concern_ladder")
    asked = Asking(
        title="Set the ladder",
        button="Set it",
        back=Link("Go back without saving", here),
        crumbs=[*above(request), Link("The ladder", here), Link("Set the ladder")],
        words=[f"The working days of all stages together are at most {WHOLE_WORKING_DAYS}. Concerns under way keep the "
               "ladder they were raised under."],
        template="concerns/set_ladder.html",
    )  # fmt: skip
    if not form.is_bound or not form.is_valid():
        return show(request, asked, form)

    def do(acting: Acting) -> LadderVersion:
        given = form.cleaned_data
        return set_ladder(acting, ladder=form.chosen(), starts_on=given["starts_on"], reason=given["reason"])

    return send(request, asked, form, Sent(
        do=do,
        to=lambda _: here,
        done=lambda row: f"The ladder is set from {words.day(row.starts_on)}.",
        theirs=lambda row: {"starts_on": row.starts_on, "reason": row.reason},
    ))  # fmt: skip
