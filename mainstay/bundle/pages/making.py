"""A child's bundle for later life: what stands in it, what is marked as about others, and making it."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.bundle import queries
from mainstay.bundle.actions.make_bundle import make_bundle
from mainstay.bundle.actions.mark_passages import mark_passages
from mainstay.bundle.forms.making import MakeForm, MarkForm
from mainstay.bundle.rules.passages import passages
from mainstay.children.pages.opening import crumbs, open_child, strip_of
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Asking, Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
TITLE = "Bundle for later life"


@GET_OR_POST
@page(may=Can.MAKE_LIFE_BUNDLES)
def bundle(request: SignedIn, child: UUID) -> HttpResponse:
    """What stands in it, in order of time; sending the form makes it and hands it over, and keeps no copy."""
    opened = open_child(request, child, "life_bundle")
    form = MakeForm(sent_data(request))
    if request.method == "POST" and form.is_valid():
        try:
            made = make_bundle(
                acting_of(request), subject(child), council=settings.MAINSTAY_COUNCIL,
                with_others=form.cleaned_data["others"] == "in",
            )  # fmt: skip
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            # A form that is sent twice makes one bundle, and hands it over once.
            return _handed_over(made.content) if made else redirect("life_bundle", child)
    marks = queries.marks_of(request.viewer, child)
    shown = {
        "opened": opened,
        "strip": strip_of(opened),
        "crumbs": crumbs(opened, TITLE),
        "rows": [(item, len(marks.get(item.key, ()))) for item in queries.items_of(request.viewer, child)],
        "made": queries.bundles_of(request.viewer, child),
        "form": form,
    }
    return render(request, "bundle/bundle.html", shown, status=422 if form.errors else 200)


@GET_OR_POST
@page(may=Can.MAKE_LIFE_BUNDLES)
def mark(request: SignedIn, child: UUID, kind: str, source: UUID) -> HttpResponse:
    """Mark the passages of one item that are about another person."""
    opened = open_child(request, child, "life_bundle_mark")
    item = queries.item_of(request.viewer, child, kind, source)
    home = reverse("life_bundle", args=[child])
    trail = [*crumbs(opened, TITLE)[:-1], Link(TITLE, home), Link(item.title)]
    words = [
        "Tick what is about somebody else: a brother’s trouble, a parent’s illness, another child. What is about the "
        "child stays. It is left out of the bundle, which says where."
    ]
    ask = Asking(
        item.title, "Keep the marks", Link("Go back without saving", home), trail, words=words, strip=strip_of(opened)
    )
    if not item.text:
        return not_now(request, ask, "There are no words in it to mark.")
    begin = {"passages": queries.marks_of(request.viewer, child).get(item.key, [])}
    form = MarkForm(sent_data(request), passages=list(dict.fromkeys(passages(item.text))), initial=begin)
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: mark_passages(
            acting, subject(child), kind=kind, source=source, chosen=form.cleaned_data["passages"]
        ),
        to=lambda marked: home,
        done=lambda marked: "The marks are kept.",
    ))  # fmt: skip


def _handed_over(content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type="application/zip")
    response.headers["Content-Disposition"] = 'attachment; filename="bundle.zip"'
    response.headers["Cache-Control"] = "no-store, private"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
