"""Making the whole council and writing it out: five national returns and the daily extract."""

from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path

from mainstay.site.demo.council.born import give_birthdays
from mainstay.site.demo.council.challenging import Challenge, challenges_of
from mainstay.site.demo.council.characteristics import characterise
from mainstay.site.demo.council.children import children_of
from mainstay.site.demo.council.daily import write_daily
from mainstay.site.demo.council.episodes import give_episodes
from mainstay.site.demo.council.families import find_families, find_young_mothers
from mainstay.site.demo.council.legal import give_legal_statuses
from mainstay.site.demo.council.naming import name_children
from mainstay.site.demo.council.officers import Allocation, Hours, allocations_of, establishment
from mainstay.site.demo.council.records import Child
from mainstay.site.demo.council.returns import write_returns
from mainstay.site.demo.council.reviewing import hold_reviews
from mainstay.site.demo.council.short_breaks import children_with_short_breaks
from mainstay.site.demo.council.spans import periods_of_care
from mainstay.site.demo.council.taking_part import record_participation
from mainstay.site.demo.council.verify import verify

_FAMILIES_A_COPY = 100_000


@dataclass(frozen=True, slots=True)
class Council:
    """Everyone in the invented council: children, officers, whose child is whose, and what was challenged for whom."""

    children: list[Child]
    hours: list[Hours]
    allocations: list[Allocation]
    challenges: list[Challenge]


@dataclass(frozen=True, slots=True)
class CouncilSummary:
    """What was written and where: the folders, and how many rows each file has under its heading."""

    returns: Path
    daily: Path
    children: int
    officers: int
    return_rows: dict[str, dict[str, int]]
    daily_rows: dict[str, int]


def generate(out: Path, copies: int = 1) -> CouncilSummary:
    """Write the council under `out` as 903/2016-17 … 903/2020-21 and daily/, the same bytes on every run.

    With `copies` above 1 every child, officer and review stands that many times under other references and names,
    for measuring speed at size. Raises NotAsPublished when one copy does not show every published figure.
    """
    one = make_council()
    council = one
    if copies > 1:
        several = [one, *(_again(one, number) for number in range(1, copies))]
        council = Council(
            [child for each in several for child in each.children],
            [hours for each in several for hours in each.hours],
            [allocation for each in several for allocation in each.allocations],
            [challenge for each in several for challenge in each.challenges],
        )
    return_rows = write_returns(council.children, out / "903")
    daily_rows = write_daily(council.children, council.hours, council.allocations, council.challenges, out / "daily")
    if copies == 1:
        verify(out)
    officers = len({hours.officer for hours in council.hours})
    return CouncilSummary(out / "903", out / "daily", len(council.children), officers, return_rows, daily_rows)


def make_council() -> Council:
    """The council in memory, each part dealt from what the parts before it fixed."""
    periods = periods_of_care()
    children = children_of(periods)
    give_birthdays(children)
    find_families(children)
    characterise(children)
    find_young_mothers(children)
    give_legal_statuses(children)
    give_episodes(children)
    hold_reviews(children)
    record_participation(children)
    allocations = allocations_of(children)
    most = max(child.family for child in children)
    everyone = [*children, *children_with_short_breaks(len(periods) + 1, most + 1)]
    name_children(everyone)
    return Council(everyone, establishment(), allocations, challenges_of(children, allocations))


def _again(council: Council, number: int) -> Council:
    """The same lives once more, under other references, names and officers."""
    twins = {id(child): copy(child) for child in council.children}
    for twin in twins.values():
        twin.given_name = twin.known_as = twin.family_name = ""
        twin.family += number * _FAMILIES_A_COPY
        twin.mother_of = twins[id(twin.mother_of)] if twin.mother_of else None
        twin.young_mother = twins[id(twin.young_mother)] if twin.young_mother else None
    children = list(twins.values())
    name_children(children, number)
    return Council(
        children,
        [replace(hours, officer=_other_officer(hours.officer, number)) for hours in council.hours],
        [
            replace(each, child=twins[id(each.child)], officer=_other_officer(each.officer, number))
            for each in council.allocations
        ],
        [
            replace(
                each,
                number=f"{each.number}-{number}",
                child=twins[id(each.child)],
                officer=_other_officer(each.officer, number),
            )
            for each in council.challenges
        ],
    )


def _other_officer(officer: str, number: int) -> str:
    return f"RO{int(officer[2:]) + 100 * number:02d}"
