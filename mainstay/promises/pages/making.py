"""The promises of one review: those of last time answered, new ones made, and all sent to the manager."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from mainstay.access.can import Can
from mainstay.children.pages.opening import strip_of
from mainstay.children.queries import child_page
from mainstay.ledger.acting import Acting
from mainstay.ledger.request import acting_of
from mainstay.ledger.sightings import saw
from mainstay.promises import queries
from mainstay.promises.actions.answer_promise import answer_promise
from mainstay.promises.actions.make_promise import make_promise
from mainstay.promises.actions.send_promises import send_promises
from mainstay.promises.forms import AnswerForm, PromiseForm
from mainstay.promises.models import Promise
from mainstay.promises.pages.sending import (
    GET_OR_POST,
    Asking,
    Sent,
    answer,
    asking,
    back_from,
    bound,
    crumbs,
    open_promise,
    send,
    sent_data,
    show,
    subject,
)
from mainstay.promises.queries import PromiseRow
from mainstay.reviews.queries import ReviewRow, review_row
from mainstay.statute.refusal import Refused
from mainstay.web.forms import ActionForm
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Link

COPIED = ("what", "to_child", "owner", "matters_because", "for_whom", "matter")


@require_GET
@page(may=Can.CONDUCT_REVIEWS)
def of_review(request: SignedIn, review: UUID) -> HttpResponse:
    """The promises of a review: last time's to answer, beside those made at it."""
    row = _open(request, review, "promises_of_review")
    return render(request, "promises/review.html", {
        "review": row, "strip": strip_of(child_page(request.viewer, row.child_id)),
        "crumbs": crumbs(row.child_id, row.child_name, Link(row.kind_words)), **fragment(request, review),
    })  # fmt: skip


def fragment(request: SignedIn, review_id: UUID) -> dict[str, Any]:
    """What `promises/last_time.html` and `promises/this_time.html` are drawn from, on this page or a review's own."""
    made = queries.promises_of_review(request.viewer, review_id)
    return {
        "review_id": review_id,
        "to_answer": [(row, str(uuid4())) for row in queries.promises_to_answer(request.viewer, review_id)],
        "to_repeat": queries.promises_to_repeat(request.viewer, review_id),
        "made": made,
        "unsent": sum(row.state == "draft" for row in made),
        "send_once": str(uuid4()),
        "today": request.viewer.today,
        "back": request.path,
    }


def _open(request: SignedIn, review_id: UUID, name: str) -> ReviewRow:
    row = review_row(request.viewer, review_id)
    saw(request.viewer, row.child_id, page=name, request_id=request.request_id)
    return row


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def make(request: SignedIn, review: UUID) -> HttpResponse:
    """Make a promise at a review, or make one of an earlier review again."""
    row, again = _open(request, review, "promise_make"), _again(request, review)
    third = (again is not None and again.times > 1) or "repeated_because" in request.POST
    form = PromiseForm(sent_data(request), initial=_begin(request, row, again), third=third)
    opened = _making(request, row, again)
    if not form.is_valid():
        return show(request, opened, form)
    repeats = Promise(pk=again.id) if again else None
    back = opened.values["back"]
    sent = Sent(
        do=lambda acting: make_promise(acting, subject(review), repeats=repeats, **wording_of(form), **_third(form)),
        to=lambda made: f"{back}#p{made.pk}",
        done=lambda _: "The promise is made. It is sent to the manager with the others of this review.",
    )
    return send(request, opened, form, _asks_for_third(request, opened, form, sent))


def _asks_for_third(request: SignedIn, opened: Asking, form: ActionForm, sent: Sent) -> Sent:
    """The same, with the questions of a third time added to the form where the rule asks for them."""

    def do(acting: Acting) -> Any:
        try:
            return sent.do(acting)
        except Refused as refusal:
            if "reviews running" in str(refusal):
                form.fields.update(PromiseForm(third=True).fields)
            raise

    return Sent(do=do, to=sent.to, done=sent.done, theirs=sent.theirs)


def _again(request: SignedIn, review_id: UUID) -> PromiseRow | None:
    """The promise that is made again, where one was named and may be. Raises Http404."""
    wanted = request.GET.get("again")
    if not wanted:
        return None
    for row in queries.promises_to_repeat(request.viewer, review_id):
        if str(row.id) == wanted:
            return row
    raise Http404("There is no such promise to make again at this review.")


def _begin(request: SignedIn, row: ReviewRow, again: PromiseRow | None) -> dict[str, Any]:
    """What the form begins with: the words of the promise made again, or the child's social worker as owner."""
    if again is not None:
        return {name: getattr(again, name) for name in COPIED}
    work = child_page(request.viewer, row.child_id).social_work
    return {"owner": f"{work.social_worker}, social worker"} if work and work.social_worker else {}


def _making(request: SignedIn, row: ReviewRow, again: PromiseRow | None) -> Asking:
    here = reverse("promises_of_review", args=[row.id])
    title = "Promise it again" if again else "Make a promise"
    back = back_from(request, here)
    return Asking(
        title=title,
        button="Make the promise",
        back=Link("Go back without saving", back),
        crumbs=crumbs(row.child_id, row.child_name, Link(row.kind_words, here), Link(title)),
        strip=strip_of(child_page(request.viewer, row.child_id)),
        template="promises/act.html",
        values={"again": again, "back": back},
    )


def wording_of(form: ActionForm) -> dict[str, Any]:
    """The words and the day of a promise, as actions take them."""
    names = ("what", "to_child", "owner", "due_on", "matters_because", "for_whom", "matter")
    return {name: form.cleaned_data[name] for name in names}


def _third(form: ActionForm) -> dict[str, Any]:
    return {name: form.cleaned_data.get(name, "") for name in ("repeated_because", "repeat_choice")}


@require_POST
@page(may=Can.CONDUCT_REVIEWS)
def send_all(request: SignedIn, review: UUID) -> HttpResponse:
    """Send every promise of a review to the manager."""
    back = back_from(request, reverse("promises_of_review", args=[review]))
    try:
        done = send_promises(acting_of(request), subject(review))
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(back)
    many = "1 promise is" if len(done) == 1 else f"{len(done)} promises are"
    messages.success(request, f"{many} sent to the manager, who answers within the council's days.")
    return redirect(back)


@GET_OR_POST
@page(may=Can.CONDUCT_REVIEWS)
def answer_at(request: SignedIn, review: UUID, promise: UUID) -> HttpResponse:
    """Answer at a review how a promise of an earlier one went: one press, or this page where more is to be said."""
    row = open_promise(request, promise, "promise_answer")
    at = review_row(request.viewer, review)
    here = next((each for each in row.answers if each.review_id == at.id), None)
    opened = asking(request, row, "How did this promise go?", "Answer it")
    begin = {name: getattr(here, name) for name in ("answer", "done_on", "because", "whose_choice")} if here else {}
    form = bound(AnswerForm, request, row, **begin)
    return answer(
        request, row, opened, form,
        lambda acting: answer_promise(acting, subject(promise), review=at.id, **_answered(form)),
        may=row.may.answer, done="The answer is kept.",
        theirs=lambda now: {"answer": now.answer, "done_on": now.done_on},
    )  # fmt: skip


def _answered(form: ActionForm) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in ("answer", "done_on", "because", "whose_choice")}
