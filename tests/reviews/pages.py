"""What the page tests share: somebody signed in on a day, and a form filled in as a browser sends it."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import Any

from django.test import Client

from mainstay.access.models import Person

INPUT = re.compile(r"<input[^>]*>")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')


def signed_in(person: Person) -> Client:
    """A browser without scripts in which this person is signed in."""
    client = Client()
    client.force_login(person)
    return client


def hidden(answer: Any) -> dict[str, str]:
    """The hidden fields of a page's form, as a browser would send them back."""
    found: dict[str, str] = {}
    for tag in INPUT.findall(answer.content.decode()):
        attributes = {name: unescape(value) for name, value in ATTRIBUTE.findall(tag)}
        if attributes.get("type") == "hidden" and attributes.get("name") != "csrfmiddlewaretoken":
            found[attributes["name"]] = attributes.get("value", "")
    return found


def day(name: str, on: date) -> dict[str, str]:
    """A date in the three boxes of a form."""
    return {f"{name}-day": str(on.day), f"{name}-month": str(on.month), f"{name}-year": str(on.year)}


def text(answer: Any) -> str:
    """The words of a page, without its markup."""
    plain = re.sub(r"<(script|style)[^>]*>.*?</\1>", " ", answer.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", plain)).split())
