"""Writing together: an empty page beside the child, which shows nothing said before and closes when it is sent."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from mainstay.access.can import Can
from mainstay.cards.shared import childs_viewer, nobody_yet
from mainstay.cards.shared.coming_in import child_of_code
from mainstay.children.pages.opening import asking, open_child
from mainstay.ledger.acting import Acting
from mainstay.statute.refusal import Refused
from mainstay.voice.actions.write_beside import write_beside
from mainstay.voice.actions.write_together import write_together
from mainstay.voice.forms.answering import StaffTogetherForm
from mainstay.voice.forms.saying import FACES, TogetherForm
from mainstay.voice.pages.making_anew import made_from
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, send, sent_data, show, subject
from mainstay.web.uploads import takes_media

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
TITLE = "Write together with the child"


@GET_OR_POST
@nobody_yet
def beside(request: HttpRequest) -> HttpResponse:
    """For a grown-up without a sign-in, who holds the child's card with them."""
    form = TogetherForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        child = child_of_code(request, form.cleaned_data["code"])
        if child is not None and _written(request, form, child):
            return redirect("own_together_sent")
        if child is None:
            form.add_error("code", _("That did not work. Look at the card and try again."))
    return render(
        request, "voice/own/together.html", {"form": form, "faces": FACES}, status=422 if form.errors else 200
    )


@require_GET
@nobody_yet
def beside_sent(request: HttpRequest) -> HttpResponse:
    """It is sent, and the page is closed: nothing of it is shown."""
    return render(request, "voice/own/together_sent.html")


@takes_media
@GET_OR_POST
@page(may=Can.WRITE_TOGETHER)
def together(request: SignedIn, child: UUID) -> HttpResponse:
    """For a worker or officer beside the child."""
    opened = open_child(request, child, "view_together")
    words = ["This page shows nothing the child said before. When it is sent it closes, and only the reviewing service "
             "reads it. Read it out to the child before you send it."]  # fmt: skip
    ask = asking(opened, TITLE, "Send it", words=words)
    form = StaffTogetherForm(sent_data(request), request.FILES or None)
    media = made_from(form) if form.is_valid() else ()
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: write_together(
            acting, subject(child), about=given["about"], words=given["words"], who_was_there=given["who_was_there"],
            feeling=int(given["feeling"]) if given["feeling"] else None, asked_urgent=given["urgent"],
            media=media,
        ),
        to=lambda kept: reverse("child", args=[opened.id]),
        done=lambda kept: "It was sent to the reviewing officer, and this page is closed.",
    ))  # fmt: skip


def _written(request: HttpRequest, form: TogetherForm, child: UUID) -> bool:
    # Nothing is decoded for somebody who holds no card.
    media = made_from(form)
    if form.errors:
        return False
    given = form.cleaned_data
    acting = Acting(
        viewer=childs_viewer(child),
        request_id=request.request_id,  # type: ignore[attr-defined]
        token=request.POST.get("once", "")[:80],
    )
    try:
        write_beside(
            acting, subject(child), about="other", words=given["words"], written_by=given["written_by"],
            who_was_there=given["who_was_there"], feeling=int(given["feeling"]) if given["feeling"] else None,
            media=media,
        )  # fmt: skip
    except Refused:
        form.add_error("words", _("Write what the child says, pick a face, or add a photo."))
        return False
    return True
