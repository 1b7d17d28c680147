"""What a child said: read, written down, added to, shared, and shared no more."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.children.pages.opening import asking, crumbs, open_child, strip_of
from mainstay.contacts.actions.add_to_words import add_to_words
from mainstay.contacts.actions.add_words import add_words
from mainstay.contacts.actions.share_words import share_words
from mainstay.contacts.actions.stop_sharing import stop_sharing
from mainstay.contacts.forms.saying import MoreForm, ShareForm, StopForm, WordsForm
from mainstay.contacts.queries import WordsRow, words_of, words_row
from mainstay.reviews.shared import open_review_of
from mainstay.web import words as wording
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
NEVER_EDITED = "What a child said is never edited, only added to."
MORE = ("Add to what the child said", "Save what was added", NEVER_EDITED)
SHARE = (
    "Share the child's words", "Share them",
    "Only where the child agreed. Whom they share with reads the words whole, with what was added to them.",
)  # fmt: skip
STOP = (
    "Stop sharing the child's words", "Stop sharing",
    "From now on they cannot read them here, and no document for them carries them. What was sent stays sent.",
)  # fmt: skip
NOT_SHARED = "These words are shared with nobody beyond the reviewing service."
WITH_ALL = "These words are shared with everybody on the list already."


@require_GET
@page(may=Can.SEE_CHILDREN)
def words(request: SignedIn, child: UUID) -> HttpResponse:
    """What a child said, as far as the viewer may read it."""
    opened, viewer = open_child(request, child, "words"), request.viewer
    return render(request, "contacts/words.html", {
        "opened": opened, "strip": strip_of(opened), "crumbs": crumbs(opened, "What the child said"),
        "rows": words_of(viewer, child), "may_write": decide(viewer, Can.RECORD_CONTACTS),
        "reads_all": bool(decide(viewer, Can.SEE_CHILDS_WORDS)),
    })  # fmt: skip


@GET_OR_POST
@page(may=Can.RECORD_CONTACTS)
def add(request: SignedIn, child: UUID) -> HttpResponse:
    """Write down what a child said."""
    opened = open_child(request, child, "words_add")
    ask = asking(opened, "Write down what the child said", "Save their words", words=[NEVER_EDITED])
    begin = {"said_on": request.viewer.today, "written_down_by": request.viewer.name}
    form = WordsForm(sent_data(request), today=request.viewer.today, initial=begin)
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: add_words(
            acting, subject(child), kind=given["kind"], words=given["words"], said_on=given["said_on"],
            how=given["how"], written_down_by=given["written_down_by"], review_id=open_review_of(child),
            language=given["language"], shared_with=given["shared_with"],
        ),
        to=lambda kept: reverse("words", args=[child]),
        done=lambda kept: "The words are kept as they were said.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.RECORD_CONTACTS)
def more(request: SignedIn, words: UUID) -> HttpResponse:
    """Add to what a child said."""
    row = words_row(request.viewer, words)
    ask = _asking(request, row, "words_more", MORE)
    begin = {"said_on": request.viewer.today, "written_down_by": request.viewer.name, "how": row.how}
    form = MoreForm(sent_data(request), today=request.viewer.today, initial=begin)
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: add_to_words(
            acting, subject(row.id), more=given["words"], said_on=given["said_on"], how=given["how"],
            written_down_by=given["written_down_by"],
        ),
        to=lambda kept: reverse("words", args=[row.child_id]),
        done=lambda kept: "What was added stands beside the words.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.RECORD_CONTACTS)
def share(request: SignedIn, words: UUID) -> HttpResponse:
    """Record with whom a child agreed to share their words."""
    row = words_row(request.viewer, words)
    ask = _asking(request, row, "words_share", SHARE)
    form = ShareForm(sent_data(request), shared=row.shared_with)
    if not form.fields["audiences"].choices:  # type: ignore[attr-defined]
        return not_now(request, ask, WITH_ALL)
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: share_words(
            acting, subject(row.id), audiences=given["audiences"], agreed_how=given["agreed_how"]
        ),
        to=lambda kept: reverse("words", args=[row.child_id]),
        done=lambda kept: "It is recorded with whom the child shares these words.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.RECORD_CONTACTS)
def stop(request: SignedIn, words: UUID) -> HttpResponse:
    """Record that a child no longer shares their words with somebody."""
    row = words_row(request.viewer, words)
    ask = _asking(request, row, "words_stop", STOP)
    if not row.shared_with:
        return not_now(request, ask, NOT_SHARED)
    form = StopForm(sent_data(request), shared=row.shared_with)
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: stop_sharing(acting, subject(row.id), audience=form.cleaned_data["audience"]),
        to=lambda kept: reverse("words", args=[row.child_id]),
        done=lambda kept: "These words are no longer shared with them.",
    ))  # fmt: skip


def _asking(request: SignedIn, row: WordsRow, name: str, words: tuple[str, str, str]) -> Asking:
    """The page of a form about words: its title, its button, and what to know before."""
    title, button, sentence = words
    opened = open_child(request, row.child_id, name)
    said = f"{row.kind_words}, {wording.day(row.said_on)}. Shared with: {row.shared_words}."
    home = Link("Go back without saving", reverse("words", args=[row.child_id]))
    return Asking(
        title, button, home, crumbs(opened, title), words=[sentence, said, f"“{row.text}”"], strip=strip_of(opened)
    )
