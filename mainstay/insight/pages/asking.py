"""What every page of figures asks first: whose figures, of which year, which measure and which row of it."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode

from django.http import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from mainstay.authority.queries import local_policy, words_of_splits
from mainstay.insight.measure import Measure, find
from mainstay.insight.queries import Figures, figures_for
from mainstay.insight.reading import Reading
from mainstay.statute.years import CollectionYear, YearRefused
from mainstay.web.routes import SignedIn

Arguments = ParamSpec("Arguments")
Page = Callable[Concatenate[SignedIn, Arguments], HttpResponseBase]


OF_STAFF = "Figures by officer and by team are for the service alone. The figure as a whole is here."
NEAR_A_CHILD = "This split is for the service alone, for it stands near to a child. The figure as a whole is here."


class NotThere(LookupError):
    """There is no such year, measure or row; the sentence says what there is."""


def says_what_is_there(view: Page[Arguments]) -> Page[Arguments]:
    """Answer a figure that does not exist with a page (404) that says what does."""

    @functools.wraps(view)
    def run(request: SignedIn, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except NotThere as missing:
            return render(request, "insight/not_there.html", {"sentence": str(missing)}, status=404)

    return run


@dataclass(frozen=True)
class Asked:
    """One figure asked for: a measure in a year, whole or one row of one of its splits."""

    figures: Figures
    measure: Measure
    year: CollectionYear
    split: str | None = None
    key: str | None = None

    @property
    def whole(self) -> Reading:
        """The figure with all its splits."""
        return self.figures.reading(self.measure.key, self.year)

    @property
    def reading(self) -> Reading:
        """The figure itself, or the row asked for."""
        return self.whole.row(self.split, self.key)

    def address(self, name: str = "figure", **more: str) -> str:
        """The address of a page of this figure."""
        return figure_address(self.measure.key, self.year, self.split, self.key, name=name, **more)


def figures_of(request: SignedIn) -> Figures:
    """The figures of every year, as whoever asks may see them."""
    viewer = request.viewer
    return figures_for(viewer, policy=local_policy(viewer.today), words=words_of_splits())


def year_of(request: SignedIn, figures: Figures) -> CollectionYear:
    """The year in the address, or the last whole one.

    Raises NotThere.
    """
    text = request.GET.get("year")
    if not text:
        return figures.latest_whole or figures.running
    try:
        year = CollectionYear.parse(text)
    except YearRefused as refused:
        raise NotThere(str(refused)) from None
    if year in figures.years or year == figures.running:
        return year
    if not figures.years:
        raise NotThere(f"There are no records of {year}. Import that year's return first.")
    raise NotThere(
        f"There are no records of {year}: there are those of {figures.years[0]} to {figures.years[-1]}. "
        "Choose one of these years, or import that year's return first."
    )


def asked_of(request: SignedIn, key: str) -> Asked:
    """The figure in the address.

    Raises NotThere.
    """
    try:
        measure = find(key)
    except LookupError as missing:
        raise NotThere(str(missing)) from None
    figures = figures_of(request)
    year = year_of(request, figures)
    split, row = request.GET.get("split") or None, request.GET.get("key") or None
    taken = figures.taking({each: [measure.key] for each in (*figures.years, year)})
    asked = Asked(taken, measure, year, *((split, row) if row else (None, None)))
    if split is not None:
        _check_row(asked, split)
    return asked


def _check_row(asked: Asked, split: str) -> None:
    try:
        wanted = asked.measure.split(split)
        if wanted.stays and split not in asked.whole.splits:
            raise NotThere(OF_STAFF if wanted.people else NEAR_A_CHILD)
        asked.whole.row(asked.split, asked.key)
    except LookupError as missing:
        raise NotThere(str(missing)) from None


def figure_address(
    measure: str,
    year: CollectionYear,
    split: str | None = None,
    key: str | None = None,
    *,
    name: str = "figure",
    **more: str,
) -> str:
    """The address of a figure, or of one row of it."""
    asked = {"year": year.label, **({"split": split, "key": key} if split and key else {}), **more}
    return f"{reverse(name, args=[measure])}?{urlencode(asked)}"
