"""Giving praise on one page, and taking it back."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.authority.queries import reasons
from mainstay.ledger.sightings import saw
from mainstay.praise import queries
from mainstay.praise.actions.give_praise import give_praise
from mainstay.praise.actions.withdraw_praise import withdraw_praise
from mainstay.praise.forms import PraiseForm, TakeBackForm
from mainstay.praise.queries import Giving
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
DONE = "Thank you: the praise is on its way. "
TOLD = "They and the managers of their team are told, and they are asked whether it may be quoted."
NOT_TOLD = "Tell them yourself, and record here whether it may be quoted."


@GET_OR_POST
@page(may=Can.GIVE_PRAISE)
def give(request: SignedIn) -> HttpResponse:
    """Say what somebody did well: who, what for, which child, in a few words."""
    known = queries.giving(request.viewer, _child(request))
    themes = [(reason.code, reason.words) for reason in reasons("praise", request.viewer.today)]
    begin = {"to_person": str(known.worker_id or ""), "to_name": known.worker, "team": str(known.team_id or "")}
    form = PraiseForm(sent_data(request), known=known, themes=themes, initial=begin)
    ask = _asking(known)
    if known.child:
        saw(request.viewer, known.child.id, page="praise_give", request_id=request.request_id)
    if not form.is_valid():
        return show(request, ask, form)
    child = known.child.id if known.child else None
    return send(request, ask, form, Sent(
        do=lambda acting: give_praise(acting, **form.given(child)),
        to=lambda kept: reverse("child", args=[child]) if child else reverse("praise"),
        done=lambda kept: DONE + (TOLD if kept.to_person_id else NOT_TOLD),
    ))  # fmt: skip


def _child(request: SignedIn) -> UUID | None:
    try:
        return UUID(request.GET.get("child", ""))
    except ValueError:
        return None


def _asking(known: Giving) -> Asking:
    child = known.child
    above = Link(child.name, reverse("child", args=[child.id])) if child else Link("Praise", reverse("praise"))
    return Asking(
        "Give praise", "Give the praise", Link("Go back without saving", above.href),
        crumbs=[above, Link("Give praise")], template="praise/give.html",
        caption=f"For work with {child.name}, {child.reference}" if child else "",
        values={"action": f"?{urlencode({'child': child.id})}" if child else ""},
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.GIVE_PRAISE)
def take_back(request: SignedIn, praise: UUID) -> HttpResponse:
    """Take back praise that was given by mistake."""
    row = queries.praise_of(request.viewer, praise)
    back = reverse("praise_one", args=[praise])
    ask = Asking(
        "Take this praise back", "Take it back", Link("Go back without saving", back), tone="warning",
        crumbs=[Link("Praise", reverse("praise")), Link("Praise given", back), Link("Take it back")],
        words=[f"For {row.to}, on {words.day(row.given_on)}. It is then seen by you and the manager of the service "
               "alone, and no figure and no report counts it."],
    )  # fmt: skip
    if not row.may_withdraw:
        return not_now(request, ask, row.may_withdraw.reason)
    form = TakeBackForm(sent_data(request), initial={"version": row.version})
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: withdraw_praise(acting, subject(praise), because=form.cleaned_data["because"]),
        to=lambda kept: back,
        done=lambda kept: "The praise is taken back.",
        theirs=lambda kept: {"because": kept.withdrawn_because},
    ))  # fmt: skip
