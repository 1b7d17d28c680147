"""How heavy each reviewing officer's load is, per full-time equivalent, and who may be given more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Count

from mainstay.access.can import Can
from mainstay.access.decide import ALLOWED, Decision, decide
from mainstay.access.models import Membership, Person
from mainstay.access.roles import Role
from mainstay.access.viewer import Viewer
from mainstay.authority.queries import local_policy
from mainstay.caseload import rules
from mainstay.caseload.models import Allocation, ContractedShare
from mainstay.caseload.shared import standing
from mainstay.children.shared.filters import looked_after
from mainstay.statute.refusal import Refused


@dataclass(frozen=True)
class OfficerName:
    """A reviewing officer, to choose from."""

    id: UUID
    name: str


def officers(viewer: Viewer) -> list[OfficerName]:
    """Everybody who is a reviewing officer today, by name."""
    held = Membership.objects.on(viewer.today).filter(
        role=Role.REVIEWING_OFFICER.value, person__is_active=True, person__is_system=False
    )
    names = dict(held.values_list("person_id", "person__name"))
    return sorted((OfficerName(*each) for each in names.items()), key=lambda row: (row.name.casefold(), str(row.id)))


@dataclass(frozen=True)
class CaseloadRow:
    """One officer's load: children looked after, contracted share, children per full-time equivalent."""

    officer_id: UUID
    name: str
    children: int
    share: Decimal | None
    per_full_time: float | None
    low: int
    high: int
    state: str

    @property
    def is_above(self) -> bool:
        """Whether the load is above the guideline."""
        return self.per_full_time is not None and self.per_full_time > self.high


def caseloads(viewer: Viewer) -> list[CaseloadRow]:
    """Every officer's load today against the guideline, the heaviest first (DR-6.1).

    Somebody who no longer has the role but still has children is listed too: those children wait.
    """
    policy = local_policy(viewer.today)
    mine = Allocation.objects.visible_to(viewer).on(viewer.today).filter(looked_after(viewer.today, "child_id"))
    counts = dict(mine.values_list("officer_id").annotate(Count("pk")))
    names = {officer.id: officer.name for officer in officers(viewer)}
    others = Person.objects.filter(pk__in=counts.keys() - names.keys())
    names |= dict(others.values_list("pk", "name"))  # joined afterwards, so that the count stays one pass
    shares = dict(ContractedShare.objects.on(viewer.today).values_list("officer_id", "share"))
    rows = [
        _caseload(
            OfficerName(key, name), counts.get(key, 0), shares.get(key), (policy.caseload_low, policy.caseload_high)
        )
        for key, name in names.items()
    ]
    return sorted(rows, key=lambda row: (-(row.per_full_time or 0), -row.children, row.name.casefold()))


def _caseload(officer: OfficerName, children: int, share: Decimal | None, guide: tuple[int, int]) -> CaseloadRow:
    load, (low, high) = rules.per_full_time(children, share), guide
    words = rules.load_in_words(load, low=low, high=high)
    return CaseloadRow(officer.id, officer.name, children, share, load, low, high, words)


@dataclass(frozen=True)
class ServiceLoad:
    """The whole service's load: children with an officer, full-time equivalents, and one by the other."""

    children: int
    full_time: Decimal
    per_full_time: float | None
    state: str


def service_load(rows: Iterable[CaseloadRow]) -> ServiceLoad:
    """The load of the service, from the rows of its officers; sums of shares and not of heads (DR-6.1)."""
    listed = list(rows)
    children = sum(row.children for row in listed)
    full_time = sum((row.share for row in listed if row.share), Decimal(0))
    load = rules.per_full_time(children, full_time)
    low, high = (listed[0].low, listed[0].high) if listed else (0, 0)
    return ServiceLoad(children, full_time, load, rules.load_in_words(load, low=low, high=high))


def load_warning(viewer: Viewer, officer_id: UUID, *, adding: int) -> str:
    """What to read before giving an officer more children: a sentence when it takes them above, else nothing."""
    row = next((row for row in caseloads(viewer) if row.officer_id == officer_id), None)
    if row is None or row.share is None:
        return ""
    load = rules.per_full_time(row.children + adding, row.share)
    if load is None or load <= row.high:
        return ""
    return (
        f"{row.name} would have {row.children + adding} children, {load:g} for each full-time equivalent: "
        f"above the {row.high} of the guideline."
    )


def may_be_allocated(viewer: Viewer, officer_id: UUID, children: Iterable[UUID], *, on: date) -> Decision:
    """Whether an officer may be given these children from a day: the rules that guard the action (DR-6.4, DR-6.7)."""
    decision = decide(viewer, Can.ALLOCATE)
    if not decision:
        return decision
    ids = list(children)
    try:
        rules.must_be_an_officer(standing.is_officer(officer_id, on), on)
        rules.must_be_independent(standing.worked(officer_id), standing.teams_of(ids))
        rules.must_be_apart(ids, standing.kept_apart(ids, officer_id, on))
    except Refused as refusal:
        return Decision(allowed=False, reason=str(refusal))
    return ALLOWED
