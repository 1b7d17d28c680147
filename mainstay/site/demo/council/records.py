"""What the invented council is made of: children, their periods of care, and what happened in each."""

from dataclasses import dataclass, field
from datetime import date

FIRST_DAY = date(2016, 4, 1)
LAST_DAY = date(2021, 3, 31)
FIRST_ENDING, LAST_ENDING = 2017, 2021
OPEN = "open"


@dataclass(frozen=True, slots=True)
class Episode:
    """One row of the national return: a legal status and a placement held together for a time."""

    starts_on: date
    ends_on: date | None
    reason_new: str
    legal_status: str
    placement: str
    provider: str
    reason_ceased: str
    placement_change: str
    placement_postcode: str
    urn: str


@dataclass(frozen=True, slots=True)
class Review:
    """A review that was held, what it was due by, and how the child took part."""

    held_on: date
    due_on: date | None
    code: str = ""
    late_reason: str = ""


@dataclass(slots=True)
class Period:
    """A period of care; `kind` is how it ends, in the words of `spans`."""

    number: int
    starts_on: date
    ends_on: date | None
    kind: str
    cluster: int
    reason: str = ""
    legal_status: str = ""
    need: str = ""
    legal: list[tuple[date, str]] = field(default_factory=list)
    episodes: list[Episode] = field(default_factory=list)
    reviews: list[Review] = field(default_factory=list)

    def open_on(self, day: date) -> bool:
        """Whether the child was looked after on the day; the day a period ends is outside it."""
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)

    @property
    def last_day(self) -> date:
        """The last day known of the period: its end, or the end of the history."""
        return self.ends_on or LAST_DAY

    @property
    def days(self) -> int:
        """How many days the period lasted, up to the end of the history."""
        return (self.last_day - self.starts_on).days

    def status_on(self, day: date) -> str:
        """The legal status in force on a day; an empty text where it was not recorded."""
        return next((status for since, status in reversed(self.legal) if since <= day), "")


@dataclass(slots=True)
class Child:
    """An invented child and their periods of care, oldest first."""

    periods: list[Period]
    born_on: date = FIRST_DAY
    sex: str = ""
    ethnic: str = ""
    unaccompanied: bool = False
    family: int = 0
    mother_of: "Child | None" = None
    young_mother: "Child | None" = None
    reference: str = ""
    given_name: str = ""
    family_name: str = ""
    known_as: str = ""

    @property
    def first(self) -> Period:
        """The child's first period of care."""
        return self.periods[0]

    @property
    def last(self) -> Period:
        """The child's latest period of care."""
        return self.periods[-1]

    def period_on(self, day: date) -> Period | None:
        """The period of care the child was in on a day, if any."""
        return next((period for period in self.periods if period.open_on(day)), None)


def within(day: date | None, ending: int) -> bool:
    """Whether a day falls in the collection year that ends in a calendar year."""
    return day is not None and date(ending - 1, 4, 1) <= day <= date(ending, 3, 31)
