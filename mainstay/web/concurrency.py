"""Two people changed the same thing: show the second both versions, who changed it and when, and lose nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from mainstay.ledger.queries import Change
from mainstay.web import answers
from mainstay.web.shapes import Column, Compared

COMPARED = "compared"
VERSIONS = ("Question", "Saved now", "What you wrote")


@dataclass(frozen=True)
class Way:
    """A way on from what was overtaken: a link, or with `sent` a button that sends those pairs along."""

    text: str
    href: str
    sent: Sequence[tuple[str, str]] | None = None


@dataclass(frozen=True)
class Overtaken:
    """Why what somebody wrote no longer fits what is saved, and the ways on, the safest first."""

    problem: str
    ways: Sequence[Way]


def versions(yours: forms.BaseForm, theirs: Mapping[str, Any]) -> list[Compared]:
    """Your form beside what is saved now: one row for each field that `theirs` holds a value of."""
    return [_row(yours[name], value) for name, value in theirs.items()]


def conflict(
    request: HttpRequest,
    *,
    rows: Sequence[Compared],
    hidden: Sequence[tuple[str, str]] = (),
    action: str = "",
    change: Change | None = None,
    asking: Any = None,
) -> HttpResponse:
    """The page to choose from both versions (409); `hidden` carries the version now saved and a token.

    `asking` is the page of the form, which says where it lies and whom it is about.
    """
    values = {
        "rows": rows, "hidden": hidden, "action": action or request.path, "change": change, "asking": asking,
    }  # fmt: skip
    return render(request, "web/conflict.html", values, status=409)


def to_read(
    request: HttpRequest,
    *,
    rows: Sequence[Compared],
    overtaken: Overtaken,
    change: Change | None = None,
    asking: Any = None,
) -> HttpResponse:
    """The page of both versions to read (409), where what was written no longer fits, with the ways on."""
    values = {
        "rows": [each for each in rows if each.differs or each.yours], "overtaken": overtaken, "change": change,
        "asking": asking, "columns": [Column(text) for text in VERSIONS],
    }  # fmt: skip
    return render(request, "web/overtaken.html", values, status=409)


def is_choice(post: QueryDict) -> bool:
    """Whether this was sent by the page of both versions."""
    return COMPARED in post


def chosen(post: QueryDict) -> QueryDict:
    """What the person chose, in the names of the form they began with; other fields as they were sent."""
    result = QueryDict(mutable=True)
    names = post.getlist(COMPARED)
    for key, values in post.lists():
        if key not in {COMPARED, "keep_all"} and not key.startswith(("keep-", "yours:", "theirs:")):
            result.setlist(key, values)
    for name in names:
        side = post.get("keep_all") or post.get(f"keep-{name}", "yours")
        prefix = f"{'theirs' if side == 'theirs' else 'yours'}:{name}:"
        for key, values in post.lists():
            if key.startswith(prefix):
                result.setlist(key.removeprefix(prefix), values)
    return result


def _row(bound: forms.BoundField, theirs: Any) -> Compared:
    field, name = bound.field, bound.html_name
    cleaned = getattr(bound.form, "cleaned_data", {})
    yours = cleaned.get(bound.name, bound.value())
    return Compared(
        name=name,
        label=str(bound.label),
        theirs=answers.shown(field, theirs),
        yours=answers.shown(field, yours),
        theirs_sent=answers.sent(name, field, theirs),
        yours_sent=answers.sent(name, field, yours),
    )
