"""Putting every loaded year together and deriving from it, by the council's policy and working days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from mainstay.access.viewer import Viewer
from mainstay.authority.queries import council_days, local_policy
from mainstay.exchange.models import Return
from mainstay.exchange.shared.as_returned import read_back
from mainstay.exchange.ssda903.combine import combine
from mainstay.exchange.ssda903.derive import Derived, derive
from mainstay.exchange.ssda903.files import FILE_SETS
from mainstay.exchange.ssda903.problems import Kind, Problem
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from mainstay.statute.policy import LocalPolicy

# As many characters as a child's record can keep; the national return allows ten.
LONGEST_REFERENCE = 20


@dataclass(frozen=True)
class Derivation:
    """What the returns of several years say together, and the policy it was judged by."""

    derived: Derived
    policy: LocalPolicy


def policy_on(viewer: Viewer, day: date) -> LocalPolicy:
    """The council's policy on a day, with the days it added to and took from the working days of England."""
    days = council_days(viewer)
    return replace(
        local_policy(day),
        extra_days_off=frozenset(row.on for row in days if not row.is_working_day),
        removed_days_off=frozenset(row.on for row in days if row.is_working_day),
    )


def loaded_returns(*, besides: str = "", child: str = "") -> list[ReturnAsReceived]:
    """The returns of every year that is loaded, read back; of one child only where one is named."""
    current = Return.objects.filter(is_current=True).exclude(year=besides).order_by("year")
    return [read_back(each, child) for each in current]


def derive_years(viewer: Viewer, returns: Sequence[ReturnAsReceived]) -> Derivation:
    """What the returns of several years say together, judged by the policy of their last day."""
    facts = combine(returns)
    policy = policy_on(viewer, facts.as_at)
    return Derivation(derive(facts, policy), policy)


def leave_out_unkeepable(received: ReturnAsReceived) -> None:
    """Leave unused the rows of a child whose reference is too long to be one, and list them."""
    received.add(list(_unkeepable(received)))


def _unkeepable(received: ReturnAsReceived) -> Iterable[Problem]:
    for kind in FILE_SETS:
        for row in received.rows(kind):
            if len(row.child) > LONGEST_REFERENCE:
                row.counts = False
                reason = (
                    f"The child's reference has {len(row.child)} characters, so it cannot be one and the row is not "
                    "used. Give the reference as the case management system has it."
                )
                yield Problem(Kind.NO_CHILD, reason, row.file, kind.table, row.number, "", "CHILD", received.year.label)
