"""How a form about a review is sent: done, refused with its sentence, or shown beside what somebody else saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from mainstay.access.decide import Decision
from mainstay.ledger.acting import Acting, Conflict
from mainstay.ledger.request import acting_of
from mainstay.ledger.sightings import saw
from mainstay.reviews import queries
from mainstay.reviews.forms.fields import ReviewForm
from mainstay.reviews.models import Review
from mainstay.reviews.pages.lines import address, due_of
from mainstay.reviews.queries import ReviewPage, ReviewRow
from mainstay.reviews.rules import states
from mainstay.reviews.rules.states import Step
from mainstay.statute.refusal import Refused
from mainstay.web import concurrency
from mainstay.web.routes import SignedIn
from mainstay.web.shapes import Column, Compared, Link

NEVER_REPEATED = {"csrfmiddlewaretoken", "confirmed", "change"}


@dataclass(frozen=True)
class Act:
    """What the page of a form says: its title, what to know before, its button; and what the form does."""

    title: str
    button: str
    step: Step
    words: tuple[str, ...] = ()
    warning: str = ""
    tone: str = ""
    explain: bool = True


@dataclass(frozen=True)
class Sent:
    """A form that was understood: what it does to the review, and what each of its fields says there now."""

    do: Callable[[Acting], object]
    theirs: Callable[[Any], Mapping[str, Any]]
    done: Callable[[], str]


def open_review(request: SignedIn, review_id: UUID, page: str) -> ReviewPage:
    """The review that a page is about, with a sighting of its child. Raises Http404."""
    opened = queries.review_page(request.viewer, review_id)
    saw(request.viewer, opened.review.child_id, page=page, request_id=request.request_id)
    return opened


def sent_data(request: HttpRequest) -> QueryDict | None:
    """What a form was sent with: by the form itself, or by the page of both versions."""
    if request.method != "POST":
        return None
    return concurrency.chosen(request.POST) if concurrency.is_choice(request.POST) else request.POST


def blocked(request: HttpRequest, decision: Decision) -> bool:
    """Whether a form is not even shown; one that was sent is, so that what was written is never lost."""
    return request.method != "POST" and not decision


def not_now(request: SignedIn, opened: ReviewPage, decision: Decision) -> HttpResponse:
    """The page for what the review's state does not allow, with the reason and the way back (409)."""
    values = {"reason": decision.reason, **about(opened.review, "Not now")}
    return render(request, "reviews/not_now.html", values, status=409)


def show(request: SignedIn, opened: ReviewPage, act: Act, form: ReviewForm) -> HttpResponse:
    """The page of a form, empty or with what must be put right (422)."""
    wrong = form.is_bound and bool(form.errors)
    values = {"act": act, "form": form, "opened": opened, **about(opened.review, act.title)}
    return render(request, "reviews/act.html", values, status=422 if wrong else 200)


def send(request: SignedIn, opened: ReviewPage, act: Act, form: ReviewForm, sent: Sent) -> HttpResponse:
    """Do what the form asks, and go back to the review; or say on the form why not; or show both versions."""
    try:
        sent.do(acting_of(request))
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return show(request, opened, act, form)
    except Conflict as conflict:
        rows = concurrency.versions(form, sent.theirs(conflict.theirs))
        return _both_versions(request, opened, act, rows, conflict)
    messages.success(request, sent.done())
    return redirect("review", opened.review.id)


def confirm(request: SignedIn, opened: ReviewPage, act: Act, warnings: list[str], question: str) -> HttpResponse | None:
    """The page that warns before saving; None where there is nothing to warn of, or it was read and confirmed."""
    if not warnings or request.POST.get("confirmed"):
        return None
    sent = sent_data(request) or QueryDict()
    kept = [(name, value) for name, values in sent.lists() if name not in NEVER_REPEATED for value in values]
    values = {"warnings": warnings, "question": question, "kept": kept, "act": act, "opened": opened}
    return render(request, "reviews/confirm.html", {**values, **about(opened.review, question)})


def wants_change(request: HttpRequest) -> bool:
    """Whether the person went back from a warning to change what they wrote."""
    return bool(request.POST.get("change"))


def about(row: ReviewRow, title: str = "") -> dict[str, Any]:
    """What every page about a review says of it: whose, which, when it is due, and where the page lies."""
    review_href = reverse("review", args=[row.id])
    crumbs = [
        Link("Children", address("children")),
        Link(row.child_name, address("child", row.child_id)),
        Link(row.kind_words, review_href if title else ""),
        Link(title),
    ]
    return {
        "row": row,
        "crumbs": [each for each in crumbs if each.text],
        "review_href": review_href,
        "due": due_of(row),
    }


def _both_versions(
    request: SignedIn, opened: ReviewPage, act: Act, rows: list[Compared], conflict: Conflict
) -> HttpResponse:
    """Both versions to choose from; or, where the act is no longer possible, both to read and what to do instead."""
    theirs = conflict.theirs
    problem = _no_longer_possible(theirs, act.step)
    if problem is None:
        hidden = [("once", str(uuid4())), ("version", str(theirs.version))]
        return concurrency.conflict(request, rows=rows, hidden=hidden)
    now = queries.review_page(request.viewer, opened.review.id)
    values = {
        "rows": [each for each in rows if each.differs or each.yours], "problem": problem, "now": now,
        "version_columns": [Column(text) for text in ("Question", "Saved now", "What you wrote")],
        "yours": [pair for each in rows for pair in each.yours_sent],
        **about(now.review, "Someone else changed this too"),
    }  # fmt: skip
    return render(request, "reviews/overtaken.html", values, status=409)


def _no_longer_possible(theirs: Any, step: Step) -> str | None:
    if isinstance(theirs, Review):
        return states.problem(theirs.state, step)
    return None if theirs.state == "asked" or step is not Step.POSTPONE else "Somebody else has decided this already."
