"""Reading the written returns back, as anyone else would, into periods of care and reviews."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

from mainstay.site.demo.council.targets import YEARS
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.reviews import adoption_due, earlier_of, first_due, later_due, second_due
from mainstay.statute.working_days import england

FIRST_DAY = date(2016, 4, 1)
Row = dict[str, str]


@dataclass(slots=True)
class Care:
    """A period of care as the written episodes tell it."""

    child: str
    rows: list[Row]
    reviews: list[tuple[date, str]] = field(default_factory=list)

    @property
    def starts_on(self) -> date:
        """The day the first episode began."""
        return read_day(self.rows[0]["DECOM"])

    @property
    def ends_on(self) -> date | None:
        """The day the last episode ceased, if it has."""
        return read_day(self.rows[-1]["DEC"]) if self.rows[-1]["DEC"] else None

    @property
    def headline(self) -> bool:
        """Whether the period counts in headline figures: not short breaks alone."""
        return any(row["LS"] not in {"V3", "V4"} for row in self.rows)

    def row_on(self, day: date) -> Row | None:
        """The episode in force on a day."""
        if self.starts_on > day or (self.ends_on and self.ends_on <= day):
            return None
        return next(row for row in reversed(self.rows) if read_day(row["DECOM"]) <= day)

    def first_day_of(self, column: str, codes: set[str]) -> date | None:
        """The first day on which a column held one of the codes."""
        return next((read_day(row["DECOM"]) for row in self.rows if row[column] in codes), None)


@lru_cache(maxsize=20_000)
def read_day(text: str) -> date:
    """A date as the return writes it, DD/MM/YYYY."""
    day, month, year = text.split("/")
    return date(int(year), int(month), int(day))


def read_table(path: Path) -> list[Row]:
    """The rows of one CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_years(out: Path, name: str) -> Iterator[Row]:
    """The rows of one file over the years, oldest year first."""
    for label in YEARS.values():
        yield from read_table(out / "903" / label / f"{name}.csv")


def read_care(out: Path) -> list[Care]:
    """Every period of care, a later year's row of an episode standing for an earlier one's, with its reviews."""
    latest = {(row["CHILD"], read_day(row["DECOM"])): row for row in read_years(out, "episodes")}
    care: list[Care] = []
    for (child, _), row in sorted(latest.items()):
        if row["RNE"] == "S" or not care or care[-1].child != child:
            care.append(Care(child, []))
        care[-1].rows.append(row)
    by_child: dict[str, list[Care]] = defaultdict(list)
    for period in care:
        by_child[period.child].append(period)
    for row in read_years(out, "reviews"):
        held = read_day(row["REVIEW"])
        next(each for each in by_child[row["CHILD"]] if each.row_on(held)).reviews.append((held, row["REVIEW_CODE"]))
    for period in care:
        period.reviews.sort()
    return care


def due_dates(care: Care) -> list[date | None]:
    """When each review of a period was due; None where the review before it is not in any return."""
    calendar, policy = england(), LocalPolicy()
    authorised, placed = care.first_day_of("LS", {"E1"}), care.first_day_of("PLACE", {"A3", "A4", "A5", "A6"})
    dues: list[date | None] = []
    held: list[date] = []
    for day, _ in care.reviews:
        before_records = care.starts_on < FIRST_DAY
        if not held:
            due = None if before_records else first_due(care.starts_on, calendar, policy)
        elif len(held) == 1 and not before_records:
            due = second_due(held[0], calendar, policy)
        else:
            due = later_due(held[-1], calendar, policy)
        if held and placed and day >= placed:
            due = adoption_due(calendar, policy, authorised_on=authorised, placed_on=placed, held=held)
        elif held and authorised and day >= authorised:
            due = earlier_of(due, adoption_due(calendar, policy, authorised_on=authorised, held=held))
        dues.append(due.on if due else None)
        held.append(day)
    return dues
