"""What the pages of quality assurance share: how a form is asked, and a year in an address."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mainstay.statute.years import CollectionYear, YearRefused
from mainstay.web.sending import Asking
from mainstay.web.shapes import Link

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])


def asking(title: str, button: str, above: Link, **more: Any) -> Asking:
    """A form below one page of quality assurance."""
    crumbs = [Link("Quality", reverse("quality")), above, Link(title)]
    return Asking(title, button, Link("Go back without saving", above.href), crumbs=crumbs, **more)


def year_of(text: str) -> CollectionYear:
    """The year in an address. Raises Http404."""
    try:
        return CollectionYear.parse(text)
    except YearRefused as error:
        raise Http404("There is no such year.") from error
