"""What a list is filtered by, as tags that each say so and lead to the same list without them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest

from mainstay.web import answers
from mainstay.web.shapes import FilterTag


def tags_of(request: HttpRequest, form: forms.BaseForm) -> list[FilterTag]:
    """A tag for each filter that is on and understood; taking one off begins again at the first page."""
    cleaned: dict[str, Any] = getattr(form, "cleaned_data", {}) if form.is_bound else {}
    return [
        FilterTag(f"{bound.label}: {answers.shown(bound.field, one)}", _without(request, bound, one))
        for bound in form.visible_fields()
        for one in _each(cleaned.get(bound.name))
    ]


def _each(value: Any) -> list[Any]:
    if value is None or value == "" or value is False:
        return []
    return list(value) if isinstance(value, list | tuple | set) else [value]


def _without(request: HttpRequest, bound: forms.BoundField, value: Any) -> str:
    query = request.GET.copy()
    query.pop("page", None)
    for name, text in answers.sent(bound.html_name, bound.field, value):
        rest = [one for one in query.getlist(name) if one != text] if len(query.getlist(name)) > 1 else []
        query.setlist(name, rest)
    return f"{request.path}?{query.urlencode()}" if query.urlencode() else request.path
