"""The children behind a figure, for those who may see children's records: only the children they may see."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_GET

from mainstay.access.can import Can
from mainstay.children.queries import ChildName, children_by_name, count_of_children
from mainstay.insight.behind import Side
from mainstay.insight.pages.asking import NotThere, asked_of, says_what_is_there
from mainstay.insight.pages.numbers import number_of, of_all, when
from mainstay.insight.pages.one_figure import countable, crumbs, may_open_lists
from mainstay.insight.queries import ids_behind
from mainstay.web.paging import page_of
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Link

_SIDES: dict[Side, str] = {
    "numerator": "that are counted",
    "remainder": "that are not counted",
    "denominator": "it is a share of",
}


@page(may=Can.SEE_FIGURES)
@require_GET
@says_what_is_there
def figure_children(request: SignedIn, measure: str) -> HttpResponse:
    """The children behind a figure or one row of it, by name; refused to those who see figures alone."""
    asked = asked_of(request, measure)
    decision = may_open_lists(request.viewer)
    if not decision:
        raise PermissionDenied(decision.reason)
    if not countable(asked.reading):
        raise NotThere(asked.reading.unavailable or "This number is not shown, so its children are not listed.")
    side = _side_of(request)
    ids = ids_behind(asked.figures, asked.measure, asked.year, split=asked.split, key=asked.key, side=side)
    seen = count_of_children(request.viewer, ids)
    part = page_of(request.GET.get("page"), seen)
    named = children_by_name(request.viewer, ids, most=part.limit, offset=part.offset)
    return render(request, "insight/children.html", {
        "crumbs": crumbs(asked, *([Link(asked.reading.label, asked.address())] if asked.key else []), inside=True),
        "title": asked.measure.title,
        "row": asked.reading.label if asked.key else "",
        "side": _SIDES[side] if asked.reading.shape == "share" else "",
        "reading": asked.reading,
        "number": number_of(asked.reading),
        "of_all": of_all(asked.reading),
        "when": when(asked.reading, as_at=asked.measure.as_at),
        "total": len(ids),
        "hidden": len(ids) - seen,
        "counts_children": asked.measure.subject == "children",
        "subject": asked.measure.subject.value,
        "rows": [(child, _child_address(child)) for child in named],
        "page": part,
        "columns": [Column("Child"), Column("Reference"), Column("Date of birth")],
        "back": asked.address(),
    })  # fmt: skip


def _side_of(request: SignedIn) -> Side:
    asked = request.GET.get("side") or "numerator"
    for side in _SIDES:
        if side == asked:
            return side
    raise NotThere(f"“{asked}” is no part of a figure. The parts are numerator, remainder and denominator.")


def _child_address(child: ChildName) -> str:
    try:
        return reverse("child", args=[child.id])
    except NoReverseMatch:
        return ""
