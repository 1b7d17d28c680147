"""One praise: the words, and whether they may be quoted."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.ledger.sightings import saw
from mainstay.praise import queries
from mainstay.praise.queries import PraiseRow
from mainstay.praise.rules import Step
from mainstay.web import words
from mainstay.web.routes import SignedIn, for_anyone_signed_in
from mainstay.web.shapes import Fact, Link, Status

TONES = {"asked": "waiting", "allowed": "good", "refused": "neutral", "taken_back": "neutral"}
BUTTONS = (
    (Step.ALLOW, "Yes, it may be quoted", ""),
    (Step.REFUSE, "No, do not quote it", "secondary"),
    (Step.TAKE_BACK, "Take the permission back", "secondary"),
)


@require_GET
@for_anyone_signed_in
def praise(request: SignedIn, praise: UUID) -> HttpResponse:
    """One praise, for who gave it, who was given it, and who reads it for them."""
    row = queries.praise_of(request.viewer, praise)
    if row.child:
        saw(request.viewer, row.child.id, page="praise_one", request_id=request.request_id)
    return render(request, "praise/praise.html", {
        "row": row, "facts": _facts(row), "crumbs": _crumbs(request), "today": request.viewer.today,
        "status": Status(row.permission_words, TONES[row.permission]), "once": str(uuid4()),
        "buttons": [each for each in BUTTONS if row.may(each[0])] if row.may_answer else [],
        "is_mine": row.to_id == request.viewer.person_id,
    })  # fmt: skip


def _facts(row: PraiseRow) -> list[Fact]:
    child = row.child
    facts = [
        Fact("For", row.to),
        Fact("Team", row.team or "None named"),
        Fact("What for", row.theme_words),
        Fact("Given", f"{words.day(row.given_on)} by {row.given_by}"),
    ]
    if child:
        read = Link("Open", reverse("child", args=[child.id]), child.name)
        facts.insert(2, Fact("For work with", f"{child.name}, {child.reference}", (read,)))
    if row.answered_on:
        how = f". {row.answered_how}" if row.answered_how else ""
        facts.append(Fact("Answered", f"{words.day(row.answered_on)}{how}"))
    return facts


def _crumbs(request: SignedIn) -> list[Link]:
    """Back to the list that this person has."""
    gives = decide(request.viewer, Can.GIVE_PRAISE)
    return [Link("Praise", reverse("praise" if gives else "praise_received")), Link("Praise given")]
