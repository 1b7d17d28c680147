"""The child’s word recorded by somebody they told, the check, the manager’s decision, and where a thing is shown."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.achievements import queries
from mainstay.achievements.actions.check_achievement import check_achievement
from mainstay.achievements.actions.decide_publication import decide_publication
from mainstay.achievements.actions.record_no import record_no
from mainstay.achievements.actions.record_showing import record_showing
from mainstay.achievements.actions.record_yes import record_yes
from mainstay.achievements.actions.take_down import take_down
from mainstay.achievements.forms.staff import (
    CheckForm,
    DecideForm,
    SaidNoForm,
    SaidYesForm,
    ShowingForm,
    TakeDownForm,
)
from mainstay.achievements.pages.reading import CHECKED, about, open_thing
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, not_now, send, sent_data, show, subject

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
ONLY_THEIRS = "Only what the child said. Each use is asked by itself, and no use follows from another."


@GET_OR_POST
@page(may=Can.KEEP_ACHIEVEMENTS)
def said_yes(request: SignedIn, thing: UUID) -> HttpResponse:
    """Record a yes that the child said to somebody."""
    row, opened = open_thing(request, thing, "proud_said_yes")
    ask = about(opened, row, "Record that the child said yes", "Record it", words=[ONLY_THEIRS])
    form = SaidYesForm(sent_data(request), today=request.viewer.today)
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: record_yes(
            acting, subject(thing), use=given["use"], said_how=given["said_how"], lasting=given["lasting"],
            day=given["day"],
        ),
        to=lambda kept: reverse("proud_one", args=[thing]),
        done=lambda kept: "The child’s yes is recorded.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_ACHIEVEMENTS)
def said_no(request: SignedIn, thing: UUID, use: str) -> HttpResponse:
    """Record that the child took a yes back."""
    row, opened = open_thing(request, thing, "proud_said_no")
    yes = next((each for each in row.yeses if each.use == use), None)
    if yes is None:
        raise Http404("There is no such page.")
    ask = about(opened, row, "Record that the child said no", "Take it back", words=[f"{yes.words}."])
    if request.method != "POST" and not yes.holds:
        return not_now(request, ask, "There is no yes to take back.")
    form = SaidNoForm(sent_data(request))
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: record_no(acting, subject(thing), use=use, said_how=form.cleaned_data["said_how"]),
        to=lambda kept: reverse("proud_one", args=[thing]),
        done=lambda kept: "It is shown no more. Below is where it still stands.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_ACHIEVEMENTS)
def check(request: SignedIn, thing: UUID, use: str) -> HttpResponse:
    """Check that a thing cannot lead to the child; a search of the words comes before the questions."""
    row, opened = open_thing(request, thing, "proud_check")
    if use not in CHECKED:
        raise Http404("There is no such page.")
    found, reason = [], ""
    try:
        found = queries.found_in_words(request.viewer, thing)
    except Refused as refusal:
        reason = str(refusal)
    ask = about(
        opened, row, f"Check it: {dict(queries.uses())[use].lower()}", "Keep the check",
        template="achievements/check.html", values={"row": row, "found": found},
    )  # fmt: skip
    if request.method != "POST" and (reason or not _holds(row.yeses, use) or row.state != "fine"):
        return not_now(request, ask, reason or row.cannot.get(use, ""))
    form = CheckForm(sent_data(request), has_picture=row.has_picture, initial={"version": row.version})
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: check_achievement(
            acting, subject(thing), use=use, answers=form.answers(), caption=given["caption"],
            alt=given.get("alt", ""), note=given["note"],
        ),
        to=lambda kept: reverse("proud_one", args=[thing]),
        done=lambda kept: "The check is kept, and waits for the manager." if kept.passed else
        "The check is kept. It could lead to the child, so it is not made public.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.ALLOW_PUBLICATION)
def decide(request: SignedIn, check: UUID) -> HttpResponse:
    """The manager’s yes or no."""
    checked, row = queries.check_page(request.viewer, check)
    row, opened = open_thing(request, row.id, "proud_decide")
    ask = about(
        opened, row, "Yes or no to making it public", "Decide", template="achievements/decide.html",
        values={"row": row, "check": checked},
    )  # fmt: skip
    if request.method != "POST" and not checked.may_decide:
        return not_now(request, ask, checked.may_decide.reason)
    form = DecideForm(
        sent_data(request), today=request.viewer.today, use=checked.use, initial={"version": checked.version}
    )
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    year = CollectionYear.parse(given["year"]) if given.get("year") else None
    return send(request, ask, form, Sent(
        do=lambda acting: decide_publication(
            acting, subject(check), yes=given["decision"] == "yes", for_year=year, because=given["because"]
        ),
        to=lambda kept: reverse("proud_waiting"),
        done=lambda kept: "Your decision is recorded.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_ACHIEVEMENTS)
def showing(request: SignedIn, thing: UUID) -> HttpResponse:
    """Record where a thing is shown."""
    row, opened = open_thing(request, thing, "proud_showing")
    ask = about(opened, row, "Record where it is shown", "Record it")
    uses = [(use, words) for use, words in queries.uses() if use != "annual_report" and not row.cannot[use]]
    if request.method != "POST" and not uses:
        return not_now(request, ask, next(iter(row.cannot.values()), ""))
    form = ShowingForm(sent_data(request), uses=uses)
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: record_showing(acting, subject(thing), use=given["use"], place=given["place"]),
        to=lambda kept: reverse("proud_one", args=[thing]),
        done=lambda kept: "It is recorded where it is shown, and the child can read it.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_ACHIEVEMENTS)
def taken_down(request: SignedIn, thing: UUID, showing: UUID) -> HttpResponse:
    """Record what was done where a thing stood."""
    row, opened = open_thing(request, thing, "proud_taken_down")
    place = next((each for yes in row.yeses for each in yes.places if each.id == showing), None)
    if place is None:
        raise Http404("There is no such record, or you may not see it.")
    ask = about(opened, row, "Record what was done there", "Record it", words=[f"{place.place}."])
    if request.method != "POST" and place.taken_down_on:
        return not_now(request, ask, "It is recorded already what was done there.")
    form = TakeDownForm(sent_data(request))
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: take_down(acting, subject(showing), how=form.cleaned_data["how"]),
        to=lambda kept: reverse("proud_one", args=[thing]),
        done=lambda kept: "It is recorded what was done there, and the child can read it.",
    ))  # fmt: skip


def _holds(yeses: tuple[queries.YesRow, ...], use: str) -> bool:
    return any(each.holds for each in yeses if each.use == use)
