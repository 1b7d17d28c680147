"""Whom a form offers as the owner of an answer or a project."""

from __future__ import annotations

from mainstay.access.viewer import Viewer
from mainstay.childrens_council.shared.owners import owners_on


def owner_choices(viewer: Viewer) -> list[tuple[str, str]]:
    """Each who may own it today, by name, with the viewer marked. One query."""
    return [
        (str(person.pk), f"{person.name} (you)" if person.pk == viewer.person_id else person.name)
        for person in owners_on(viewer.today)
    ]
