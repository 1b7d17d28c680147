"""One promise: what it says and where it stands, and what its officer does to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.children.pages.opening import strip_of
from mainstay.children.queries import child_page
from mainstay.promises.actions.change_promise import change_promise
from mainstay.promises.actions.record_child_of_contest_told import record_child_of_contest_told
from mainstay.promises.actions.resolve_promise import resolve_promise
from mainstay.promises.actions.withdraw_promise import withdraw_promise
from mainstay.promises.forms import ChildToldForm, PromiseForm, ResolveForm, WithdrawForm
from mainstay.promises.pages.making import wording_of
from mainstay.promises.pages.sending import GET_OR_POST, answer, asking, bound, crumbs, open_promise, subject
from mainstay.promises.queries import PromiseRow
from mainstay.reviews.queries import next_reviews
from mainstay.web import words
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Fact, Link

WORDING = ("what", "to_child", "owner", "due_on", "matters_because", "for_whom", "matter")


@require_GET
@page(may=Can.REPORT_PROGRESS)
def promise(request: SignedIn, promise: UUID) -> HttpResponse:
    """One promise with both texts where it was contested, what was reported, and how it was answered."""
    row = open_promise(request, promise, "promise")
    following = next_reviews(request.viewer, [row.child_id]).get(row.child_id)
    answers_at = following if row.is_open and following and following.id != row.review_id else None
    return render(request, "promises/promise.html", {
        "row": row, "today": request.viewer.today, "strip": strip_of(child_page(request.viewer, row.child_id)),
        "crumbs": crumbs(row.child_id, row.child_name, Link("This promise")), "facts": list(_facts(row)),
        "actions": [*_actions(row), *_concern(request, row)], "answers_at": answers_at, "back": request.path,
        "once": str(uuid4()),
    })  # fmt: skip


def _facts(row: PromiseRow) -> Iterable[Fact]:
    yield Fact("Who will do it", row.owner)
    yield Fact("By when", words.day(row.due_on))
    if row.for_whom:
        yield Fact("For whom", row.for_whom)
    yield Fact("The child reads", f"{row.child_reads}: {row.to_child}" if row.child_reads else row.to_child)
    yield Fact("Why it matters to the child", row.matters_because or "Not said")
    if row.matter_words:
        yield Fact("About", row.matter_words)
    if row.repeated_words:
        yield Fact(
            "Repeated", ". ".join(filter(None, (row.repeated_words, row.repeated_because, row.repeat_choice_words)))
        )
    yield Fact("Made", _made(row))
    yield Fact("Sent to the manager", _sent(row))
    if row.agreed_on:
        yield Fact("Agreed", f"{words.day(row.agreed_on)} by {row.agreed_by}")
    if row.withdrawn_on:
        yield Fact("Withdrawn", ". ".join(filter(None, (words.day(row.withdrawn_on), row.withdrawn_because))))


def _made(row: PromiseRow) -> str:
    at = f"{row.review_words}, " if row.review_words else ""
    return f"{at}{words.day(row.review_held_on or row.made_on)}, by {row.made_by}"


def _sent(row: PromiseRow) -> str:
    if row.sent_on is None:
        return f"Not yet, to be sent by {words.day(row.send_by_on)}" if row.send_by_on else "Not yet"
    late = ", late" if row.send_by_on and row.sent_on > row.send_by_on else ""
    return f"{words.day(row.sent_on)}{late}, {row.team_name or 'no team'}"


def _actions(row: PromiseRow) -> Iterable[Link]:
    offered = (
        (row.may.resolve, "Resolve it", "promise_resolve"),
        (
            row.may.tell_child and not row.child_told_contested_on,
            "Record when the child was told",
            "promise_child_told",
        ),
        (row.may.agree, "Agree to it", ""),
        (row.may.contest, "Contest it", "promise_contest"),
        (row.may.report_progress, "Report progress", "promise_progress"),
        (row.may.change, "Change it", "promise_change"),
        (row.may.withdraw, "Withdraw it", "promise_withdraw"),
    )
    for may, text, name in offered:
        if may and name:
            yield Link(text, reverse(name, args=[row.id]))


def _concern(request: SignedIn, row: PromiseRow) -> Iterable[Link]:
    """The way from a promise not done, or made again, to a concern about it."""
    late = row.due_on < request.viewer.today and row.answer not in ("done", "done_late")
    if (late or row.times > 1 or row.answer == "not_done") and decide(request.viewer, Can.RAISE_CONCERNS):
        yield Link("Record a concern about it", f"{reverse('concern_begin')}?from=promise&of={row.id}")


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def change(request: SignedIn, promise: UUID) -> HttpResponse:
    """Change a promise that was not sent yet."""
    row = open_promise(request, promise, "promise_change")
    opened = asking(request, row, "Change this promise", "Save the change")
    form = bound(PromiseForm, request, row, **{name: getattr(row, name) for name in WORDING} | {"to_child": _own(row)})
    return answer(
        request, row, opened, form,
        lambda acting: change_promise(acting, subject(promise), **wording_of(form)),
        may=row.may.change, done="The promise is changed.",
        theirs=lambda now: {name: getattr(now, name) for name in WORDING},
    )  # fmt: skip


def _own(row: PromiseRow) -> str:
    return "" if row.to_child == row.what else row.to_child


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def withdraw(request: SignedIn, promise: UUID) -> HttpResponse:
    """Take back a promise the manager has not answered."""
    row = open_promise(request, promise, "promise_withdraw")
    opened = asking(request, row, "Withdraw this promise", "Withdraw it", tone="warning")
    form = bound(WithdrawForm, request, row)
    return answer(
        request, row, opened, form,
        lambda acting: withdraw_promise(acting, subject(promise), because=form.cleaned_data["because"]),
        may=row.may.withdraw, done="The promise is withdrawn.", theirs=_none,
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def resolve(request: SignedIn, promise: UUID) -> HttpResponse:
    """Resolve a promise that was contested."""
    row = open_promise(request, promise, "promise_resolve")
    opened = asking(request, row, "Resolve this promise", "Resolve it", values={"both_texts": True})
    form = bound(ResolveForm, request, row)
    return answer(
        request, row, opened, form,
        lambda acting: resolve_promise(
            acting, subject(promise), resolution=form.cleaned_data["resolution"],
            stands=form.cleaned_data["stands"] == "yes",
        ),
        may=row.may.resolve, done="The promise is resolved, and the manager is told.",
        theirs=lambda now: {"resolution": now.resolution},
    )  # fmt: skip


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def child_told(request: SignedIn, promise: UUID) -> HttpResponse:
    """Record the day the child was told that a promise is contested."""
    row = open_promise(request, promise, "promise_child_told")
    opened = asking(request, row, "When was the child told?", "Record it", values={"both_texts": True})
    form = bound(ChildToldForm, request, row)
    return answer(
        request, row, opened, form,
        lambda acting: record_child_of_contest_told(acting, subject(promise), told_on=form.cleaned_data["told_on"]),
        may=row.may.tell_child, done="It is recorded that the child was told.",
        theirs=lambda now: {"told_on": now.child_told_contested_on},
    )  # fmt: skip


def _none(_: Any) -> dict[str, Any]:
    return {}
