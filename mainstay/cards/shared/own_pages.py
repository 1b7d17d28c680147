"""Pages of a child's own: `@own_page` for a child who has come in, `@nobody_yet` for the way in itself."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from mainstay.access.viewer import Viewer
from mainstay.cards.models import OwnSession, OwnWay

Arguments = ParamSpec("Arguments")


class OwnRequest(HttpRequest):
    """A request by a child who has come in, as a page may rely on it."""

    viewer: Viewer
    own: OwnSession
    own_way: OwnWay
    request_id: str


Page = Callable[Concatenate[OwnRequest, Arguments], HttpResponse]
View = Callable[Concatenate[HttpRequest, Arguments], HttpResponse]


def own_page(view: Page[Arguments]) -> View[Arguments]:
    """Make a function a page of the child's own; whoever has not come in is shown the way in, and nothing else."""

    @functools.wraps(view)
    def run(request: HttpRequest, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponse:
        if getattr(request, "own", None) is None:
            return redirect("own_come_in")
        return view(cast("OwnRequest", request), *args, **kwargs)

    run.own = "child"  # type: ignore[attr-defined]
    return cast("View[Arguments]", run)


def nobody_yet(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Say that a page under the child's addresses is for anybody: the way in, and what must never need one."""
    view.own = "anybody"  # type: ignore[attr-defined]
    return view
