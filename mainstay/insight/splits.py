"""How a figure is split: by which column, into which keys, and who may see it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mainstay.insight.periods import Period

if TYPE_CHECKING:
    import ibis.expr.types as ir

NOT_RECORDED = "not_recorded"
NOT_RECORDED_LABEL = "Not recorded"


@dataclass(frozen=True, slots=True)
class Key:
    """One row of a split: its stable key and its words."""

    key: str
    label: str


def no_keys(_: Period) -> tuple[Key, ...]:
    """No list of keys: the rows are whatever the records hold."""
    return ()


@dataclass(frozen=True)
class Split:
    """One way to split a figure.

    `column` names a column of the measure's own rows or makes one from them. `keys` lists every row in order,
    also those that count nothing; an `open_list` takes its rows from the records. `not_recorded` adds that row at
    the end, so that the rows add up to the whole. A `people` split names members of staff and never leaves the
    working audience; one `within` the service does not either, for it stands too near to a child. `over_whole` sets
    each row against the figure's whole denominator. `days` makes a series of the same figure as at other days of the
    year, by key: such rows do not add up, and `series` says so.
    """

    key: str
    title: str
    column: "str | Callable[[ir.Table, Period], ir.Value]" = ""
    keys: Callable[[Period], tuple[Key, ...]] = no_keys
    not_recorded: bool = True
    people: bool = False
    within: bool = False
    over_whole: bool = False
    needs: frozenset[str] = frozenset()
    days: Callable[[Period], Mapping[str, date]] | None = None
    note: str = ""

    @property
    def stays(self) -> bool:
        """Whether it never leaves the working audience."""
        return self.people or self.within

    @property
    def open_list(self) -> bool:
        """Whether the rows come from the records and not from a list."""
        return self.keys is no_keys

    @property
    def series(self) -> bool:
        """Whether the rows are the same figure as at other days, which do not add up to it."""
        return self.days is not None

    def as_at(self, period: Period) -> dict[str, Period]:
        """Of a series, the period as at each of its days, by key."""
        days = self.days(period) if self.days else {}
        return {key: Period(period.year, day) for key, day in days.items()}

    def listed(self, period: Period) -> tuple[Key, ...]:
        """Every row the split always shows, in order, with not recorded last."""
        last = (Key(NOT_RECORDED, NOT_RECORDED_LABEL),) if self.not_recorded else ()
        return (*self.keys(period), *last)

    def key_of(self, rows: "ir.Table", period: Period) -> "ir.Value":
        """The key each row falls under; a value outside the list is not recorded, so that nothing is lost."""
        value = rows[self.column] if isinstance(self.column, str) else self.column(rows, period)
        if self.open_list:
            return value.fill_null(NOT_RECORDED)
        names = [each.key for each in self.keys(period)]
        import ibis

        return ibis.ifelse(value.isin(names), value, NOT_RECORDED)


def _months(period: Period) -> tuple[Key, ...]:
    return tuple(Key(month.key, month.label) for month in period.months())


MONTH = Split("month", "Month", "month", _months, not_recorded=False)
OFFICER = Split("officer", "Reviewing officer", "officer_id", people=True, needs=frozenset({"officers"}))
TEAM = Split("team", "Team", "team_id", people=True, needs=frozenset({"teams"}))
