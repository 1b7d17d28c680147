"""Writing what came of what a child asked for in a letter to them: for a child who has no card, or likes paper."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from mainstay.access.can import Can
from mainstay.children.pages.opening import crumbs, open_child, strip_of
from mainstay.ledger.acting import Acting
from mainstay.releases import queries as release_queries
from mainstay.releases.actions.make_release import make_release
from mainstay.releases.shared import builders
from mainstay.voice import queries
from mainstay.voice.forms.answering import LetterForm
from mainstay.voice.pages.reading import GET_OR_POST
from mainstay.voice.queries import ViewRow
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, and_back, send, sent_data, show, subject
from mainstay.web.shapes import Link

TITLE = "Write the answers in a letter"
KIND = "answers"


@GET_OR_POST
@page(may=Can.ANSWER_WISHES)
def letter(request: SignedIn, view: UUID) -> HttpResponse:
    """Make the letter with the answers, for the child: it is searched for anything protected before it can leave."""
    row = queries.view_page(request.viewer, view)
    opened = open_child(request, row.child_id, "view_letter")
    recipients = release_queries.recipients_of(request.viewer, row.child_id)
    people = [each for each in recipients if each.kind == "child" and not each.ended_on]
    add_href = and_back(reverse("recipient_add", args=[row.child_id]), request.get_full_path())
    ask = Asking(
        TITLE, "Make the letter", Link("Go back without making it", reverse("view", args=[view])),
        crumbs(opened, TITLE), strip=strip_of(opened), template="voice/letter.html",
        values={"people": people, "add_href": add_href, "wishes": row.wishes},
    )  # fmt: skip
    form = LetterForm(sent_data(request), people=[(str(each.id), each.name) for each in people])
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: _make(acting, row, form), to=lambda kept: reverse("release", args=[kept.pk]),
        done=lambda kept: "The letter is made. Look through it before it is sent.",
    ))  # fmt: skip


def _make(acting: Acting, row: ViewRow, form: LetterForm) -> Any:
    built = builders()[KIND].build(acting.viewer, row.child_id, row.id, "child")
    given = form.cleaned_data
    return make_release(
        acting, subject(row.child_id), recipient=UUID(given["recipient"]), document=KIND, title=built.title,
        parts=built.parts, source_id=row.id, goes_through_with=given["goes_through_with"],
        goes_through_on=given["goes_through_on"],
    )  # fmt: skip
