"""Brothers and sisters, and the few looked-after girls whose baby is looked after too."""

from collections import defaultdict
from datetime import date

from mainstay.site.demo.council import spans
from mainstay.site.demo.council.dealing import chance
from mainstay.site.demo.council.records import OPEN, Child
from mainstay.statute.ages import age_on

_APART = 290
_BABIES = 4


def find_families(children: list[Child]) -> None:
    """Number the families: children who came into care on one day and can be brothers and sisters share a number."""
    clusters: dict[int, list[Child]] = defaultdict(list)
    for child in children:
        clusters[child.first.cluster].append(child)
    number = 0
    for members in clusters.values():
        number += 1
        together: list[Child] = []
        others: list[Child] = []
        for child in sorted(members, key=lambda each: each.born_on):
            related = _may_be_related(child) and _fits(child, together)
            (together if related else others).append(child)
            child.family = number
        for child in others:
            number += 1
            child.family = number


def _may_be_related(child: Child) -> bool:
    return (
        not child.unaccompanied
        and len(child.periods) == 1
        and child.first.kind not in {spans.CUSTODY_NEW, spans.REMAND}
    )


def _fits(child: Child, together: list[Child]) -> bool:
    if not together:
        return True
    youngest, oldest = child.born_on, together[0].born_on
    return (youngest - together[-1].born_on).days >= _APART and (youngest - oldest).days < 15 * 365


def find_young_mothers(children: list[Child]) -> None:
    """Say which looked-after babies are the children of girls looked after, still both on 31 March 2021."""
    random = chance("mothers")
    sizes: dict[int, int] = defaultdict(int)
    for child in children:
        sizes[child.family] += 1
    alone = [child for child in children if child.last.kind == OPEN and sizes[child.family] == 1]
    babies = [c for c in alone if c.born_on >= date(2019, 6, 1) and (c.first.starts_on - c.born_on).days < 60]
    girls = [c for c in alone if c.sex == "2" and not c.unaccompanied and c.last is c.first]
    found = 0
    for baby in random.sample(babies, len(babies)):
        able = [
            girl for girl in girls
            if girl.mother_of is None and 15 <= age_on(girl.born_on, baby.born_on) <= 17
            and girl.first.starts_on < baby.born_on and girl.ethnic[:1] == baby.ethnic[:1] == "W"
        ]  # fmt: skip
        if able and found < _BABIES:
            girl = random.choice(able)
            girl.mother_of, baby.young_mother = baby, girl
            found += 1
