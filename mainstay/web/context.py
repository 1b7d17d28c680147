"""What every page's layout is told: the council, the person, the navigation, the session."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from mainstay import clock
from mainstay.notices.queries import unread
from mainstay.web import words
from mainstay.web.navigation import places
from mainstay.web.shapes import Shell


def shell(request: HttpRequest) -> dict[str, Any]:
    """Context processor: the `shell` of a request; works where there is no viewer and no database."""
    viewer = getattr(request, "viewer", None)
    if viewer is None or getattr(request, "is_own", False):
        return {"shell": bare_shell()}
    return {
        "shell": Shell(
            council=_council(),
            person=viewer.name,
            person_key=str(viewer.person_id),
            places=places(request),
            demonstration=_demonstration(),
            pinned_on=clock.pinned(),
            printed=f"Printed by {viewer.name} on {words.moment(clock.now())}",
            sign_out_href=_address("MAINSTAY_SIGN_OUT", "account_logout"),
            sign_in_href=_address("MAINSTAY_SIGN_IN", "account_login"),
            keep_alive_href=_address("MAINSTAY_KEEP_ALIVE", "keep_alive"),
            session_seconds=settings.SESSION_COOKIE_AGE,
            person_href=_address("MAINSTAY_PERSON", "mfa_index"),
            messages_href=(messages := _address("MAINSTAY_MESSAGES", "messages")),
            unread=unread(viewer) if messages else 0,
        )
    }


def bare_shell() -> Shell:
    """The shell for someone who is not signed in, or where a request could not be read."""
    return Shell(council=_council(), demonstration=_demonstration(), pinned_on=clock.pinned())


def _council() -> str:
    return str(getattr(settings, "MAINSTAY_COUNCIL", ""))


def _demonstration() -> bool:
    return bool(getattr(settings, "MAINSTAY_DEMO", False))


def _address(setting: str, url_name: str) -> str:
    """The address of a named page, where the site has it; the setting may name another page."""
    try:
        return reverse(getattr(settings, setting, url_name))
    except NoReverseMatch:
        return ""
