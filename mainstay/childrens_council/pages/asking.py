"""What the pages of this room share: how a form is asked below one of its pages, and the tone of each state."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.web.sending import Asking
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
TITLE = "Children’s council"
TONES = {"heard": "waiting", "agreed": "information", "not_agreed": "neutral", "done": "good",
         "under_way": "information", "stopped": "neutral"}  # fmt: skip


def home_link() -> Link:
    """The way to the first page of this room."""
    return Link(TITLE, reverse("childrens_council"))


def asking(title: str, button: str, above: Link, **more: Any) -> Asking:
    """A form below one page of this room."""
    crumbs = [home_link(), above, Link(title)] if above.href != home_link().href else [home_link(), Link(title)]
    return Asking(title, button, Link("Go back without saving", above.href), crumbs=crumbs, **more)
