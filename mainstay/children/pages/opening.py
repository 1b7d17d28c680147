"""Opening one child's record on a page: the sighting, the identity strip, and the warnings that keep children apart."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.urls import reverse

from mainstay.children.queries import ChildName, ChildPage, child_page
from mainstay.ledger.sightings import saw
from mainstay.web import words
from mainstay.web.routes import SignedIn
from mainstay.web.sending import Asking
from mainstay.web.shapes import Fact, Link, Strip


def open_child(request: SignedIn, child_id: UUID, page: str) -> ChildPage:
    """The child a page is about, with a sighting. Raises Http404."""
    opened = child_page(request.viewer, child_id)
    saw(request.viewer, opened.id, page=page, request_id=request.request_id)
    return opened


def strip_of(opened: ChildPage, *more: Fact, namesakes: Sequence[ChildName] = ()) -> Strip:
    """Who the child is: names, reference, date of birth and age, and whether they are looked after."""
    tags = []
    if opened.looked_after_since is None:
        tags.append(("Not looked after now", "neutral"))
    if opened.siblings:
        tags.append(("Has brothers or sisters here", "information"))
    if namesakes:
        tags.append(("Another child has this name", "attention"))
    return Strip(
        name=full_name(opened),
        known_as=opened.known_as if opened.known_as != opened.given_name else "",
        facts=[Fact("Reference", opened.reference), Fact("Born", born(opened)), *more],
        tags=tags,
    )


def full_name(opened: ChildPage) -> str:
    """The child's names in full, or what stands for them where none are known."""
    if not opened.given_name:
        return opened.name
    return f"{opened.given_name} {opened.family_name}".strip()


def born(opened: ChildPage) -> str:
    """The date of birth and the age."""
    if opened.born_on is None:
        return "Not known"
    return f"{words.day(opened.born_on)} ({words.aged(opened.age)})"


def asking(opened: ChildPage, title: str, button: str, **more: object) -> Asking:
    """The page of a form about this child."""
    return Asking(
        title=title,
        button=button,
        back=Link("Go back without saving", reverse("child", args=[opened.id])),
        crumbs=crumbs(opened, title),
        strip=strip_of(opened),
        **more,  # type: ignore[arg-type]
    )


def crumbs(opened: ChildPage, title: str = "") -> list[Link]:
    """Where a page of this child lies."""
    above = [Link("Children", reverse("children")), Link(opened.name, reverse("child", args=[opened.id]))]
    return [*above, Link(title)] if title else [above[0], Link(opened.name)]


def now(opened: ChildPage) -> str:
    """Where the child stands now, in a sentence."""
    current = opened.current
    if current is None:
        return ""
    since = words.day(current.starts_on)
    return f"Since {since}: {_small(current.legal_status_words)}; {_small(current.placement_words)}."


def _small(text: str) -> str:
    """Words as they stand inside a sentence; an abbreviation keeps its capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
