"""The daily extract: CSV files of what the national return lacks, each row with the dates between which it holds.

Dates are YYYY-MM-DD; `to` is exclusive, and empty while the row still holds. An empty cell is not known.

| File | Columns |
|---|---|
| teams.csv | team, kind (reviewing or social_work) |
| officers.csv | officer, name, email, team |
| contracted_share.csv | officer, share (of full time, 1.0 is full), from, to |
| children.csv | child, given_name, family_name, known_as, from, to |
| allocations.csv | child, officer, from, to, child_told_on |
| social_workers.csv | child, team, social_worker, from, to |
| people.csv | child, name, relation, phone, parental_responsibility (yes, no), looked_after_child, from, to |
| siblings.csv | group, child |
| protected_addresses.csv | child, kind (home or placement), line_1, line_2, postcode, from, to |
| reviews.csv | child, held_on, chaired_by (officer, child, together, other), mode (in_person, video, phone or mixed) |
| late_reasons.csv | child, held_on, reason (a code of the service's list) |
| concerns.csv | concern, child, talked_on, raised_on, officer, team, themes (codes), answered_on, stage, |
| | escalated_on, stage_answered_on, outcome (resolved, partly or not_resolved), closed_on, words |
| population.csv | as_at, children, version |
| comparators.csv | measure, area, year, value, version, source |

`looked_after_child` is the reference of a person round the child who is looked after too.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from mainstay.site.demo.council.challenging import Challenge
from mainstay.site.demo.council.dealing import chance
from mainstay.site.demo.council.naming import home_of, invented_address, reserved_phone, stock
from mainstay.site.demo.council.officers import TEAMS, Allocation, Hours, officer_name, officer_team
from mainstay.site.demo.council.records import Child, Episode
from mainstay.site.demo.council.social_work import teams, workers_of
from mainstay.site.demo.council.targets import figures
from mainstay.site.demo.council.writing import iso, write_table

Row = tuple[object, ...]
CHAIR_WRITTEN_SINCE = date(2017, 4, 1)
COLUMNS = {
    "teams": "team kind",
    "officers": "officer name email team",
    "contracted_share": "officer share from to",
    "children": "child given_name family_name known_as from to",
    "allocations": "child officer from to child_told_on",
    "social_workers": "child team social_worker from to",
    "people": "child name relation phone parental_responsibility looked_after_child from to",
    "siblings": "group child",
    "protected_addresses": "child kind line_1 line_2 postcode from to",
    "reviews": "child held_on chaired_by mode",
    "late_reasons": "child held_on reason",
    "concerns": "concern child talked_on raised_on officer team themes answered_on stage escalated_on "
    "stage_answered_on outcome closed_on words",
    "population": "as_at children version",
    "comparators": "measure area year value version source",
}


def write_daily(
    children: list[Child],
    hours: list[Hours],
    allocations: list[Allocation],
    challenges: list[Challenge],
    out: Path,
) -> dict[str, int]:
    """Write the extract under a folder; the answer is the rows of each file."""
    rows: dict[str, Iterable[Row]] = {
        "teams": [*((team, "reviewing") for team in TEAMS), *((team, "social_work") for team in teams())],
        "officers": _officers(hours),
        "contracted_share": ((h.officer, h.share, iso(h.starts_on), iso(h.ends_on)) for h in hours),
        "children": (_named(child) for child in children),
        "allocations": (
            (a.child.reference, a.officer, iso(a.starts_on), iso(a.ends_on), iso(a.told_on)) for a in allocations
        ),
        "social_workers": (
            (child.reference, w.team, w.name, iso(w.starts_on), iso(w.ends_on))
            for child in children
            for w in workers_of(child)
        ),
        "people": (row for child in children for row in _people(child)),
        "siblings": _siblings(children),
        "protected_addresses": (row for child in children for row in _addresses(child)),
        "reviews": (row for child in children for row in _reviews(child)),
        "late_reasons": _late_reasons(children),
        "concerns": (_challenge(each) for each in challenges),
        "population": (
            (as_at, number, "mid-year estimate used by the report")
            for as_at, number in figures()["population_0_17"].items()
        ),
        "comparators": (
            (each["measure"], each["name"], each["year"], each["value"], "", figures()["source"].split(";")[0])
            for each in figures()["comparators"]
        ),
    }
    return {name: write_table(out / f"{name}.csv", COLUMNS[name].split(), rows[name]) for name in COLUMNS}


def _officers(hours: list[Hours]) -> Iterator[Row]:
    used: set[str] = set()
    for officer in dict.fromkeys(each.officer for each in hours):
        name = officer_name(officer)
        email = name.lower().replace(" ", ".")
        email = f"{email}.{officer.lower()}" if email in used else email
        used.add(email)
        yield officer, name, f"{email}@example.org", officer_team(officer)


def _named(child: Child) -> Row:
    return child.reference, child.given_name, child.family_name, child.known_as, iso(child.first.starts_on), ""


def _people(child: Child) -> Iterator[Row]:
    if child.unaccompanied:
        return
    random = chance(f"people/{child.family}")
    start = iso(child.first.starts_on)
    mother, father = random.choice(stock()["girls"]), random.choice(stock()["boys"])
    his_name = random.choice([child.family_name, random.choice(stock()["family"])])
    phones = [reserved_phone(random), reserved_phone(random), reserved_phone(random)]
    knows_father, his_responsibility = random.random() < 0.7, random.choice(["yes", "yes", "no", ""])
    near, grandmother = random.random() < 0.3, random.choice(stock()["girls"])
    if child.young_mother is not None:
        girl = child.young_mother
        name = f"{girl.given_name} {girl.family_name}"
        yield child.reference, name, "Mother", phones[0], "yes", girl.reference, start, ""
    else:
        yield child.reference, f"{mother} {child.family_name}", "Mother", phones[0], "yes", "", start, ""
    if knows_father:
        yield child.reference, f"{father} {his_name}", "Father", phones[1], his_responsibility, "", start, ""
    if near:
        name = f"{grandmother} {child.family_name}"
        yield child.reference, name, "Grandmother", phones[2], "no", "", start, ""
    if child.mother_of is not None:
        baby = child.mother_of
        name = f"{baby.given_name} {baby.family_name}"
        yield child.reference, name, "Child", "", "no", baby.reference, iso(baby.born_on), ""


def _siblings(children: list[Child]) -> Iterator[Row]:
    families: dict[int, list[Child]] = defaultdict(list)
    for child in children:
        families[child.family].append(child)
    together = [family for family in families.values() if len(family) > 1]
    for number, family in enumerate(together, 1):
        for child in family:
            yield f"S{number:05d}", child.reference


def _addresses(child: Child) -> Iterator[Row]:
    if not child.unaccompanied:
        yield child.reference, "home", *home_of(child), iso(child.first.starts_on), ""
    for period in child.periods:
        stays: list[Episode] = []
        for episode in period.episodes:
            if not stays or stays[-1].placement_postcode != episode.placement_postcode:
                stays.append(episode)
        for index, stay in enumerate(stays):
            end = stays[index + 1].starts_on if index + 1 < len(stays) else period.ends_on
            lines = invented_address(chance(f"placement/{stay.placement_postcode}/{stay.starts_on}"))
            yield child.reference, "placement", *lines, stay.placement_postcode, iso(stay.starts_on), iso(end)


def _reviews(child: Child) -> Iterator[Row]:
    random = chance(f"meetings/{child.reference}")
    remote, face_to_face = ("video", "phone", "mixed", "in_person"), ("in_person", "mixed", "phone", "video")
    for period in child.periods:
        for review in period.reviews:
            modes = remote if review.held_on >= date(2020, 3, 24) else face_to_face
            mode = random.choices(modes, (80, 12, 5, 3))[0]
            attends = review.code in {"PN1", "PN2"}
            chair = random.choices(["officer", "together", "child"], (90, 8, 2))[0] if attends else "officer"
            # Nobody wrote down who chaired before April 2017, nor where they wrote nothing of how the child took part.
            told = review.held_on >= CHAIR_WRITTEN_SINCE and review.code
            yield child.reference, iso(review.held_on), chair if told else "", mode


def _late_reasons(children: list[Child]) -> Iterator[Row]:
    for child in children:
        for period in child.periods:
            for review in period.reviews:
                if review.late_reason:
                    yield child.reference, iso(review.held_on), review.late_reason


def _challenge(each: Challenge) -> Row:
    return (
        each.number, each.child.reference, iso(each.talked_on), iso(each.raised_on), each.officer, each.team,
        " ".join(each.themes), iso(each.answered_on), each.stage, iso(each.escalated_on),
        iso(each.stage_answered_on), each.outcome, iso(each.closed_on), each.words,
    )  # fmt: skip
