"""What the tests of the figures' pages share: a service of sixty children, and people who look at its figures."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

from django.test import Client

from mainstay.access.roles import Role
from mainstay.exchange.actions.import_return import import_return
from mainstay.exchange.ssda903.reading import read_return
from mainstay.ledger.acting import system_acting
from mainstay.statute.years import CollectionYear
from tests.annual_report.returns import sixty_children
from tests.builders import a_person

TODAY = date(2021, 4, 12)
YEAR = CollectionYear(2021)


def sixty_imported(folder: Path) -> None:
    """The return of 2020-21 of sixty children, brought in."""
    returned = read_return(sixty_children(folder / "2020-21"), year=YEAR)
    import_return(system_acting(channel="test", today=TODAY), returned)


def browser_of(role: Role) -> Client:
    """A browser without scripts in which somebody of this role is signed in."""
    client = Client()
    client.force_login(a_person(role))
    return client


def words(answer: Any) -> str:
    """The words of a page, without its markup."""
    plain = re.sub(r"<(script|style|svg)[^>]*>.*?</\1>", " ", answer.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", plain)).split())


def links(answer: Any) -> list[str]:
    """Every address a page leads to."""
    return [unescape(href) for href in re.findall(r'href="([^"]*)"', answer.content.decode())]


def references(answer: Any) -> set[str]:
    """The references of the children a page lists."""
    return set(re.findall(r'data-label="Reference">([^<]*)<', answer.content.decode()))
