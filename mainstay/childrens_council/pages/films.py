"""A film of the council of children: brought in, given captions, agreed to, shown, and taken back in one step."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.childrens_council import queries
from mainstay.childrens_council.actions.add_film import add_film
from mainstay.childrens_council.actions.caption_film import caption_film
from mainstay.childrens_council.actions.record_agreement import record_agreement
from mainstay.childrens_council.forms.films import AgreementForm, CaptionsForm, FilmForm
from mainstay.childrens_council.pages.asking import GET_OR_POST, asking, home_link
from mainstay.childrens_council.pages.projects import link_to as link_to_project
from mainstay.childrens_council.pages.projects import status_of_film
from mainstay.childrens_council.queries import FilmRow
from mainstay.childrens_council.rules.films import Stands
from mainstay.media.films import film_made_anew
from mainstay.media.refusing_films import FilmRefused
from mainstay.web import words
from mainstay.web.forms import ActionForm
from mainstay.web.headers import allowing
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, send, sent_data, show, subject
from mainstay.web.shapes import Fact, Link
from mainstay.web.uploads import takes_films

STANDS = {
    Stands.ASKED_FOR: "Nobody has agreed yet: only those who keep it can watch it",
    Stands.ENDED: "What they agreed to has ended: nobody can watch it",
    Stands.WITHDRAWN: "It was taken back: nobody can watch it",
}


def link_to(row: FilmRow) -> Link:
    """The way to the page of a film."""
    return Link(row.title, reverse("council_film", args=[row.id]))


@require_GET
@page(may=Can.SEE_CHILDRENS_COUNCIL)
def one(request: SignedIn, film: UUID) -> HttpResponse:
    """One film: to watch, with its captions, its transcript, and what those who are shown agreed to."""
    row = queries.film(request.viewer, film)
    above = link_to_project(queries.project(request.viewer, row.project_id))
    shown = {
        "row": row, "facts": _facts(row), "status": status_of_film(row),
        "crumbs": [home_link(), above, Link(row.title)],
        "live": row.stands is Stands.LIVE, "why_not": STANDS.get(row.stands, ""), "form": ActionForm(),
        "may_withdraw": row.may_keep and row.agreed_on and row.withdrawn_on is None, "today": request.viewer.today,
    }  # fmt: skip
    return allowing(render(request, "childrens_council/film.html", shown), media_src=[])


def _facts(row: FilmRow) -> list[Fact]:
    keep = bool(row.may_keep)
    captions = Link("Change" if row.has_captions else "Add", reverse("council_film_captions", args=[row.id]),
                    "the captions")  # fmt: skip
    agreement = Link("Change" if row.agreed_on else "Write down", reverse("council_film_agreement", args=[row.id]),
                     "what was agreed")  # fmt: skip
    agreed = STANDS.get(row.stands, "")
    if row.stands is Stands.LIVE and row.agreed_until:
        agreed = f"{row.agreed_said} For: {row.agreed_for_words.lower()}, until {words.day(row.agreed_until)}."
    elif row.agreed_said:
        agreed = f"{agreed}. Before: {row.agreed_said}"
    return [
        Fact("Project", row.project),
        Fact("Length", f"{row.length}, {row.width} by {row.height}"),
        Fact("Captions", "Yes" if row.has_captions else "None yet", (captions,) if keep else ()),
        Fact("What those who are shown agreed to", agreed, (agreement,) if keep else ()),
        *([Fact("Taken back on", words.day(row.withdrawn_on))] if row.withdrawn_on else []),
        *([Fact("Shown since", words.day(row.shown_on))] if row.shown_on else []),
    ]


@takes_films
@GET_OR_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def add(request: SignedIn, project: UUID) -> HttpResponse:
    """Bring in a film; it is made anew before any row is locked."""
    above = link_to_project(queries.project(request.viewer, project))
    form = FilmForm(sent_data(request), request.FILES or None)
    ask = asking("Add a film", "Add it", above)
    if not form.is_valid():
        return show(request, ask, form)
    try:
        made = film_made_anew(form.cleaned_data["film"])
    except FilmRefused as refusal:
        form.add_error("film", str(refusal))
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: add_film(acting, subject(project), title=form.cleaned_data["title"], made=made),
        to=lambda kept: reverse("council_film", args=[kept.pk]),
        done=lambda kept: "The film is added. Next: its captions, and what those who are shown agreed to.",
    ))  # fmt: skip


@takes_films
@GET_OR_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def captions(request: SignedIn, film: UUID) -> HttpResponse:
    """Give a film its captions and its transcript."""
    row = queries.film(request.viewer, film)
    begin = {"version": row.version, "captions": row.captions, "transcript": row.transcript}
    form = CaptionsForm(sent_data(request), request.FILES or None, initial=begin)
    ask = asking("Captions of the film", "Save the captions", link_to(row), words=[f"The film lasts {row.length}."])
    if not form.is_valid():
        return show(request, ask, form)
    return send(request, ask, form, Sent(
        do=lambda acting: caption_film(
            acting, subject(film), captions=form.content, transcript=form.cleaned_data["transcript"]
        ),
        to=lambda kept: link_to(row).href,
        done=lambda kept: "The captions are saved.",
        theirs=lambda kept: {"captions": kept.captions, "transcript": kept.transcript},
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_CHILDRENS_COUNCIL)
def agreement(request: SignedIn, film: UUID) -> HttpResponse:
    """Write down what those who are shown agreed to."""
    row = queries.film(request.viewer, film)
    begin = {"version": row.version, "said": row.agreed_said, "given_on": row.agreed_on or request.viewer.today,
             "until": row.agreed_until, "audience": row.agreed_for if row.agreed_on else ""}  # fmt: skip
    form = AgreementForm(sent_data(request), initial=begin)
    ask = asking("What those who are shown agreed to", "Save it", link_to(row))
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: record_agreement(
            acting, subject(film), said=given["said"], audience=given["audience"], given_on=given["given_on"],
            until=given["until"],
        ),
        to=lambda kept: link_to(row).href,
        done=lambda kept: "What they agreed to is saved.",
        theirs=lambda kept: {"said": kept.agreed_said, "audience": kept.agreed_for, "given_on": kept.agreed_on,
                             "until": kept.agreed_until},
    ))  # fmt: skip
