"""Which parts of the service a person is offered in the navigation bar."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from mainstay.web.shapes import NavigationItem, Place


def places(request: HttpRequest) -> tuple[Place, ...]:
    """The navigation of whoever is asking: what `MAINSTAY_NAVIGATION` lists and their roles allow."""
    viewer = getattr(request, "viewer", None)
    if viewer is None:
        return ()
    shown = [(item, _address(item)) for item in items() if _may(viewer, item)]
    current = _current(request.path, [(href, (href, *item.also)) for item, href in shown if href])
    return tuple(Place(item.label, href, href == current) for item, href in shown if href)


def items() -> Iterable[NavigationItem]:
    """The items of the site's setting, each a NavigationItem or the tuple (label, url name, may, also)."""
    for item in getattr(settings, "MAINSTAY_NAVIGATION", ()):
        yield item if isinstance(item, NavigationItem) else NavigationItem(*item)


def _may(viewer: Any, item: NavigationItem) -> bool:
    if not item.can:
        return True
    from mainstay.access.can import Can
    from mainstay.access.decide import decide

    return bool(decide(viewer, Can[item.can]))


def _address(item: NavigationItem) -> str:
    try:
        return reverse(item.url_name)
    except NoReverseMatch:
        return ""


def _current(path: str, offered: list[tuple[str, tuple[str, ...]]]) -> str:
    """The place whose longest beginning the path lies under, so that a child's page marks Children."""
    under = [(len(start), href) for href, starts in offered for start in starts if _lies_under(path, start)]
    return max(under, default=(0, ""))[1]


def _lies_under(path: str, start: str) -> bool:
    return path == start or (start != "/" and path.startswith(f"{start.rstrip('/')}/"))
