"""What children are proud of, for whoever reads it: what waits, one child’s, one thing, and each step of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.achievements import queries
from mainstay.achievements.actions.keep_beside import keep_beside
from mainstay.achievements.actions.read_achievement import read_achievement
from mainstay.achievements.actions.settle_worry import settle_worry
from mainstay.achievements.forms.staff import BesideForm, ReadForm, SettleForm
from mainstay.achievements.queries import CheckRow, ThingRow, YesRow
from mainstay.children.pages.opening import asking, crumbs, open_child, strip_of
from mainstay.children.queries import ChildPage
from mainstay.ledger.sightings import saw
from mainstay.media.anew import picture_made_anew
from mainstay.media.refusing import MediaRefused
from mainstay.voice.pages.handing_out import handed_out
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Link
from mainstay.web.uploads import takes_media

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
PROUD = "What the child is proud of"
# Anybody may read these, so they are checked and decided.
CHECKED = ("annual_report", "public")


@require_GET
@page(may=Can.KEEP_ACHIEVEMENTS)
def waiting(request: SignedIn) -> HttpResponse:
    """What waits: to be read, worries, checks, the manager, and what still stands after a no."""
    shown = {
        "found": queries.waiting(request.viewer),
        "deciding": queries.checks_waiting(request.viewer),
        "decides": bool(decide(request.viewer, Can.ALLOW_PUBLICATION)),
        "today": request.viewer.today,
    }
    return render(request, "achievements/waiting.html", shown)


@require_GET
@page(may=Can.KEEP_ACHIEVEMENTS)
def of_child(request: SignedIn, child: UUID) -> HttpResponse:
    """Everything one child keeps."""
    opened = open_child(request, child, "proud")
    shown = {
        "opened": opened,
        "strip": strip_of(opened),
        "crumbs": crumbs(opened, PROUD),
        "rows": queries.things_of_child(request.viewer, child),
    }
    return render(request, "achievements/of_child.html", shown)


@require_GET
@page(may=Can.KEEP_ACHIEVEMENTS)
def one(request: SignedIn, thing: UUID) -> HttpResponse:
    """One thing, whole, with the child’s yeses, its checks and where it stands."""
    row, opened = open_thing(request, thing, "proud_one")
    worry, view_id = queries.worry_about(request.viewer, thing)
    shown = {
        "opened": opened,
        "strip": strip_of(opened),
        "crumbs": [*crumbs(opened, PROUD)[:-1], all_of(opened), Link(row.title)],
        "row": row,
        "worry": worry,
        "view_id": view_id,
        "earlier": queries.earlier_words(request.viewer, thing),
        "uses": _uses(request, row),
    }  # fmt: skip
    return render(request, "achievements/one.html", shown)


def _uses(request: SignedIn, row: ThingRow) -> list[tuple[YesRow, CheckRow | None, str, bool]]:
    """Each use with its latest check, why it may not be shown, and whether it may be checked now."""
    checks = {check.use: check for check in queries.checks_of(request.viewer, row.id)}
    return [
        (yes, checks.get(yes.use), row.cannot[yes.use], yes.holds and row.state == "fine" and yes.use in CHECKED)
        for yes in row.yeses
    ]


@GET_OR_POST
@page(may=Can.KEEP_ACHIEVEMENTS)
def read(request: SignedIn, thing: UUID) -> HttpResponse:
    """Say whether there is a worry: first of all that happens with it."""
    row, opened = open_thing(request, thing, "proud_read")
    ask = about(opened, row, "Read it for worry", "Record it", template="achievements/read.html", values={"row": row})
    if request.method != "POST" and row.state == "worry":
        return not_now(request, ask, "A worry is noted already. Record what came of it.")
    form = ReadForm(sent_data(request), initial={"version": row.version})
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    way = "" if given["found"] == "fine" else given["found"]
    return send(request, ask, form, Sent(
        do=lambda acting: read_achievement(acting, subject(thing), way=way, worry=given["worry"]),
        to=lambda kept: reverse("proud_one", args=[thing]),
        done=lambda kept: "An urgent alert was raised." if way == "alert" else "It is recorded that it was read.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_ACHIEVEMENTS)
def settle(request: SignedIn, thing: UUID) -> HttpResponse:
    """Say what came of a worry."""
    row, opened = open_thing(request, thing, "proud_settle")
    worry, _view = queries.worry_about(request.viewer, thing)
    ask = about(opened, row, "What came of the worry", "Record it", words=[worry])
    if request.method != "POST" and row.state != "worry":
        return not_now(request, ask, "No worry is noted about it.")
    form = SettleForm(sent_data(request), initial={"version": row.version})
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: settle_worry(acting, subject(thing), came_of_it=form.cleaned_data["came_of_it"]),
        to=lambda kept: reverse("proud_one", args=[thing]),
        done=lambda kept: "It is recorded what came of the worry.",
    ))  # fmt: skip


@takes_media
@GET_OR_POST
@page(may=Can.WRITE_TOGETHER)
def beside(request: SignedIn, child: UUID) -> HttpResponse:
    """Keep something together with the child."""
    opened = open_child(request, child, "proud_beside")
    ask = asking(
        opened, "Keep what the child is proud of", "Keep it", template="achievements/beside.html",
        words=["The child is beside you and sees what you write. The reviewing service reads it first."],
    )  # fmt: skip
    form = BesideForm(sent_data(request), request.FILES or None)
    if not form.is_valid():
        return show(request, ask, form)
    given: dict[str, Any] = form.cleaned_data
    try:
        picture = picture_made_anew(given["picture"].read()) if given["picture"] else None
    except MediaRefused as refusal:
        form.add_error("picture", str(refusal))
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: keep_beside(
            acting, subject(child), kind=given["kind"], title=given["title"], words=given["words"],
            who_was_there=given["who_was_there"], picture=picture,
        ),
        to=lambda kept: reverse("child", args=[child]),
        done=lambda kept: "It is kept. The child’s officer reads it first.",
    ))  # fmt: skip


@require_GET
@page(may=Can.KEEP_ACHIEVEMENTS)
def picture(request: SignedIn, thing: UUID) -> HttpResponse:
    """The picture of a thing."""
    row = queries.one_thing(request.viewer, thing)
    saw(request.viewer, row.child_id, page="proud_picture", request_id=request.request_id)
    return handed_out(request, queries.picture_for_service(request.viewer, thing), "picture")


@require_GET
@page(may=Can.SEE_CHILDS_WORDS)
def shown(request: SignedIn) -> HttpResponse:
    """What children show to the service, without saying whose it is."""
    return render(request, "achievements/shown.html", {"rows": queries.things_shown(request.viewer)})


@require_GET
@page(may=Can.SEE_CHILDS_WORDS)
def shown_picture(request: SignedIn, thing: UUID) -> HttpResponse:
    """The picture of a thing that its child shows to the service."""
    return handed_out(request, queries.picture_shown(request.viewer, thing), "picture")


def all_of(opened: ChildPage) -> Link:
    """The page of everything a child keeps."""
    return Link(PROUD, reverse("proud_of_child", args=[opened.id]))


def open_thing(request: SignedIn, thing: UUID, name: str) -> tuple[ThingRow, ChildPage]:
    """A thing with its child’s record, opened. Raises Http404."""
    row = queries.one_thing(request.viewer, thing)
    return row, open_child(request, row.child_id, name)


def about(opened: ChildPage, row: ThingRow, title: str, button: str, **more: Any) -> Asking:
    """The page of a form about a thing, under the child."""
    trail = [
        *crumbs(opened, title)[:-1],
        all_of(opened),
        Link(row.title, reverse("proud_one", args=[row.id])),
        Link(title),
    ]
    back = Link("Go back without saving", reverse("proud_one", args=[row.id]))
    return Asking(title, button, back, trail, strip=strip_of(opened), caption=row.kind_words, **more)
