"""What the council has arranged, as plain facts: policy, working days, reasons, figures to compare."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.http import Http404

from mainstay.access.viewer import Viewer, on_day
from mainstay.authority.models import Comparator, CouncilDay, PolicyVersion, Population, Reason
from mainstay.authority.shared.held import held
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.working_days import WorkingDays, england


@lru_cache(maxsize=64)
def _policy(settings: str) -> LocalPolicy:
    return LocalPolicy.from_mapping(json.loads(settings))


def local_policy(on: date) -> LocalPolicy:
    """The council's settings as they hold on a day; the defaults before its first version."""
    begun = [settings for starts_on, settings in held("policy", _versions) if starts_on <= on]
    return begun[-1] if begun else LocalPolicy()


def _versions() -> list[tuple[date, LocalPolicy]]:
    """Every version from its day on, the earliest first: read once, however many days are asked about."""
    rows = PolicyVersion.objects.order_by("starts_on").values_list("starts_on", "settings")
    return [(starts_on, _policy(json.dumps(settings, sort_keys=True))) for starts_on, settings in rows]


def working_days() -> WorkingDays:
    """The working days of England, with the days this council added and took away."""

    def ask() -> WorkingDays:
        days = list(CouncilDay.objects.values_list("on", "is_working_day"))
        return england([on for on, works in days if not works], [on for on, works in days if works])

    return held("working days", ask)


@dataclass(frozen=True)
class ReasonRow:
    """One reason of the service's list, by its code and its words."""

    id: UUID
    code: str
    words: str
    starts_on: date
    ends_on: date | None


def reasons(kind: str, on: date) -> list[ReasonRow]:
    """The reasons of one kind ("late", "postponed" or "praise") that may be given on a day, "other" last."""

    def ask() -> list[ReasonRow]:
        rows = Reason.objects.filter(on_day(on), kind=kind)
        found = [ReasonRow(row.pk, row.code, row.words, row.starts_on, row.ends_on) for row in rows]
        return sorted(found, key=lambda row: (row.code == "other", row.words.casefold()))

    return list(held(("reasons", kind, on), ask))


def reasons_listed(viewer: Viewer, kind: str) -> list[ReasonRow]:
    """Every reason of one kind there is or was, those on the list first, by their words."""
    rows = [
        ReasonRow(row.pk, row.code, row.words, row.starts_on, row.ends_on) for row in Reason.objects.filter(kind=kind)
    ]
    today = viewer.today
    return sorted(
        rows, key=lambda row: (bool(row.ends_on and row.ends_on <= today), row.words.casefold(), row.starts_on)
    )


def reason(viewer: Viewer, reason_id: UUID) -> ReasonRow:
    """One reason of the service's lists. Raises Http404."""
    row = Reason.objects.filter(pk=reason_id).first()
    if row is None:
        raise Http404("There is no such reason.")
    return ReasonRow(row.pk, row.code, row.words, row.starts_on, row.ends_on)


def words_of_splits() -> dict[str, dict[str, str]]:
    """The words of the codes that figures are split by, by the split: reasons, and themes of concerns and of praise."""
    lists = {"reason": "late", "theme": "theme", "praise_theme": "praise"}
    return {split: reason_words(kind) for split, kind in lists.items()}


def reason_words(kind: str) -> dict[str, str]:
    """The words of every code of one kind there ever was, the latest where they changed."""

    def ask() -> dict[str, str]:
        return dict(Reason.objects.filter(kind=kind).order_by("starts_on").values_list("code", "words"))

    return dict(held(("words", kind), ask))


@dataclass(frozen=True)
class PolicyRow:
    """One version of the council's policy, from when it holds and why it was made."""

    id: UUID
    starts_on: date
    reason: str
    policy: LocalPolicy
    version: int = 0


def policy_versions(viewer: Viewer) -> list[PolicyRow]:
    """Every version of the council's policy, the latest first."""
    return [
        PolicyRow(row.pk, row.starts_on, row.reason, LocalPolicy.from_mapping(row.settings), row.version)
        for row in PolicyVersion.objects.order_by("-starts_on")
    ]


@dataclass(frozen=True)
class CouncilDayRow:
    """A day the council added to, or took from, the working days of England."""

    on: date
    name: str
    is_working_day: bool


def council_days(viewer: Viewer) -> list[CouncilDayRow]:
    """Every day the council added or took away, the latest first."""
    return [CouncilDayRow(row.on, row.name, row.is_working_day) for row in CouncilDay.objects.order_by("-on")]


@dataclass(frozen=True)
class PopulationRow:
    """An estimate of how many children live in the area."""

    as_at: date
    children: int
    estimate: str


def populations(viewer: Viewer) -> list[PopulationRow]:
    """Every estimate of the area's children, the latest date first."""
    rows = Population.objects.order_by("-as_at", "estimate")
    return [PopulationRow(row.as_at, row.children, row.estimate) for row in rows]


@dataclass(frozen=True)
class ComparatorRow:
    """A published figure to compare with, with its year and where it comes from."""

    measure: str
    area: str
    year: str
    value: float
    edition: str
    source: str


def comparators(viewer: Viewer, *, measure: str | None = None) -> list[ComparatorRow]:
    """The published figures to compare with, of one measure or all, the latest year first."""
    chosen = Comparator.objects.filter(measure=measure) if measure else Comparator.objects.all()
    return [
        ComparatorRow(row.measure, row.area, row.year, float(row.value), row.edition, row.source)
        for row in chosen.order_by("measure", "-year", "area", "edition")
    ]
