"""What a child sees of their plan and their officer; and the plan as its writer sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404

from mainstay.access.viewer import Viewer
from mainstay.caseload.models import Allocation
from mainstay.voice.models import OfficerCard, OwnPlan
from mainstay.voice.rules.planning import HEADINGS


@dataclass(frozen=True)
class OwnOfficer:
    """The child's officer: since when, how to reach them, what they say of themselves."""

    person_id: UUID
    name: str
    since_on: date
    hello: str
    phone: str
    reached_when: str
    has_photo: bool


@dataclass(frozen=True)
class PlanPart:
    """One heading of a plan, with its words and the few that stand beside its symbol."""

    key: str
    title: str
    symbol: str
    words: str
    few: str


@dataclass(frozen=True)
class OwnPlanRow:
    """A plan in the child's words, since when, and by whom; `parts` holds every heading, written or not."""

    version: int
    id: UUID
    written_on: date
    written_by: str
    parts: tuple[PlanPart, ...]


def own_officer(viewer: Viewer) -> OwnOfficer | None:
    """The officer of the child who looks; None where nobody is."""
    held = Allocation.objects.on(viewer.today).filter(child_id=viewer.child_id).select_related("officer").first()
    if held is None:
        return None
    card = OfficerCard.objects.filter(person_id=held.officer_id).defer("photo").first()
    return OwnOfficer(
        person_id=held.officer_id,
        name=held.officer.name,
        since_on=held.starts_on,
        hello=card.hello if card else "",
        phone=card.phone if card else "",
        reached_when=card.reached_when if card else "",
        has_photo=bool(card and card.photo_type),
    )


def own_officers_photo(viewer: Viewer) -> tuple[bytes, str]:
    """The photograph of the child's officer, and its type. Raises Http404 where there is none."""
    officers = Allocation.objects.on(viewer.today).filter(child_id=viewer.child_id).values("officer_id")
    card = OfficerCard.objects.filter(person_id__in=officers).first()
    if card is None or card.photo is None:
        raise Http404("There is no photograph.")
    return bytes(card.photo), card.photo_type


def my_card(viewer: Viewer) -> OfficerCard | None:
    """The card of the officer who looks, to be changed."""
    found: OfficerCard | None = OfficerCard.objects.filter(person_id=viewer.person_id).first()
    return found


def plan_of(viewer: Viewer, child_id: UUID) -> OwnPlanRow | None:
    """A child's plan in the child's words; None before it was written."""
    plan = OwnPlan.objects.visible_to(viewer).filter(child_id=child_id).select_related("written_by").first()
    if plan is None:
        return None
    return OwnPlanRow(plan.version, plan.pk, plan.written_on, plan.written_by.name, parts_of(plan.parts))


def parts_of(kept: dict[str, dict[str, str]]) -> tuple[PlanPart, ...]:
    """Every heading in its order, with what is kept under it."""
    return tuple(
        PlanPart(key, title, symbol, kept.get(key, {}).get("words", ""), kept.get(key, {}).get("few", ""))
        for key, title, symbol in HEADINGS
    )
