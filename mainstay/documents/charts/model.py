"""Charts as figures and words: what is compared with what, before anything is drawn."""

from dataclasses import dataclass
from typing import ClassVar

from mainstay.documents.values import REASONS, Gap, Unit, Value, number
from mainstay.documents.wording import one_line

_MOST_CATEGORIES = 60


class ChartRefused(ValueError):
    """A chart would mislead or cannot be drawn; the sentence says why and what to do."""


@dataclass(frozen=True)
class Series:
    """One row of figures, a value for each category."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Comparator:
    """A figure from elsewhere to read the chart against: one level, or a value for each category.

    Its `year` is printed with it. Where that is not the chart's year, `other_year_stated` must say that the
    difference is meant; the chart then states it under the picture.
    """

    name: str
    values: Value | tuple[Value, ...]
    year: str = ""
    other_year_stated: bool = False

    @property
    def label(self) -> str:
        """Give the name as it is printed, with its year."""
        return f"{one_line(self.name)} ({one_line(self.year)})" if self.year else one_line(self.name)


@dataclass(frozen=True, kw_only=True)
class Chart:
    """What every chart states: its title, categories, figures, unit and year."""

    form: ClassVar[str] = "Chart"
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: Unit = Unit.COUNT
    year: str = ""
    category_title: str = ""
    value_title: str = ""
    comparators: tuple[Comparator, ...] = ()

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ChartRefused("A chart has no title. Say in a few words what it shows.")
        if not self.categories or not self.series:
            raise ChartRefused(f"The chart “{self.title}” has nothing to draw. Give it categories and figures.")
        if len(self.categories) > _MOST_CATEGORIES:
            raise ChartRefused(
                f"The chart “{self.title}” has {len(self.categories)} categories; {_MOST_CATEGORIES} can be read. "
                "Group some, or show a table."
            )
        _refuse_repeats(self.title, "categories", [one_line(name) for name in self.categories])
        names = [one_line(one.name) for one in self.series] + [one.label for one in self.comparators]
        _refuse_repeats(self.title, "series", names)
        for one in self.series:
            self._refuse_uneven(one.name, one.values)
        for comparator in self.comparators:
            self._refuse_comparator(comparator)
        self._refuse_below_zero()

    def gaps(self) -> tuple[Gap, ...]:
        """Give the kinds of gap among the figures, each once."""
        found = {value for one in self.series for value in one.values if isinstance(value, Gap)}
        return tuple(gap for gap in Gap if gap in found)

    def notes(self) -> tuple[str, ...]:
        """Give the sentences that the figures need to be read rightly, as chart or as table."""
        years = tuple(
            f"{one_line(one.name)}: this figure is for {one.year}; the chart is for {self.year or 'several years'}."
            for one in self.comparators
            if one.year and one.year != self.year
        )
        return tuple(REASONS[gap] for gap in self.gaps()) + years

    def notes_on_drawing(self) -> tuple[str, ...]:
        """Give the sentences that stand under the picture."""
        return self.notes()

    def _refuse_uneven(self, name: str, values: tuple[Value, ...]) -> None:
        if len(values) != len(self.categories):
            raise ChartRefused(
                f"“{name}” in the chart “{self.title}” has {len(values)} figures for "
                f"{len(self.categories)} categories. Give one for each, or say that it is not available."
            )

    def _refuse_comparator(self, comparator: Comparator) -> None:
        if isinstance(comparator.values, tuple):
            self._refuse_uneven(comparator.name, comparator.values)
        elif isinstance(comparator.values, Gap):
            raise ChartRefused(f"The comparator “{comparator.name}” has no figure. Leave it out of the chart.")
        elif not comparator.year:
            raise ChartRefused(f"The comparator “{comparator.name}” does not say its year. Give the year.")
        if comparator.year and comparator.year != self.year and not comparator.other_year_stated:
            raise ChartRefused(
                f"“{comparator.name}” is a figure for {comparator.year} and the chart “{self.title}” is for "
                f"{self.year or 'several years'}. Choose a figure for the same year, or state on the chart that "
                "the year is another."
            )

    def _refuse_below_zero(self) -> None:
        drawn = [number(value) for one in self.series for value in one.values]
        if any(value is not None and not 0 <= value < float("inf") for value in drawn):
            raise ChartRefused(f"The chart “{self.title}” has a figure that is below 0 or is no number.")


@dataclass(frozen=True, kw_only=True)
class BarChart(Chart):
    """One row of bars. Lying bars suit long names: chosen by the names unless `sideways` says."""

    form: ClassVar[str] = "Bar chart"
    sideways: bool | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if len(self.series) != 1:
            raise ChartRefused(f"The bar chart “{self.title}” takes one series. Use grouped or stacked bars.")


@dataclass(frozen=True, kw_only=True)
class GroupedBar(Chart):
    """Bars side by side for each category."""

    form: ClassVar[str] = "Grouped bar chart"
    sideways: bool | None = None


@dataclass(frozen=True, kw_only=True)
class StackedBar(Chart):
    """Bars on top of each other that add up to a whole."""

    form: ClassVar[str] = "Stacked bar chart"
    sideways: bool | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.comparators:
            raise ChartRefused(f"The stacked bars “{self.title}” cannot carry a comparator line. Use a line chart.")


@dataclass(frozen=True, kw_only=True)
class LineChart(Chart):
    """Figures over time, and comparators beside them."""

    form: ClassVar[str] = "Line chart"
    from_zero: bool = True

    def notes_on_drawing(self) -> tuple[str, ...]:
        """Give the sentences under the picture, with a word where its scale does not start at 0."""
        return self.notes() + (() if self.from_zero else ("The scale does not start at 0.",))


def _refuse_repeats(title: str, what: str, names: list[str]) -> None:
    repeated = sorted({name for name in names if names.count(name) > 1})
    if repeated:
        raise ChartRefused(f"The chart “{title}” has {what} of the same name: {', '.join(repeated)}. Rename them.")
