"""Counting every published figure again from the written files, apart from how they were made."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from mainstay.site.demo.council.recount import Care, due_dates, read_care, read_day, read_table, read_years
from mainstay.site.demo.council.targets import YEARS, figures
from mainstay.site.demo.council.verify_concerns import differences_of_concerns
from mainstay.statute.ages import age_band, age_on
from mainstay.statute.codes import ethnic_group, reason_group
from mainstay.statute.years import CollectionYear

LAST_YEAR = CollectionYear(2021)
_FAMILY_NEEDS = {"N4", "N5", "N8"}


class NotAsPublished(ValueError):
    """The written council does not show the published figures; the message lists every difference."""


def verify(out: Path) -> None:
    """Compare every count with the published figures. Raises NotAsPublished with all that differ."""
    differences = list(_differences(out))
    if differences:
        raise NotAsPublished("The council is not as published:\n" + "\n".join(differences))


def _differences(out: Path) -> Iterator[str]:
    everyone = read_care(out)
    care = [each for each in everyone if each.headline]
    people = {row["CHILD"]: row for row in read_years(out, "header")}
    for counted, published in (
        _stocks(care),
        _started(care, people),
        _ceased(care),
        _at_year_end(care, out),
        *(_reviews(care, ending) for ending in (2019, 2020, 2021)),
        _officers(out),
    ):
        for key in sorted(set(counted) | set(published)):
            if counted.get(key, 0) != published.get(key, 0):
                yield f"{key}: {counted.get(key, 0)}, published {published.get(key, 0)}"
    yield from _late(care)
    yield from differences_of_concerns(everyone, out)


Counts = tuple[Mapping[str, Any], Mapping[str, Any]]


def _open(care: Iterable[Care], day: date) -> list[Care]:
    return [each for each in care if (row := each.row_on(day)) and row["LS"] not in {"V3", "V4"}]


def _stocks(care: list[Care]) -> Counts:
    published, counted = {}, {}
    for label, stocks in figures()["looked_after_at_month_end"].items():
        for month, stock in zip(CollectionYear.parse(label).months(), stocks, strict=True):
            published[f"looked after on {month.ends_on}"] = stock
            counted[f"looked after on {month.ends_on}"] = len(_open(care, month.ends_on))
    return counted, published


def _named(split: str, counts: Mapping[str, int]) -> dict[str, int]:
    return {f"{split} {key or 'not recorded'}": number for key, number in counts.items()}


def _started(care: list[Care], people: Mapping[str, Mapping[str, str]]) -> Counts:
    started = [each for each in care if LAST_YEAR.contains(each.starts_on)]
    ages = [age_on(read_day(people[each.child]["DOB"]), LAST_YEAR.ends_on) for each in started]
    needs = [each.rows[0]["CIN"] for each in started]
    splits = {
        "sex": Counter(people[each.child]["SEX"] for each in started),
        "ethnic_group": Counter(ethnic_group(people[each.child]["ETHNIC"]) or "not_recorded" for each in started),
        "legal_status": Counter(each.rows[0]["LS"] for each in started),
        "category_of_need": Counter(
            "N1" if need == "N1" else "N4+N5+N8" if need in _FAMILY_NEEDS else "others" for need in needs
        ),
        "age_band": Counter(age_band(age) for age in ages),
    }
    published = figures()["started_2020_21"]
    counted = {"periods started": len(started)}
    wanted = {"periods started": figures()["periods"]["started"]}
    for split, counts in splits.items():
        counted |= _named(f"started by {split}", counts)
        wanted |= _named(f"started by {split}", published[split])
    return counted, wanted


def _ceased(care: list[Care]) -> Counts:
    ceased = [each for each in care if each.ends_on and LAST_YEAR.contains(each.ends_on)]
    last = {each.child: each.rows[-1]["REC"] for each in sorted(ceased, key=lambda each: each.starts_on)}
    by_child = Counter(each.child for each in ceased)
    groups = Counter(reason_group(reason) or "other" for reason in last.values())
    counted = {"periods ceased": len(ceased), "children ceased": len(last)} | _named("children ceased", groups)
    counted["children who ceased twice"] = sum(1 for times in by_child.values() if times == 2)
    published = figures()["periods"]
    wanted = {"periods ceased": published["ceased"], "children ceased": published["children_ceased"]}
    wanted["children who ceased twice"] = published["ceased"] - published["children_ceased"]
    return counted, wanted | _named("children ceased", figures()["children_ceased_2020_21"])


def _at_year_end(care: list[Care], out: Path) -> Counts:
    day = LAST_YEAR.ends_on
    until = {row["CHILD"]: read_day(row["DUC"]) for row in read_table(out / "903" / "2020-21" / "uasc.csv")}
    now = _open(care, day)
    rows = [row for each in now if (row := each.row_on(day))]
    counted = {
        "unaccompanied": sum(1 for each in now if each.child in until and until[each.child] > day),
        "in_secure": sum(1 for row in rows if row["PLACE"] == "K1"),
    }
    return counted, figures()["at_2021_03_31"]


def _reviews(care: list[Care], ending: int) -> Counts:
    label, year = YEARS[ending], CollectionYear(ending)
    codes = Counter(code for each in care for held, code in each.reviews if year.contains(held))
    published = figures()["reviews"][label]
    counted = {f"{label} reviews held": codes.total()} | _named(f"{label} reviews", codes)
    return counted, {f"{label} reviews held": published["held"]} | _named(f"{label} reviews", published["codes"])


def _late(care: list[Care]) -> Iterator[str]:
    published = figures()["reviews"]["2020-21"]
    verdicts: Counter[str] = Counter()
    for each in care:
        for (held, _), due in zip(each.reviews, due_dates(each), strict=True):
            if LAST_YEAR.contains(held):
                verdicts["unknown" if due is None else "in time" if held <= due else "late"] += 1
            if due is None and held > LAST_YEAR.starts_on - timedelta(days=3 * 365):
                yield f"The review of {each.child} on {held} cannot be judged."
    if verdicts["in time"] != published["in_time"]:
        yield f"2020-21 reviews in time: {verdicts['in time']}, published {published['in_time']} ({dict(verdicts)})"


def _officers(out: Path) -> Counts:
    day = LAST_YEAR.ends_on
    shares = [float(row["share"]) for row in _current(out / "daily" / "contracted_share.csv", day)]
    mine = _current(out / "daily" / "allocations.csv", day)
    counted = {"full-time equivalent": round(sum(shares), 3), "children with an officer": len(mine)}
    published = figures()
    return counted, {
        "full-time equivalent": published["full_time_equivalent_2021_03_31"],
        "children with an officer": published["periods"]["open_on_2021_03_31"],
    }


def _current(path: Path, day: date) -> list[dict[str, str]]:
    return [
        row for row in read_table(path)
        if row["from"] <= day.isoformat() and (not row["to"] or row["to"] > day.isoformat())
    ]  # fmt: skip
