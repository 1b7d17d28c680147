"""Which reviewing officer to choose for some children: each one's load, before and after, and who may not be chosen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from mainstay.access.models import Membership
from mainstay.access.viewer import Viewer
from mainstay.caseload import rules
from mainstay.caseload.models import Allocation
from mainstay.caseload.queries.loads import CaseloadRow, caseloads, officers
from mainstay.caseload.shared import standing
from mainstay.children.models import PersonAround
from mainstay.statute.refusal import Refused


@dataclass(frozen=True)
class OfficerToChoose:
    """One officer: the load now, the load with these children, and why they may not be chosen, if they may not."""

    load: CaseloadRow
    children_after: int
    per_full_time_after: float | None
    state_after: str
    is_above_after: bool
    has_already: int
    refusal: str


@dataclass(frozen=True)
class _Facts:
    """What the rules need to know of the children and of every officer, read once for all."""

    children: tuple[UUID, ...]
    teams: set[UUID]
    worked: dict[UUID, list[rules.Worked]]
    together: defaultdict[UUID, set[UUID]]
    held: dict[UUID, int]


def officers_to_choose(viewer: Viewer, children: Iterable[UUID], *, on: date) -> list[OfficerToChoose]:
    """Every officer with their load: those who may be chosen first, the lightest load first.

    The rules are those that guard the action, asked of everybody at once: the number of queries does not grow.
    """
    ids = tuple(children)
    named = {officer.id for officer in officers(viewer)}
    loads = [row for row in caseloads(viewer) if row.officer_id in named]
    facts = _Facts(ids, standing.teams_of(ids), _worked(named), _together(ids, on), _held(ids, on))
    rows = [_row(load, facts) for load in loads]
    return sorted(rows, key=lambda row: (bool(row.refusal), row.per_full_time_after or 10**6, row.load.name.casefold()))


def _row(load: CaseloadRow, facts: _Facts) -> OfficerToChoose:
    has_already = facts.held.get(load.officer_id, 0)
    after = load.children + len(facts.children) - has_already
    per = rules.per_full_time(after, load.share)
    return OfficerToChoose(
        load=load,
        children_after=after,
        per_full_time_after=per,
        state_after=rules.load_in_words(per, low=load.low, high=load.high),
        is_above_after=per is not None and per > load.high,
        has_already=has_already,
        refusal=_refusal(load.officer_id, has_already, facts),
    )


def _refusal(officer_id: UUID, has_already: int, facts: _Facts) -> str:
    """Why an officer may not be given these children; empty when they may (DR-6.4, DR-6.7)."""
    try:
        rules.must_be_independent(facts.worked.get(officer_id, []), facts.teams)
        rules.must_be_apart(facts.children, facts.together[officer_id])
    except Refused as refusal:
        return str(refusal)
    if has_already:
        return "Has this child already." if len(facts.children) == 1 else f"Has {has_already} of these already."
    return ""


def _worked(people: Iterable[UUID]) -> dict[UUID, list[rules.Worked]]:
    """When and where each of these people worked in social work."""
    held = Membership.objects.filter(person_id__in=list(people), role__in=rules.INVOLVED_ROLES, team__isnull=False)
    found: dict[UUID, list[rules.Worked]] = defaultdict(list)
    rows = held.order_by("starts_on").values_list("person_id", "team_id", "team__name", "starts_on", "ends_on")
    for person, *facts in rows:
        found[person].append(rules.Worked(*facts))
    return found


def _together(children: tuple[UUID, ...], on: date) -> defaultdict[UUID, set[UUID]]:
    """By officer: parents and children of these who are looked after and are that officer's already."""
    links = PersonAround.objects.filter(looked_after__isnull=False).filter(
        Q(child_id__in=children) | Q(looked_after_id__in=children)
    )
    pairs = list(links.values_list("child_id", "looked_after_id"))
    chosen = set(children)
    related = {other for pair in pairs for other in pair if other not in chosen}
    both = {other for pair in pairs if chosen.issuperset(pair) for other in pair}
    found: defaultdict[UUID, set[UUID]] = defaultdict(lambda: set(both))
    held = Allocation.objects.filter(_open(on), child_id__in=related)
    for officer, child in held.values_list("officer_id", "child_id"):
        found[officer].add(child)
    return found


def _held(children: tuple[UUID, ...], on: date) -> dict[UUID, int]:
    """How many of these each officer has already."""
    found: dict[UUID, int] = defaultdict(int)
    for officer in Allocation.objects.filter(_open(on), child_id__in=children).values_list("officer_id", flat=True):
        found[officer] += 1
    return found


def _open(on: date) -> Q:
    return Q(ends_on__isnull=True) | Q(ends_on__gt=on)
