"""Opening pages as invented people, for the tests of pages of children and caseloads."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

from django.test import Client

from mainstay.access.models import Person


def signed_in(person: Person, settings: Any) -> Client:
    """A browser without JavaScript in which this person is signed in."""
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    client = Client()
    client.force_login(person)
    return client


def words_of(answer: Any) -> str:
    """What a page says, without its markup."""
    text = re.sub(r"<(script|style|head).*?</\1>", " ", answer.content.decode(), flags=re.S)
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def a_day(name: str, day: int, month: int, year: int) -> dict[str, str]:
    """A date as three boxes send it."""
    return {f"{name}-day": str(day), f"{name}-month": str(month), f"{name}-year": str(year)}


def sent(**answers: Any) -> dict[str, Any]:
    """A form's answers with its one-use token."""
    return {"once": str(uuid4()), **answers}
