"""Children's names for other lists, brothers and sisters, and children who may be one and the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.db.models.expressions import RawSQL
from django.db.models.functions import Upper

from mainstay.access.can import Can
from mainstay.access.decide import ALLOWED, Decision, decide
from mainstay.access.roles import Scope
from mainstay.access.viewer import Viewer
from mainstay.children.models import Child, ChildQuerySet, SocialWork
from mainstay.children.rules import entering
from mainstay.children.rules.naming import sort_key


@dataclass(frozen=True)
class ChildName:
    """Who a child is, in a line of a list."""

    id: UUID
    reference: str
    name: str
    born_on: date | None
    sibling_group: UUID | None


def _row(child: Child) -> ChildName:
    return ChildName(child.pk, child.reference, child.name, child.born_on, child.sibling_group)


def children_named(viewer: Viewer, ids: Iterable[UUID]) -> dict[UUID, ChildName]:
    """The children with these ids whom this viewer may see, by id."""
    rows = Child.objects.visible_to(viewer).filter(pk__in=list(ids))
    return {child.pk: _row(child) for child in rows}


def count_of_children(viewer: Viewer, ids: Iterable[UUID]) -> int:
    """How many of the children with these ids this viewer may see."""
    return _among(viewer, ids).count()


def children_by_name(viewer: Viewer, ids: Iterable[UUID], *, most: int, offset: int = 0) -> list[ChildName]:
    """The children with these ids whom this viewer may see, in order of name: so many of them from one on."""
    in_order = _among(viewer, ids).order_by("sort_key", "reference")
    return [_row(child) for child in in_order[offset : offset + most]]


def _among(viewer: Viewer, ids: Iterable[UUID]) -> ChildQuerySet:
    """The children with these ids, which may be a whole council's: sent as one list and not one by one."""
    among = RawSQL("SELECT unnest(%s::uuid[])", [list(ids)])
    return Child.objects.visible_to(viewer).filter(pk__in=among)


def siblings_of(viewer: Viewer, ids: Iterable[UUID]) -> list[ChildName]:
    """Brothers and sisters of these children whom this viewer may see, besides themselves, in order of name."""
    chosen = list(ids)
    groups = Child.objects.filter(pk__in=chosen, sibling_group__isnull=False).values("sibling_group")
    found = Child.objects.visible_to(viewer).filter(sibling_group__in=groups).exclude(pk__in=chosen)
    return [_row(child) for child in found.order_by("sort_key", "reference")]


def children_with_references(viewer: Viewer, references: Iterable[str]) -> dict[str, ChildName]:
    """The children with these references whom this viewer may see, by the reference in capitals."""
    asked = {reference.strip().upper() for reference in references if reference.strip()}
    rows = Child.objects.visible_to(viewer).annotate(capitals=Upper("reference")).filter(capitals__in=asked)
    return {child.reference.upper(): _row(child) for child in rows}


def same_family_name(viewer: Viewer, child_id: UUID) -> list[ChildName]:
    """Children of the same family name whom this viewer may see and who are not linked yet: twenty at most."""
    child = Child.objects.visible_to(viewer).filter(pk=child_id).first()
    family = sort_key("", child.family_name, "") if child else ""
    if child is None or not family:
        return []
    alike = Child.objects.visible_to(viewer).filter(sort_key__startswith=f"{family} ").exclude(pk=child_id)
    if child.sibling_group is not None:
        alike = alike.exclude(sibling_group=child.sibling_group)
    return [_row(each) for each in alike.order_by("sort_key", "reference")[:20]]


def team_of(child_id: UUID, on: date) -> UUID | None:
    """The team that held the child's social work on a day."""
    held = SocialWork.objects.on(on).filter(child_id=child_id)
    team: UUID | None = held.values_list("team_id", flat=True).first()
    return team


def similar_children(
    viewer: Viewer, *, given_name: str, family_name: str, known_as: str = "", born_on: date | None = None
) -> list[ChildName]:
    """Children who may be the one about to be entered: of the same name, or born the same day into that family."""
    key = sort_key(given_name, family_name, known_as)
    family = sort_key("", family_name, "")
    same = Q(sort_key=key) | Q(sort_key=sort_key(given_name, family_name, ""))
    if born_on is not None and family:
        same |= Q(born_on=born_on, sort_key__startswith=f"{family} ")
    found = Child.objects.visible_to(viewer).filter(same).order_by("sort_key", "reference")[:10]
    return [_row(child) for child in found]


def may_enter_children(viewer: Viewer) -> Decision:
    """Whether this person may enter a new child: by their role, and because they see the whole service."""
    decision = decide(viewer, Can.ENTER_CHILDREN)
    if not decision:
        return decision
    refusal = entering.may_enter(sees_the_service=viewer.sight is Scope.SERVICE)
    return Decision(allowed=False, reason=refusal) if refusal else ALLOWED
