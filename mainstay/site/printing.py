"""Documentation printed from the code itself, so that it cannot say something else than the code does."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

import mainstay
from mainstay.access.can import Can
from mainstay.access.roles import ROLES, Role
from mainstay.ledger import entries
from mainstay.ledger.action import ACTIONS
from mainstay.notices import telling
from mainstay.site.states_page import states
from mainstay.web.routes import classified

FOLDER = Path(mainstay.__file__).resolve().parent.parent / "docs" / "generated"
HEAD = "<!-- Printed by `mainstay print-docs`; change the code, not this page. -->\n\n"


@dataclass(frozen=True)
class Route:
    """One address of the site: its pattern, its name, its view and how the view is classified."""

    pattern: str
    name: str
    view: Any
    classification: str | None


def routes(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[Route]:
    """Every address in the URL map, in order."""
    for item in (resolver or get_resolver()).url_patterns:
        pattern = prefix + str(item.pattern)
        if isinstance(item, URLResolver):
            yield from routes(item, pattern)
        elif isinstance(item, URLPattern):
            yield Route(pattern, item.name or "", item.callback, classification_of(item.callback))


def classification_of(view: Any) -> str | None:
    """How a view is classified; sign-in's own views say "sign-in", whose rules are allauth's."""
    module = getattr(getattr(view, "view_class", view), "__module__", "")
    return "sign-in" if module.startswith("allauth.") else classified(view)


def load_every_room() -> None:
    """Import every module of the product, so that every action, notice and reaction is declared."""
    for found in pkgutil.walk_packages(mainstay.__path__, "mainstay."):
        if "migrations" not in found.name and "wsgi" not in found.name:
            importlib.import_module(found.name)


def permissions() -> str:
    """What each role may do, and how far it sees."""
    rows = [["What", *(role.words for role in Role)], ["---"] * (len(Role) + 1)]
    rows += [[can.value.capitalize(), *("yes" if can in ROLES[role].may else "" for role in Role)] for can in Can]
    rows.append(["Sees", *(ROLES[role].sight.value for role in Role)])
    return "# Roles and what they allow\n\n" + _table(rows)


def addresses() -> str:
    """Every address and who may open it."""
    rows = [["Address", "Name", "Who"], ["---"] * 3]
    rows += [[f"`/{r.pattern}`", r.name, _who(r)] for r in routes() if r.classification != "sign-in"]
    return "# Addresses and who may open them\n\n" + _table(rows)


def actions() -> str:
    """Every action, what it needs and what it takes."""
    rows = [["Action", "Needs", "On"], ["---"] * 3]
    rows += [[f"`{name.removeprefix('mainstay.')}`", may.value, on] for name, (may, on) in sorted(ACTIONS.items())]
    return "# Actions\n\nEverything that can be done, and the permission it needs.\n\n" + _table(rows)


def reactions() -> str:
    """What follows from what: rooms that react to events, and who is told."""
    rows = [["When", "Then"], ["---"] * 2]
    rows += [[event, f"`{name.removeprefix('mainstay.')}`"] for event, name in entries.reactions()]
    rows += [[event, f"tell: `{name}`"] for event, name in telling.declared()]
    return "# What follows from what\n\n" + _table(rows)


def _measures() -> str:
    from mainstay.insight.printing import measures_page

    return measures_page()


def _tables() -> str:
    from mainstay.insight.printing import tables_page

    return tables_page()


def _daily_extract() -> str:
    from mainstay.exchange.daily.files import printed as family

    return family()


PAGES: dict[str, Callable[[], str]] = {
    "permissions.md": permissions,
    "addresses.md": addresses,
    "actions.md": actions,
    "reactions.md": reactions,
    "states.md": states,
    "measures.md": _measures,
    "tables.md": _tables,
    "daily-extract.md": _daily_extract,
}


def printed() -> dict[str, str]:
    """Every printed page by its file name."""
    load_every_room()
    return {name: HEAD + page().rstrip() + "\n" for name, page in PAGES.items()}


def stale(folder: Path = FOLDER) -> list[str]:
    """The names of printed pages that no longer say what the code says."""
    return [
        name for name, text in printed().items() if not (folder / name).exists() or (folder / name).read_text() != text
    ]


def _who(route: Route) -> str:
    if route.classification is None:
        return "NOT CLASSIFIED"
    if route.classification not in Can.__members__:
        return route.classification
    can = Can[route.classification]
    return ", ".join(role.words for role in Role if role is not Role.SYSTEM and can in ROLES[role].may)


def _table(rows: list[list[str]]) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n"
