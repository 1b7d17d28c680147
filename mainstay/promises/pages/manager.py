"""What reviews ask of a team: promises to agree to or contest, and how those agreed to are going."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.concerns.queries import concerns_put_to
from mainstay.ledger.request import acting_of
from mainstay.promises import queries
from mainstay.promises.actions.agree_to_promises import agree_to_promises
from mainstay.promises.actions.contest_promise import contest_promise
from mainstay.promises.actions.report_progress import report_progress
from mainstay.promises.forms import ContestForm, ProgressForm
from mainstay.promises.pages.sending import (
    GET_OR_POST,
    answer,
    asking,
    back_from,
    bound,
    open_promise,
    sent_data,
    subject,
)
from mainstay.statute.refusal import Refused
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Tile

CONCERNS = ("Concern", "Waits for", "By", "State", "Themes")


@require_GET
@page(may=Can.SEE_TEAM_WORK)
def team(request: SignedIn) -> HttpResponse:
    """What reviews ask of the viewer's team, what is to be done first at the top."""
    found = queries.team_promises(request.viewer)
    return render(request, "promises/team.html", {
        "found": found, "today": request.viewer.today, "may_answer": decide(request.viewer, Can.ANSWER_PROMISES),
        "tiles": _tiles(found), "concerns": concerns_put_to(request.viewer),
        "concern_columns": [Column(text) for text in CONCERNS], "back": request.path, "once": str(uuid4()),
    })  # fmt: skip


def _tiles(found: queries.TeamPromises) -> list[Tile]:
    late = "late" if found.overdue else ""
    return [
        Tile(str(len(found.to_answer)), "To answer", "#to-answer" if found.to_answer else ""),
        Tile(str(len(found.overdue)), "Overdue", "#overdue" if found.overdue else "", tone=late),
        Tile(str(len(found.contested)), "Contested", "#contested" if found.contested else ""),
        Tile(str(len(found.others)), "To be done", "#to-be-done" if found.others else ""),
    ]


@require_POST
@page(may=Can.ANSWER_PROMISES)
def agree(request: SignedIn) -> HttpResponse:
    """Agree to every promise that was ticked, in one press."""
    back = back_from(request, "/team/promises/")
    try:
        done = agree_to_promises(acting_of(request), [subject(key) for key in _ticked(request)])
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(back)
    many = "1 promise" if len(done) == 1 else f"{len(done)} promises"
    messages.success(request, f"You agreed to {many}. The children read that it will be done.")
    return redirect(back)


def _ticked(request: SignedIn) -> list[UUID]:
    found = []
    for text in request.POST.getlist("promise"):
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found


@GET_OR_POST
@page(may=Can.ANSWER_PROMISES)
def contest(request: SignedIn, promise: UUID) -> HttpResponse:
    """Contest one promise, in writing."""
    row = open_promise(request, promise, "promise_contest")
    opened = asking(
        request, row, "Contest this promise", "Contest it",
        words=["The reviewing officer is told and resolves it. What was promised and what you write both stand."],
    )  # fmt: skip
    form = bound(ContestForm, request, row)
    return answer(
        request, row, opened, form,
        lambda acting: contest_promise(acting, subject(promise), because=form.cleaned_data["because"]),
        may=row.may.contest, done="The promise is contested, and the reviewing officer is told.",
        theirs=lambda now: {"because": now.contested_because},
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.REPORT_PROGRESS)
def progress(request: SignedIn, promise: UUID) -> HttpResponse:
    """Report how one promise is going."""
    row = open_promise(request, promise, "promise_progress")
    opened = asking(request, row, "Report progress", "Report it")
    form = ProgressForm(sent_data(request))
    return answer(
        request, row, opened, form,
        lambda acting: report_progress(
            acting, subject(promise), words=form.cleaned_data["words"], says_done_on=form.cleaned_data["says_done_on"]
        ),
        may=row.may.report_progress, done="Your report stands with the promise.",
    )  # fmt: skip
