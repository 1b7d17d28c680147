"""The council's national returns (SSDA903) of five years, as it would have sent each at the time.

Each year's folder holds header, episodes, reviews, uasc, ad1, placed_for_adoption, previous_permanence, missing and
oc2. Every episode open in the year is there with its true start; what ends later is still open.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from mainstay.site.demo.council.dealing import chance
from mainstay.site.demo.council.naming import home_of
from mainstay.site.demo.council.records import Child, Period
from mainstay.site.demo.council.targets import YEARS
from mainstay.site.demo.council.writing import british, write_table
from mainstay.statute.ages import age_on, birthday
from mainstay.statute.years import CollectionYear

Row = tuple[object, ...]
_ADOPTERS = (("2", "MF", "L11"), ("2", "MF", "L3"), ("2", "MM", "L12"), ("2", "FF", "L12"), ("1", "F1", "L0"))
COLUMNS = {
    "header": "CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB",
    "episodes": "CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN",
    "reviews": "CHILD DOB REVIEW REVIEW_CODE",
    "uasc": "CHILD SEX DOB DUC",
    "ad1": "CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
    "placed_for_adoption": "CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED",
    "previous_permanence": "CHILD DOB PREV_PERM LA_PERM DATE_PERM",
    "missing": "CHILD DOB MISSING MIS_START MIS_END",
    "oc2": "CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT "
    "SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED",
}


@dataclass(frozen=True, slots=True)
class _Known:
    """What stays the same of a child from return to return."""

    upn: str
    home_postcode: str
    previous_permanence: Row
    went_missing: tuple[tuple[str, date, date | None], ...]


def write_returns(children: Iterable[Child], out: Path) -> dict[str, dict[str, int]]:
    """Write the five returns under a folder; the answer is the rows of each file of each year."""
    ordered = sorted(children, key=lambda child: child.reference)
    known = _known(ordered)
    written = {}
    for ending, label in YEARS.items():
        year = CollectionYear(ending)
        inside = [child for child in ordered if any(_in_year(p, year) for p in child.periods)]
        written[label] = {
            name: write_table(
                out / label / f"{name}.csv",
                columns.split(),
                (row for child in inside for row in _ROWS[name](child, year, known[child.reference])),
            )
            for name, columns in COLUMNS.items()
        }
    return written


def _in_year(period: Period, year: CollectionYear) -> bool:
    return period.starts_on <= year.ends_on and (period.ends_on is None or period.ends_on >= year.starts_on)


def _header(child: Child, year: CollectionYear, known: _Known) -> Iterator[Row]:
    baby = child.mother_of
    is_mother = baby is not None and baby.born_on <= year.ends_on
    mother = ("1" if is_mother else "0") if child.sex == "2" and child.last.kind != "short_break" else ""
    upn = "UN1" if age_on(child.born_on, year.ends_on) < 5 else known.upn
    yield (
        child.reference,
        child.sex,
        british(child.born_on),
        child.ethnic,
        upn,
        mother,
        british(baby.born_on) if baby is not None and is_mother else "",
    )


def _episodes(child: Child, year: CollectionYear, known: _Known) -> Iterator[Row]:
    for period in child.periods:
        for each in period.episodes:
            if each.starts_on > year.ends_on or (each.ends_on is not None and each.ends_on < year.starts_on):
                continue
            ended = each.ends_on is not None and each.ends_on <= year.ends_on
            yield (
                child.reference,
                british(each.starts_on),
                each.reason_new,
                each.legal_status,
                period.need,
                each.placement,
                each.provider,
                british(each.ends_on) if ended else "",
                each.reason_ceased if ended else "",
                each.placement_change if ended else "",
                known.home_postcode,
                each.placement_postcode,
                each.urn,
            )


def _reviews(child: Child, year: CollectionYear, known: _Known) -> Iterator[Row]:
    for period in child.periods:
        for review in period.reviews:
            if year.contains(review.held_on):
                yield child.reference, british(child.born_on), british(review.held_on), review.code


def _uasc(child: Child, year: CollectionYear, known: _Known) -> Iterator[Row]:
    if child.unaccompanied:
        yield child.reference, child.sex, british(child.born_on), british(birthday(child.born_on, 18))


def _adopted(child: Child, year: CollectionYear, known: _Known) -> Iterator[Row]:
    last = child.last
    if last.reason not in {"E11", "E12"} or last.ends_on is None or not year.contains(last.ends_on):
        return
    placed = next(each.starts_on for each in last.episodes if each.placement[0] == "A")
    carer = last.episodes[-1].placement == "A5"
    yield (
        child.reference,
        british(child.born_on),
        british(next(since for since, status in last.legal if status == "E1")),
        british(placed - timedelta(days=21)),
        "1" if carer else "0",
        *_ADOPTERS[last.number % len(_ADOPTERS)],
    )


def _should_be_placed(child: Child, year: CollectionYear, known: _Known) -> Iterator[Row]:
    for period in child.periods:
        authority = next((since for since, status in period.legal if status == "E1"), None)
        decided = authority - timedelta(days=30) if authority else None
        if decided is not None and decided <= year.ends_on and _in_year(period, year):
            yield child.reference, british(child.born_on), british(decided), "", ""


def _previous_permanence(child: Child, year: CollectionYear, known: _Known) -> Iterator[Row]:
    if any(year.contains(period.starts_on) for period in child.periods):
        yield child.reference, british(child.born_on), *known.previous_permanence


def _missing(child: Child, year: CollectionYear, known: _Known) -> Iterator[Row]:
    for kind, start, end in known.went_missing:
        if year.contains(start):
            ended = end if end is not None and end <= year.ends_on else None
            yield child.reference, british(child.born_on), kind, british(start), british(ended)


def _outcomes(child: Child, year: CollectionYear, known: _Known) -> Iterator[Row]:
    """Health and offending of children looked after for the whole year."""
    period = child.period_on(year.ends_on)
    if period is None or period.starts_on > year.starts_on:
        return
    age, luck = age_on(child.born_on, year.ends_on), chance(f"outcomes/{child.reference}/{year.ending}")
    scored = 4 <= age <= 16 and luck.random() < 0.82
    reason = "" if scored or not 4 <= age <= 16 else luck.choice(["SDQ2", "SDQ4", "SDQ5"])
    misuse = int(age >= 12 and luck.random() < 0.05)
    helped = int(luck.random() < 0.6)
    yield (
        child.reference,
        british(child.born_on),
        max(0, min(40, int(luck.gauss(14, 7)))) if scored else "",
        reason,
        int(age >= 10 and luck.random() < 0.03),
        int(luck.random() < 0.95) if age < 5 else "",
        int(luck.random() < 0.9),
        int(luck.random() < 0.6),
        int(luck.random() < 0.92),
        misuse,
        helped if misuse else "",
        "1" if misuse and not helped else "",
    )


_ROWS: dict[str, Callable[[Child, CollectionYear, _Known], Iterator[Row]]] = {
    "header": _header,
    "episodes": _episodes,
    "reviews": _reviews,
    "uasc": _uasc,
    "ad1": _adopted,
    "placed_for_adoption": _should_be_placed,
    "previous_permanence": _previous_permanence,
    "missing": _missing,
    "oc2": _outcomes,
}


def _known(children: list[Child]) -> dict[str, _Known]:
    random = chance("returns")
    known = {}
    for child in children:
        letter, digits = random.choice("ABCDEFGHJKLMNPQRTUVWXYZ"), random.randint(10**11, 10**12 - 1)
        before: Row = ("Z1", "", "")
        if not child.unaccompanied and age_on(child.born_on, child.last.starts_on) > 5 and random.random() < 0.05:
            before = (random.choice(["P1", "P2", "P2", "P3"]), "999", f"ZZ/ZZ/{child.born_on.year + 3}")
        missing = tuple(_times_missing(child, child.last)) if random.random() < 0.12 else ()
        known[child.reference] = _Known(
            f"{letter}{digits}", "" if child.unaccompanied else home_of(child)[2], before, missing
        )
    return known


def _times_missing(child: Child, period: Period) -> Iterator[tuple[str, date, date | None]]:
    """A night or two away, of young people of 12 or over."""
    random = chance(f"missing/{child.reference}")
    day = max(period.starts_on, birthday(child.born_on, 12), date(2016, 4, 1))
    for _ in range(random.randint(1, 4)):
        day += timedelta(days=random.randint(10, 200))
        back = day + timedelta(days=random.randint(1, 3))
        if back >= period.last_day:
            return
        yield ("M" if random.random() < 0.7 else "A"), day, back
