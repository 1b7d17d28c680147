"""What every page of a recipient or a release needs: whose it is, the way back, and the words of a state."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse

from mainstay.children.pages.opening import crumbs, open_child, strip_of
from mainstay.children.queries import ChildName, ChildPage, similar_children
from mainstay.releases.queries import ReleaseRow
from mainstay.web.routes import SignedIn
from mainstay.web.sending import Asking
from mainstay.web.shapes import Link, Status

TONES = {
    "made": "neutral", "blocked": "late", "waiting": "waiting", "ready": "information", "sent": "good",
    "failed": "attention", "opened": "good", "withdrawn": "neutral",
}  # fmt: skip


def status_of(row: ReleaseRow) -> Status:
    """The state of a release in words, coloured second."""
    return Status(row.state_words, TONES[row.state])


def namesakes_of(request: SignedIn, opened: ChildPage) -> list[ChildName]:
    """Other children of the same name, who are not this child's known brothers and sisters."""
    if not opened.family_name:
        return []
    alike = similar_children(
        request.viewer, given_name=opened.given_name, family_name=opened.family_name, known_as=opened.known_as
    )
    kin = {opened.id, *(each.id for each in opened.siblings)}
    return [each for each in alike if each.id not in kin]


def trail(opened: ChildPage, *more: Link) -> list[Link]:
    """Where a page lies: under the child."""
    return [*crumbs(opened, "x")[:-1], *more]


def ask(opened: ChildPage, title: str, button: str, back: Link, above: Sequence[Link] = (), **more: Any) -> Asking:
    """The page of a form about a recipient or a release of this child."""
    return Asking(
        title=title, button=button, back=back, crumbs=trail(opened, *above, Link(title)), strip=strip_of(opened), **more
    )  # fmt: skip


def recipients_link(child: UUID) -> Link:
    """The way to a child's recipients."""
    return Link("Who documents are made for", reverse("child_recipients", args=[child]))


def log_link(child: UUID) -> Link:
    """The way to a child's release log."""
    return Link("Documents made for somebody", reverse("child_releases", args=[child]))


__all__ = ["ask", "log_link", "namesakes_of", "open_child", "recipients_link", "status_of", "strip_of", "trail"]
