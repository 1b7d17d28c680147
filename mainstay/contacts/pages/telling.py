"""Notices to the officer: sending one, the inbox, acknowledging with or without an early review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.caseload.queries import officer_of
from mainstay.children.pages.opening import asking, open_child
from mainstay.contacts.actions.acknowledge_notice import acknowledge_notice
from mainstay.contacts.actions.tell_officer import tell_officer
from mainstay.contacts.forms.contacting import NO, YES
from mainstay.contacts.forms.telling import AcknowledgeForm, TellForm
from mainstay.contacts.models import OfficerNotice
from mainstay.contacts.pages.contacting import waits
from mainstay.contacts.queries import NoticeRow, notice_row, notices_waiting
from mainstay.ledger.request import acting_of
from mainstay.reviews.queries import ReviewRow, next_reviews
from mainstay.statute.refusal import Refused
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Column, Fact, Status

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
COLUMNS = ("Child", "What happened", "When", "Told", "Next step")
EARLY = {YES: True, NO: False}


@dataclass(frozen=True)
class Line:
    """One notice of the inbox; `once` is the token of its one-press form."""

    row: NoticeRow
    status: Status
    once: str


@GET_OR_POST
@page(may=Can.TELL_OFFICER)
def tell(request: SignedIn, child: UUID) -> HttpResponse:
    """Tell the child's reviewing officer what happened."""
    opened = open_child(request, child, "tell_officer")
    officer = officer_of(child, request.viewer.today)
    whom = f"{officer.name} is told at once." if officer else "The child has no officer yet; whoever is named is told."
    ask = asking(opened, "Tell the reviewing officer", "Send the notice", words=[f"{whom} They acknowledge it here."])
    form = TellForm(sent_data(request), initial={"happened_on": request.viewer.today})
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: tell_officer(
            acting, subject(child), kind=given["kind"], happened_on=given["happened_on"], words=given["words"]
        ),
        to=lambda notice: reverse("contacts", args=[child]),
        done=lambda notice: "The reviewing officer is told. When they have read it, it says so here.",
    ))  # fmt: skip


@require_GET
@page(may=Can.CONDUCT_REVIEWS)
def inbox(request: SignedIn) -> HttpResponse:
    """The notices that wait to be acknowledged, the oldest first."""
    rows = notices_waiting(request.viewer)
    return render(request, "contacts/inbox.html", {
        "may_raise_concern": decide(request.viewer, Can.RAISE_CONCERNS),
        "lines": [Line(row, waits(row), str(uuid4())) for row in rows], "today": request.viewer.today,
        "columns": [Column(text) for text in COLUMNS], "old": sum(row.is_old for row in rows),
        "whose": len({row.officer for row in rows}) > 1,
    })  # fmt: skip


@require_http_methods(["POST"])
@page(may=Can.CONDUCT_REVIEWS)
def read(request: SignedIn, notice: UUID) -> HttpResponse:
    """Acknowledge a notice that asks nothing, in one press from the inbox."""
    row = notice_row(request.viewer, notice)
    if row.asks:
        return redirect("notice_acknowledge", notice)
    try:
        acknowledge_notice(acting_of(request), subject(notice))
    except Refused as refusal:
        messages.info(request, str(refusal))
        return redirect("notices_to_officer")
    messages.success(request, f"Acknowledged: {row.kind_words.lower()}, {row.child_name}.")
    return redirect("notices_to_officer")


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def acknowledge(request: SignedIn, notice: UUID) -> HttpResponse:
    """Acknowledge a notice, and say whether a review is held early."""
    row = notice_row(request.viewer, notice)
    opened = open_child(request, row.child_id, "notice_acknowledge")
    review = next_reviews(request.viewer, [row.child_id]).get(row.child_id)
    ask = asking(
        opened, row.kind_words, "Acknowledge it", template="contacts/acknowledge.html",
        values={"row": row, "facts": _facts(row, review), "review": review},
    )  # fmt: skip
    if not row.may_acknowledge:
        return not_now(request, ask, row.may_acknowledge.reason)
    begin = {"version": row.version, "early_review": None if row.asks else "none"}
    form = AcknowledgeForm(sent_data(request), asks=bool(row.asks), today=request.viewer.today, initial=begin)
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    early = EARLY.get(given["early_review"])
    return send(request, ask, form, Sent(
        do=lambda acting: acknowledge_notice(
            acting, subject(notice), early_review=early, because=given["because"], by_on=given["by_on"]
        ),
        to=lambda kept: reverse("review", args=[review.id]) if early and review else reverse("notices_to_officer"),
        done=lambda kept: _done(row, early, given),
        theirs=_now,
    ))  # fmt: skip


def _facts(row: NoticeRow, review: ReviewRow | None) -> list[Fact]:
    by = f"by {row.told_by}" if row.told_by else "by the child's record"
    facts = [
        Fact("When", words.day(row.happened_on)),
        Fact("Told", f"{words.day(row.told_on)}, {by}"),
    ]
    if row.words:
        facts.append(Fact("What the officer must know", row.words))
    if review is not None:
        facts.append(Fact("Next review", f"{review.kind_words}. {review.state_words}."))
        if review.deadline_on:
            facts.append(Fact("Due by", words.day(review.deadline_on)))
    return facts


def _done(row: NoticeRow, early: bool | None, given: dict[str, Any]) -> str:
    if early:
        return f"Acknowledged. An early review is called for by {words.day(given['by_on'])}. Next: arrange it."
    return f"Acknowledged: {row.kind_words.lower()}, {row.child_name}."


def _now(record: OfficerNotice) -> dict[str, Any]:
    decided = {True: YES, False: NO}.get(record.early_review, "none")  # type: ignore[arg-type]
    return {"early_review": decided, "because": record.early_review_because}
