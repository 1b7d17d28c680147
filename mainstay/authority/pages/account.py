"""The account of actions: what was done, who opened which child's record, and whether the seals hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localtime
from django.views.decorators.http import require_safe

from mainstay.access.can import Can
from mainstay.access.viewer import Viewer
from mainstay.authority import queries
from mainstay.authority.forms.account import EntryFilters, SightingFilters
from mainstay.children.queries.for_audit import child_of_reference, references_of
from mainstay.ledger import queries as ledger
from mainstay.ledger.queries import Asked, Mark
from mainstay.notices.event import Event
from mainstay.web.filtering import tags_of
from mainstay.web.opened import in_words
from mainstay.web.routes import SignedIn, page
from mainstay.web.shapes import Column, Link

CHANNELS = {"page": "", "command": "by a command", "job": "by the system", "import": "by an import"}
NOBODY = UUID(int=0)


@dataclass(frozen=True)
class Line:
    """One row of the account as it is read: when, who, what, and the child's reference."""

    at: datetime
    who: str
    what: str
    child: str
    note: str = ""
    business_on: date | None = None


@require_safe
@page(may=Can.SEE_AUDIT)
def account(request: SignedIn) -> HttpResponse:
    """What was done, newest first, fifty at a time, without narrative and without names of children."""
    form = EntryFilters(request.GET, people=_people(request.viewer), events=_events(), auto_id="filter_%s")
    asked = _asked(request.viewer, form)
    found = ledger.entries(request.viewer, asked, before=_before(request))
    actors = {one for row in found.rows for one in (row.actor_id, row.on_behalf_of_id) if one}
    names = queries.names_of(actors)
    children = references_of(request.viewer, [row.child_id for row in found.rows if row.child_id])
    lines = [
        Line(
            row.at,
            names.get(row.actor_id, "Somebody unknown"),
            row.sentence,
            children.get(row.child_id, "") if row.child_id else "",
            _note(row.channel, names.get(row.on_behalf_of_id) if row.on_behalf_of_id else None),
            None if row.business_on == localtime(row.at).date() else row.business_on,
        )
        for row in found.rows
    ]
    return _render(request, form, lines, found.next)


@require_safe
@page(may=Can.SEE_AUDIT)
def sightings(request: SignedIn) -> HttpResponse:
    """Who opened which child's record, newest first, fifty at a time."""
    form = SightingFilters(request.GET, people=_people(request.viewer), auto_id="filter_%s")
    found = ledger.sightings(request.viewer, _asked(request.viewer, form), before=_before(request))
    names = queries.names_of({row.person_id for row in found.rows})
    children = references_of(request.viewer, [row.child_id for row in found.rows])
    lines = [
        Line(row.at, names.get(row.person_id, "Somebody unknown"), in_words(row.page), children.get(row.child_id, ""))
        for row in found.rows
    ]
    return _render(request, form, lines, found.next)


@require_safe
@page(may=Can.SEE_AUDIT)
def seals(request: SignedIn) -> HttpResponse:
    """Whether every seal still fits the rows it was put on, worked out anew."""
    broken = ledger.broken_seals(request.viewer)
    crumbs = [Link("Account of actions", reverse("account_of_actions")), Link("Seals")]
    return render(request, "authority/seals.html", {
        "broken": broken, "state": ledger.seal_state(request.viewer), "crumbs": crumbs,
    })  # fmt: skip


def _render(request: SignedIn, form: SightingFilters, lines: list[Line], next_: Mark | None) -> HttpResponse:
    of_actions = isinstance(form, EntryFilters)
    columns = ("When", "Who", "What" if of_actions else "Page", "Child")
    return render(request, f"authority/{'account' if of_actions else 'sightings'}.html", {
        "lines": lines, "filters": form, "tags": tags_of(request, form), "earlier_href": _earlier(request, next_),
        "newest_href": _newest(request) if request.GET.get("before") else "",
        "state": ledger.seal_state(request.viewer), "columns": [Column(text) for text in columns],
    }, status=422 if form.errors else 200)  # fmt: skip


def _asked(viewer: Viewer, form: SightingFilters) -> Asked:
    """What the filters ask for; a reference that no child has finds nothing."""
    form.is_valid()
    given = form.cleaned_data
    reference = given.get("child", "").strip()
    child = (child_of_reference(viewer, reference) or NOBODY) if reference else None
    person = UUID(given["person"]) if given.get("person") else None
    asked = Asked(person_id=person, child_id=child, event=given.get("event", ""))
    return replace(asked, from_on=given.get("from_on"), until_on=given.get("until_on"))


def _people(viewer: Viewer) -> list[tuple[str, str]]:
    return [(str(row.id), row.name) for row in queries.people(viewer)]


def _events() -> list[tuple[str, str]]:
    names = {event.__name__ for event in _below(Event)} | {"Refused"}
    return sorted(((name, _words_of(name)) for name in names), key=lambda pair: pair[1])


def _below(event: type[Event]) -> Iterator[type[Event]]:
    for below in event.__subclasses__():
        yield below
        yield from _below(below)


def _words_of(name: str) -> str:
    """An event's name in words: ReviewHeld as "Review held"."""
    apart = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()
    return "Access was refused" if name == "Refused" else apart.capitalize()


def _note(channel: str, behalf: str | None) -> str:
    parts = [f"on behalf of {behalf}" if behalf else "", CHANNELS.get(channel, channel)]
    return ", ".join(part for part in parts if part)


def _before(request: SignedIn) -> Mark | None:
    return Mark.parse(request.GET.get("before", ""))


def _earlier(request: SignedIn, mark: Mark | None) -> str:
    if mark is None:
        return ""
    query = request.GET.copy()
    query["before"] = str(mark)
    return f"{request.path}?{query.urlencode()}"


def _newest(request: SignedIn) -> str:
    query = request.GET.copy()
    query.pop("before", None)
    return f"{request.path}?{query.urlencode()}" if query else request.path
