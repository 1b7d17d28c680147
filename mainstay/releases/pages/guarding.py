"""Guarding words about a child, and guarding them no longer."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.releases.actions.guard_words import guard_words
from mainstay.releases.actions.stop_guarding import stop_guarding
from mainstay.releases.forms.recipients import GuardForm
from mainstay.releases.pages.showing import ask, open_child, recipients_link
from mainstay.releases.queries import child_of_guarded, guarded_words_of, recipients_of
from mainstay.web.forms import ActionForm
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, send, sent_data, show, subject
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_OR_POST
@page(may=Can.MAKE_RELEASES)
def guard(request: SignedIn, child: UUID) -> HttpResponse:
    """Guard words that must not leave."""
    opened = open_child(request, child, "words_guard")
    back = recipients_link(child)
    asking = ask(opened, "Guard words", "Guard these words", Link("Go back without saving", back.href), [back], words=[
        "Addresses, telephone numbers and carers’ names that are recorded are looked for anyway. Add a school, a "
        "surgery, a place or a person here.",
    ])  # fmt: skip
    knowing = [(row.id, row.name) for row in recipients_of(request.viewer, child)]
    form = GuardForm(sent_data(request), recipients=knowing)
    if not form.is_valid():
        return show(request, asking, form)
    given = form.cleaned_data
    return send(request, asking, form, Sent(
        do=lambda acting: guard_words(
            acting, subject(child), kind=given["kind"], words=given["words"], known_to=form.knowing
        ),
        to=lambda kept: back.href,
        done=lambda kept: "The words are under seal. No document may hold them, but for those who know them.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.CONFIRM_RELEASES)
def stop(request: SignedIn, guarded: UUID) -> HttpResponse:
    """Guard words no longer."""
    child = child_of_guarded(request.viewer, guarded)
    opened = open_child(request, child, "guarding_stop")
    back = recipients_link(child)
    asking = ask(opened, "Guard these words no longer", "Let them stand in documents",
                 Link("Go back without saving", back.href), [back], tone="warning",
                 words=_these(request, child, guarded),
                 warning="Documents made from now on may hold these words for any recipient.")  # fmt: skip
    form = ActionForm(sent_data(request))
    if not form.is_valid():
        return show(request, asking, form)
    return send(request, asking, form, Sent(
        do=lambda acting: stop_guarding(acting, subject(guarded)),
        to=lambda kept: back.href,
        done=lambda kept: "The words are guarded no longer.",
    ))  # fmt: skip


def _these(request: SignedIn, child: UUID, guarded: UUID) -> list[str]:
    """The words themselves, so that nobody lets the wrong ones stand; none where they are guarded no longer."""
    rows = guarded_words_of(request.viewer, child)
    return [f"{row.kind_words}: “{row.text}”" for row in rows if row.id == guarded]
