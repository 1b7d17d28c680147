"""Every page of a child's own that an address alone leads to, read from the URL map so that no new page is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.conf import settings

from mainstay.site.printing import routes
from mainstay.voice.forms.choosing import BY_MATTER
from mainstay.voice.forms.saying import TOPICS

# What a place in an address may hold; of the topics, all are the same page, and two have more on it.
FILLED = {
    "topic": ("feeling", "change", next(key for key, *_ in TOPICS)),
    "matter": tuple(BY_MATTER),
    "kind": ("advocate", "visitor"),
}
# These end the time here, or do something: they are no pages to look at.
NO_PAGES = {"own_leave", "own_stop", "own_card", "own_language"}


def childs_addresses() -> tuple[str, ...]:
    """The addresses under the child's own, each once, in the order of the URL map."""
    return tuple(dict.fromkeys(address for route in _own() for address in _addresses(route)))


def _own() -> Iterator[str]:
    for route in routes():
        if f"/{route.pattern}".startswith(settings.MAINSTAY_OWN_PAGES) and route.name not in NO_PAGES:
            yield f"/{route.pattern}"


def _addresses(pattern: str) -> Iterator[str]:
    """The addresses of a pattern; none where it has a place that only a record can fill."""
    place = re.search(r"<\w+:(\w+)>", pattern)
    if place is None:
        yield pattern
    for value in FILLED.get(place[1], ()) if place else ():
        yield from _addresses(pattern.replace(place[0], value, 1))  # type: ignore[index]
