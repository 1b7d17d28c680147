"""Pictures and recordings of children, for the reviewing service: each opening is kept, and the first is recorded."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mainstay.access.can import Can
from mainstay.access.decide import decide
from mainstay.children.pages.opening import crumbs, open_child, strip_of
from mainstay.contacts.forms.saying import ShareForm
from mainstay.ledger.request import acting_of
from mainstay.ledger.sightings import saw
from mainstay.statute.refusal import Refused
from mainstay.voice.actions.open_media import open_media
from mainstay.voice.actions.share_media import share_media
from mainstay.voice.actions.stop_sharing_media import stop_sharing_media
from mainstay.voice.pages.handing_out import handed_out
from mainstay.voice.queries.kept import KeptPage, file_for_service, file_shared, kept_page, kept_shared
from mainstay.web.forms import ActionForm
from mainstay.web.headers import allowing
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
SHARE = ("Only where the child agreed. Look again at what it shows: a street, a school jumper, another child.",)


@require_GET
@page(may=Can.SEE_CHILDS_WORDS)
def media(request: SignedIn, kept: UUID) -> HttpResponse:
    """One picture to look at, or one recording to hear."""
    row = kept_page(request.viewer, kept)
    opened = open_child(request, row.child_id, "media")
    if row.opened_on is None:
        _open(request, row)
        row = kept_page(request.viewer, kept)
    above = [*crumbs(opened)[:-1], Link(opened.name, reverse("child", args=[opened.id]))]
    shown = {
        "opened": opened,
        "strip": strip_of(opened),
        "crumbs": [*above, Link("What the child said", reverse("view", args=[row.view_id])), Link(row.kind_words)],
        "row": row,
        "may_share": bool(decide(request.viewer, Can.RECORD_CONTACTS)),
        "form": ActionForm(),
    }
    return allowing(render(request, "voice/media.html", shown), media_src=[])


@require_GET
@page(may=Can.SEE_CHILDS_WORDS)
def whole(request: SignedIn, kept: UUID) -> HttpResponse:
    """The picture or recording itself; whoever asks for it has opened it."""
    row = kept_page(request.viewer, kept)
    saw(request.viewer, row.child_id, page="media_whole", request_id=request.request_id)
    if row.opened_on is None:
        _open(request, row)
    return handed_out(request, file_for_service(request.viewer, kept), row.kind)


@require_GET
@page(may=Can.SEE_CHILDS_WORDS)
def small(request: SignedIn, kept: UUID) -> HttpResponse:
    """A small likeness of a picture that somebody has opened."""
    row = kept_page(request.viewer, kept)
    saw(request.viewer, row.child_id, page="media_small", request_id=request.request_id)
    return handed_out(request, file_for_service(request.viewer, kept, small=True), row.kind)


@GET_OR_POST
@page(may=Can.RECORD_CONTACTS)
def share(request: SignedIn, kept: UUID) -> HttpResponse:
    """Record with whom a child agreed to share a picture or recording."""
    row = kept_page(request.viewer, kept)
    opened = open_child(request, row.child_id, "media_share")
    back = Link("Go back without saving", reverse("media", args=[kept]))
    ask = Asking(f"Share the {row.kind_words.lower()}", "Share it", back, crumbs(opened, row.kind_words), words=SHARE,
                 strip=strip_of(opened))  # fmt: skip
    form = ShareForm(sent_data(request), shared=frozenset(audience for audience, _ in row.shared))
    if not form.fields["audiences"].choices:  # type: ignore[attr-defined]
        return not_now(request, ask, "It is shared with everybody on the list already.")
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: share_media(
            acting, subject(kept), audiences=given["audiences"], agreed_how=given["agreed_how"]
        ),
        to=lambda made: reverse("media", args=[kept]),
        done=lambda made: "It is recorded with whom the child shares it.",
    ))  # fmt: skip


@require_POST
@page(may=Can.RECORD_CONTACTS)
def stop_sharing(request: SignedIn, kept: UUID) -> HttpResponse:
    """End, in one press, that it is shared with somebody."""
    try:
        stop_sharing_media(acting_of(request), subject(kept), audience=request.POST.get("audience", ""))
    except Refused as refusal:
        messages.info(request, str(refusal))
    else:
        messages.success(request, "It is no longer shared with them. What was sent stays sent.")
    return redirect("media", kept)


@require_GET
@page(may=Can.SEE_CHILDREN)
def shared(request: SignedIn, child: UUID) -> HttpResponse:
    """What a child shares with the team that looks after them."""
    opened = open_child(request, child, "media_shared")
    shown = {
        "opened": opened,
        "strip": strip_of(opened),
        "crumbs": crumbs(opened, "Pictures and recordings"),
        "rows": kept_shared(request.viewer, child),
    }
    return allowing(render(request, "voice/shared.html", shown), media_src=[])


@require_GET
@page(may=Can.SEE_CHILDREN)
def shared_file(request: SignedIn, child: UUID, kept: UUID) -> HttpResponse:
    """A picture or recording that a child shares with the team that looks after them."""
    found = file_shared(request.viewer, child, kept)
    saw(request.viewer, child, page="media_shared_file", request_id=request.request_id)
    return handed_out(request, found, "shared")


def _open(request: SignedIn, row: KeptPage) -> None:
    open_media(acting_of(request), subject(row.id))
