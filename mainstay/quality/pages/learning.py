"""Learning from the themes that concerns name: which are above the share, who leads, and what later figures show."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.authority.queries import local_policy
from mainstay.quality import queries
from mainstay.quality.actions.begin_learning import begin_learning
from mainstay.quality.actions.measure_learning import measure_learning
from mainstay.quality.forms.service import LearningForm, MeasureForm
from mainstay.quality.pages.asking import GET_OR_POST, asking, year_of
from mainstay.statute.years import CollectionYear
from mainstay.web.routes import SignedIn, page
from mainstay.web.sending import Sent, not_now, send, sent_data, show, subject
from mainstay.web.shapes import Column, Link

COLUMNS = [Column("Theme"), Column("Mentions", numeric=True), Column("Share", numeric=True), Column("")]


@require_GET
@page(may=Can.KEEP_PRIORITIES)
def learning(request: SignedIn, year: str) -> HttpResponse:
    """The themes of a year beside the share that the service set, and everything that is learnt from."""
    asked, viewer = year_of(year), request.viewer
    if asked.starts_on > viewer.today:
        raise Http404("That year has not begun.")
    this = CollectionYear.of(viewer.today)
    return render(request, "quality/learning.html", {
        "year": asked, "themes": queries.themes_of_year(viewer, asked), "rows": queries.learning(viewer),
        "least": local_policy(viewer.today).learning_share_percent, "columns": COLUMNS, "today": viewer.today,
        "crumbs": [Link("Quality", reverse("quality")), Link("Learning from concerns")],
        "sides": [Link(each.label, reverse("learning", args=[each.label])) for each in (this, this.previous())],
        "current": request.path,
    })  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_PRIORITIES)
def begin(request: SignedIn, year: str, theme: str) -> HttpResponse:
    """Give a theme an owner, a change in practice and a day to measure it again."""
    asked = year_of(year)
    if asked.starts_on > request.viewer.today:
        raise Http404("That year has not begun.")
    found = next((row for row in queries.themes_of_year(request.viewer, asked) if row.theme == theme), None)
    if found is None:
        raise Http404("No concern of that year names this theme.")
    ask = asking(
        found.theme_words, "Save it", _list(asked), caption=f"Learning from the concerns of {asked}",
        words=[f"{found.mentions} of {found.of} mentions of themes."],
    )  # fmt: skip
    form = LearningForm(sent_data(request))
    if not form.is_valid():
        return show(request, ask, form)
    given = {name: form.cleaned_data[name] for name in ("owner", "change", "measure_again_on")}
    return send(request, ask, form, Sent(
        do=lambda acting: begin_learning(acting, theme=theme, year=asked, **given),
        to=lambda kept: _list(asked).href,
        done=lambda kept: "Saved. The theme is measured again on its day.",
    ))  # fmt: skip


@GET_OR_POST
@page(may=Can.KEEP_PRIORITIES)
def measure(request: SignedIn, learning: UUID) -> HttpResponse:
    """Measure the same theme in a later year, and say what that shows."""
    row = queries.learning_row(request.viewer, learning)
    began, last = CollectionYear.parse(row.year), CollectionYear.of(request.viewer.today)
    later = [CollectionYear(ending).label for ending in range(last.ending, began.ending, -1)]
    ask = asking(
        row.theme_words, "Measure it", _list(began), caption="Measure it again",
        words=[f"In {row.year}: {row.mentions_then} of {row.of_then} mentions. {row.change}"],
    )  # fmt: skip
    if row.measured_on or not later:
        return not_now(request, ask, "It was measured already, or no later year has begun.")
    form = MeasureForm(sent_data(request), years=[(each, each) for each in later])
    if not form.is_valid():
        return show(request, ask, form)
    given = form.cleaned_data
    return send(request, ask, form, Sent(
        do=lambda acting: measure_learning(
            acting, subject(learning), year=CollectionYear.parse(given["year"]), shows=given["shows"]
        ),
        to=lambda kept: _list(began).href,
        done=lambda kept: f"Measured: {kept.mentions_later} of {kept.of_later} mentions.",
    ))  # fmt: skip


def _list(year: CollectionYear) -> Link:
    return Link("Learning from concerns", reverse("learning", args=[year.label]))
