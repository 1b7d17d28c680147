"""A child's own pages about what they are proud of: keep it, see it, say yes or no to each use, see where it was."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mainstay.achievements import queries
from mainstay.achievements.actions.change_achievement import change_achievement
from mainstay.achievements.actions.keep_achievement import keep_achievement
from mainstay.achievements.actions.say_yes_to import say_yes_to
from mainstay.achievements.actions.take_back_yes import take_back_yes
from mainstay.achievements.forms.own import BY_USE, KINDS, USES, ChangeForm, KeepForm, UseWords, YesForm
from mainstay.achievements.models import Achievement
from mainstay.achievements.queries import ThingRow
from mainstay.cards.forms.own import OwnForm
from mainstay.cards.pages.carrying import carries
from mainstay.cards.shared import OwnRequest, own_page
from mainstay.ledger.request import acting_of
from mainstay.media.anew import picture_made_anew
from mainstay.media.refusing import MediaRefused
from mainstay.statute.refusal import Refused
from mainstay.voice.pages.handing_out import handed_out
from mainstay.voice.pages.reading_hours import when_read
from mainstay.web.headers import allowing
from mainstay.web.sending import subject

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


@require_GET
@own_page
def proud(request: OwnRequest) -> HttpResponse:
    """Everything the child keeps, the latest first."""
    rows = queries.things_of_child(request.viewer, request.own.card.child_id)
    return render(request, "achievements/own/proud.html", {"rows": rows})


@GET_OR_POST
@carries("title", "words", "kind", back_to="own_proud_new")
@own_page
def new(request: OwnRequest) -> HttpResponse:
    """Keep something new."""
    before = queries.sent_before(request.viewer)
    again = {name: request.POST.get(name, "") for name in ("title", "words", "kind")}
    sent = request.method == "POST" and "again" not in request.POST
    form = KeepForm(request.POST, request.FILES, before=before) if sent else KeepForm(before=before, initial=again)
    kept = _kept(request, form) if sent and form.is_valid() else None
    if kept is not None:
        return redirect("own_proud_one", kept.pk)
    shown = {"form": form, "kinds": KINDS, "before": before, "hours": when_read(request.viewer.today)}
    page = render(request, "achievements/own/new.html", shown, status=422 if form.errors else 200)
    return allowing(page, img_src=["blob:"])


def _kept(request: OwnRequest, form: KeepForm) -> Achievement | None:
    """What was kept; None where something of it cannot be taken, and then nothing is."""
    given = form.cleaned_data
    try:
        picture = picture_made_anew(given["photos"][0]) if given["photos"] else None
    except MediaRefused as refusal:
        form.add_error("photos", str(refusal))
        return None
    try:
        return keep_achievement(
            acting_of(request), subject(request.own.card.child_id), kind=given["kind"], title=given["title"],
            words=given["words"], picture=picture, from_kept=form.sent_before(),
        )  # fmt: skip
    except Refused:
        form.add_error(None, _("Write the words, or add a picture."))
        return None


@require_GET
@own_page
def one(request: OwnRequest, thing: UUID) -> HttpResponse:
    """One thing: what it is, each use with yes or no, and where it was shown."""
    row = queries.one_thing(request.viewer, thing)
    asked = [(BY_USE[yes.use], yes, OwnForm()) for yes in row.yeses]
    return render(request, "achievements/own/one.html", {"row": row, "asked": asked})


@GET_OR_POST
@carries("title", "words", back_to="own_proud_change")
@own_page
def change(request: OwnRequest, thing: UUID) -> HttpResponse:
    """Change the name or the words: it is read again before anybody else sees it."""
    row = queries.one_thing(request.viewer, thing)
    sent = request.method == "POST" and "again" not in request.POST
    begin = {"title": request.POST.get("title", row.title), "words": request.POST.get("words", row.words)}
    form = ChangeForm(request.POST) if sent else ChangeForm(initial=begin)
    if sent and form.is_valid():
        try:
            change_achievement(
                acting_of(request), subject(thing), title=form.cleaned_data["title"], words=form.cleaned_data["words"]
            )
        except Refused:
            form.add_error(None, _("Write the words, or add a picture."))
        else:
            return redirect("own_proud_one", thing)
    shown = {"form": form, "row": row}
    return render(request, "achievements/own/change.html", shown, status=422 if form.errors else 200)


@GET_OR_POST
@own_page
def yes(request: OwnRequest, thing: UUID, use: str) -> HttpResponse:
    """Say yes to one use, for a year or as long as the child likes."""
    row, words = _of(request, thing, use)
    form = YesForm(request.POST or None, today=request.viewer.today)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        say_yes_to(acting_of(request), subject(thing), use=use, lasting=given["lasting"], day=given.get("day"))
        return redirect("own_proud_one", thing)
    shown = {"form": form, "row": row, "use": words, "others": len(USES) - 1}
    return render(request, "achievements/own/yes.html", shown, status=422 if form.errors else 200)


@require_POST
@own_page
def no(request: OwnRequest, thing: UUID, use: str) -> HttpResponse:
    """Take a yes back: one press, no reason; what is taken back already is no mistake of the child's."""
    _of(request, thing, use)
    try:
        take_back_yes(acting_of(request), subject(thing), use=use)
    except Refused:
        return redirect("own_proud_one", thing)
    return redirect("own_proud_one", thing)


@require_GET
@own_page
def picture(request: OwnRequest, thing: UUID) -> HttpResponse:
    """The picture of a thing of the child's own."""
    return handed_out(request, queries.own_picture(request.viewer, thing), "mine")


@require_GET
@own_page
def small(request: OwnRequest, thing: UUID) -> HttpResponse:
    """A small likeness of it."""
    return handed_out(request, queries.own_picture(request.viewer, thing, small=True), "mine")


def _of(request: OwnRequest, thing: UUID, use: str) -> tuple[ThingRow, UseWords]:
    if use not in BY_USE:
        raise Http404
    return queries.one_thing(request.viewer, thing), BY_USE[use]
