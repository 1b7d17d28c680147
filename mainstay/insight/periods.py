"""The span that a figure is for: a collection year, and the day it is counted as at."""

from dataclasses import dataclass
from datetime import date

from mainstay.statute.dates import in_words
from mainstay.statute.years import CollectionYear, Month


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A collection year counted as at one of its days: its last, or today while the year is running.

    Raises ValueError when the day is outside the year.
    """

    year: CollectionYear
    as_at: date

    def __post_init__(self) -> None:
        if not self.year.contains(self.as_at):
            raise ValueError(
                f"{in_words(self.as_at)} is not in {self.year}. Ask for a day from {in_words(self.year.starts_on)} "
                f"to {in_words(self.year.ends_on)}."
            )

    @classmethod
    def whole(cls, year: CollectionYear) -> "Period":
        """A year counted as at its last day, 31 March."""
        return cls(year, year.ends_on)

    @classmethod
    def so_far(cls, year: CollectionYear, *, today: date) -> "Period":
        """A year as far as it has come: as at 31 March once it is over, as at today while it runs."""
        return cls(year, min(year.ends_on, today))

    @property
    def label(self) -> str:
        """The year as the service writes it."""
        return self.year.label

    @property
    def starts_on(self) -> date:
        """The first day counted."""
        return self.year.starts_on

    @property
    def ends_on(self) -> date:
        """The last day counted, which belongs to the period."""
        return self.as_at

    @property
    def complete(self) -> bool:
        """Whether the year is over."""
        return self.as_at == self.year.ends_on

    def months(self) -> list[Month]:
        """The months of the year that have begun."""
        return [month for month in self.year.months() if month.starts_on <= self.as_at]

    def months_ended(self) -> list[Month]:
        """The months of the year whose last day has come."""
        return [month for month in self.year.months() if month.ends_on <= self.as_at]
