"""Getting a new process ready: the dashboard counted and drawn before the first person asks for it."""

from __future__ import annotations

from logging import getLogger
from threading import Thread
from typing import cast
from uuid import UUID

from django.db import DatabaseError, connection, transaction
from django.http import HttpRequest
from django.urls import reverse

from mainstay import clock
from mainstay.access.roles import Role
from mainstay.access.viewer import Viewer
from mainstay.insight.pages.dashboard import figures
from mainstay.web.routes import SignedIn


def warm_up_beside() -> Thread:
    """Start getting ready beside the requests that come meanwhile."""
    thread = Thread(target=warm_up, name="figures", daemon=True)
    thread.start()
    return thread


def warm_up() -> None:
    """Draw the dashboard once as the service sees it and once as the public does; what was counted is kept.

    A database that cannot be reached yet is left for the first person who asks.
    """
    try:
        for role in (Role.SYSTEM, Role.DIRECTOR):
            with transaction.atomic():
                figures(_nobody(role))
    except DatabaseError as error:
        getLogger(__name__).warning("The figures could not be counted beforehand: %s", error)
    finally:
        connection.close()


def _nobody(role: Role) -> SignedIn:
    request = HttpRequest()
    request.method, request.path = "GET", reverse("figures")
    asking = cast("SignedIn", request)
    asking.viewer = Viewer(UUID(int=0), "Mainstay", frozenset({role}), frozenset(), clock.today())
    return asking
