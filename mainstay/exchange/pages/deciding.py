"""What somebody has to decide: which of several rows is right, and whether the return or what was entered stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.access.can import Can
from mainstay.exchange import queries
from mainstay.exchange.actions.choose_row import choose_row
from mainstay.exchange.actions.settle_difference import settle_difference
from mainstay.exchange.models import Difference, Return
from mainstay.exchange.shared.words import field_title, table_title
from mainstay.ledger.acting import Acting, Conflict
from mainstay.ledger.request import acting_of
from mainstay.statute.refusal import Refused
from mainstay.web.paging import page_of
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
COLUMNS = [Column("Child"), Column("About"), Column("The return says"), Column("Entered here"), Column("Decision")]


@GET_OR_POST
@page(may=Can.IMPORT_RETURNS)
def choices(request: SignedIn, returned: UUID) -> HttpResponse:
    """The keys of a return that stand on rows which differ, each row with the way to choose it."""
    row = queries.one_return(request.viewer, returned)
    if request.method == "POST":
        chosen = request.POST.get("row", "")
        number = int(chosen) if chosen.isascii() and chosen.isdigit() and len(chosen) < 19 else 0
        _act(request, lambda acting: choose_row(acting, Return(pk=returned), row=number),
             "The row counts now, and the child's record follows it.")  # fmt: skip
        return redirect(request.get_full_path())
    keys = queries.repeated_keys(request.viewer, returned)
    part = page_of(request.GET.get("page"), len(keys), per_page=20)
    context = {
        "row": row,
        "keys": [_key(key) for key in keys[part.offset : part.offset + part.limit]],
        "part": part,
        "crumbs": [
            Link("Imports", reverse("imports")),
            Link(f"Return of {row.year}", reverse("import_return", args=[row.id])),
            Link("Repeated keys"),
        ],
    }
    return render(request, "exchange/choices.html", context)


@GET_OR_POST
@page(may=Can.IMPORT_RETURNS)
def differences(request: SignedIn) -> HttpResponse:
    """What returns and people say differently, to be decided or decided."""
    if request.method == "POST":
        return _settle(request)
    settled = request.GET.get("decided") == "yes"
    part = page_of(request.GET.get("page"), queries.difference_total(request.viewer, settled=settled))
    rows = queries.differences(request.viewer, settled=settled, first=part.offset, last=part.offset + part.limit)
    context = {
        "settled": settled,
        "rows": [{"row": row, "about": field_title(row.field), "once": uuid4()} for row in rows],
        "columns": COLUMNS,
        "part": part,
        "crumbs": [Link("Imports", reverse("imports")), Link("Differences")],
    }
    return render(request, "exchange/differences.html", context)


def _settle(request: SignedIn) -> HttpResponse:
    decision = request.POST.get("decision", "")
    done = {"kept": "What was entered is kept.", "taken": "The return was taken, and the child's record follows it."}
    difference = Difference(pk=request.POST.get("difference", ""))
    _act(request, lambda acting: settle_difference(acting, difference, decision=decision), done.get(decision, ""))
    return redirect(request.get_full_path())


def _act(request: SignedIn, do: Callable[[Acting], Any], done: str) -> None:
    """Do one thing from a list, and say on the list how it went."""
    try:
        do(acting_of(request))
    except Refused as refused:
        messages.warning(request, str(refused))
    except Conflict:
        messages.warning(request, "This difference has changed since you opened the page. Read it again and decide.")
    else:
        messages.success(request, done)


def _key(key: queries.RepeatedKey) -> dict[str, Any]:
    return {
        "table": table_title(key.table),
        "child": key.child,
        "on": key.on,
        "is_chosen": key.is_chosen,
        "rows": [{"row": row, "once": uuid4()} for row in key.rows],
    }
