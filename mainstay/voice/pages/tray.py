"""The tray: messages from somebody whom nobody has named, and statements of another app."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.children.pages.opening import open_child, strip_of
from mainstay.statute.refusal import Refused
from mainstay.voice import queries
from mainstay.voice.actions.match_arrived import match_arrived
from mainstay.voice.actions.put_in_tray import put_in_tray
from mainstay.voice.actions.set_arrived_aside import set_arrived_aside
from mainstay.voice.actions.take_statements import take_statements
from mainstay.voice.forms.tray import MatchForm, PutInForm, ReferenceForm, SetAsideForm, StatementsForm
from mainstay.voice.models import Arrived
from mainstay.voice.queries import ArrivedRow
from mainstay.voice.rules import statements
from mainstay.voice.shared.tray import Came
from mainstay.web import words as wording
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, send, sent_data, show, subject
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
TITLE = "Messages to match"


@require_GET
@page(may=Can.RECORD_CONTACTS)
def tray(request: SignedIn) -> HttpResponse:
    """What waits to be matched, urgent first, and what became of the rest."""
    shown = {
        "waiting": queries.tray_waiting(request.viewer),
        "settled": queries.tray_settled(request.viewer),
        "today": request.viewer.today,
        "may_match": bool(decide(request.viewer, Can.MATCH_VIEWS)),
        "crumbs": [_voice(), Link(TITLE)],
    }
    return render(request, "voice/tray.html", shown)


@GET_OR_POST
@page(may=Can.RECORD_CONTACTS)
def put_in(request: SignedIn) -> HttpResponse:
    """Write down a message from somebody whom nobody can name."""
    ask = _asking("Write down a message from somebody unknown", "Put it in the tray", words=(
        "Write it down here when you cannot be sure which child it is from. A manager finds out whose it is.",
        "If somebody may be at risk, do not wait: ring children’s social care now.",
    ))  # fmt: skip
    form = PutInForm(sent_data(request), today=request.viewer.today, initial={"said_on": request.viewer.today})
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    came = Came(
        medium=given["medium"], words=given["words"], sender=given["sender"], said_on=given["said_on"],
        feeling=int(given["feeling"]) if given["feeling"] else None,
    )  # fmt: skip
    return send(request, ask, form, Sent(
        do=lambda acting: put_in_tray(acting, came=came),
        to=lambda kept: reverse("tray"),
        done=lambda kept: "It is kept in the tray, and a manager is told.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.MATCH_VIEWS)
def statements_in(request: SignedIn) -> HttpResponse:
    """Take in a table of statements from Mind of My Own."""
    ask = _asking(
        "Take in statements from Mind of My Own", "Take them in", template="voice/statements.html",
        values={"columns": statements.COLUMNS, "most": statements.MOST_ROWS},
    )  # fmt: skip
    form = StatementsForm(sent_data(request), request.FILES or None)
    if not form.is_valid():
        return show(request, ask, form)
    try:
        read = statements.read(form.cleaned_data["text"], request.viewer.today)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: take_statements(acting, statements=read), to=lambda kept: reverse("tray"), done=_taken,
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.MATCH_VIEWS)
def match(request: SignedIn, arrived: UUID) -> HttpResponse:
    """Say whose a message is: first the child by reference, then, with the child in sight, how it is known."""
    row = queries.arrived_row(request.viewer, arrived)
    reference = request.GET.get("reference")
    child = queries.child_by_reference(request.viewer, reference) if reference else None
    if child is None:
        return _which_child(request, row, reference)
    opened = open_child(request, child, "message_match")
    ask = _asking(
        "Is it from this child?", "Yes, it is from this child", strip=strip_of(opened), words=_of(row),
        back=Link("No, go back to the tray", reverse("tray")),
    )  # fmt: skip
    form = MatchForm(sent_data(request), initial={"version": row.version})
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: match_arrived(
            acting, subject(row.id), child_id=opened.id,
            how_known=form.cleaned_data["how_known"],
        ),
        to=lambda kept: reverse("view", args=[kept.pk]),
        done=lambda kept: "It stands with the child now, and their officer is told.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.MATCH_VIEWS)
def aside(request: SignedIn, arrived: UUID) -> HttpResponse:
    """Set a message aside that is from no child of this service."""
    row = queries.arrived_row(request.viewer, arrived)
    ask = _asking("It is from no child of ours", "Set it aside", words=_of(row))
    form = SetAsideForm(sent_data(request), initial={"version": row.version})
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: set_arrived_aside(
            acting, subject(row.id), because=form.cleaned_data["because"]
        ),
        to=lambda kept: reverse("tray"),
        done=lambda kept: "It is set aside, with why.",
    ))  # fmt: skip


def _which_child(request: SignedIn, row: ArrivedRow, reference: str | None) -> HttpResponse:
    """Ask for the child's reference; one that is nobody's is said to be nobody's."""
    form = ReferenceForm(request.GET if reference is not None else None)
    if form.is_bound and form.is_valid():
        form.add_error("reference", "No child whom you may see has this reference. Check it in the list of children.")
    values = {"row": row, "form": form, "crumbs": _crumbs("Whose is it?"), "today": request.viewer.today}
    return render(request, "voice/tray_match.html", values, status=422 if form.is_bound else 200)


def _taken(kept: list[Arrived]) -> str:
    views = sum(row.state == Arrived.State.MATCHED for row in kept)
    waiting = len(kept) - views
    return f"Taken in as what a child said: {views}. In the tray, to be matched: {waiting}."


def _of(row: ArrivedRow) -> tuple[str, ...]:
    return (f"{row.medium_words}, {wording.day(row.said_on)}, from: {row.sender}.", f"“{row.words}”")


def _voice() -> Link:
    return Link("What children said", reverse("voice"))


def _crumbs(title: str) -> list[Link]:
    return [_voice(), Link(TITLE, reverse("tray")), Link(title)]


def _asking(title: str, button: str, *, back: Link | None = None, **more: object) -> Asking:
    return Asking(title, button, back or Link("Go back to the tray", reverse("tray")), _crumbs(title), **more)  # type: ignore[arg-type]
