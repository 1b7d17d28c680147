"""Takes small numbers out of a whole report at once, so that nothing printed in one place gives away another."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from mainstay.insight.cells import Cells, Report, cells_of, figures, name, own_figures
from mainstay.insight.measure import Measure, Relation
from mainstay.insight.periods import Period
from mainstay.insight.reading import Reading
from mainstay.statute.disclosure import Thresholds, hide


def suppressed(
    report: Report,
    measures: Mapping[str, Measure],
    relations: Iterable[Relation] = (),
    thresholds: Thresholds | None = None,
) -> dict[Period, dict[str, Reading]]:
    """The report with every small number taken out, and others with it until none can be worked out.

    All its years and measures are looked at together. A split is withheld whole, its noughts too, when more than half
    of its rows that count anything are small. Source: DR-12.5.
    """
    least = thresholds or Thresholds()
    withheld = frozenset(_sparse(report, measures, least))
    cells = cells_of(report, measures, relations, withheld)
    hidden = hide(cells.values, cells.balances, implied=cells.implied, keep=cells.keep, thresholds=least)
    redaction = _Redaction(cells, hidden)
    return {
        period: {key: redaction.of(reading, name(period, key)) for key, reading in readings.items()}
        for period, readings in report.items()
    }


def _sparse(report: Report, measures: Mapping[str, Measure], thresholds: Thresholds) -> Iterator[str]:
    """The splits of which more than half of the rows that count anything are small."""
    for period, readings in report.items():
        for key, reading in readings.items():
            for split, rows in reading.splits.items():
                over_whole = measures[key].split(split).over_whole
                counts = [own_figures(row, over_whole=over_whole).values() for row in rows.values()]
                counting = [each for each in counts if any(each)]
                small = [each for each in counting if any(map(thresholds.small, each))]
                if 2 * len(small) > len(counting):
                    yield f"{name(period, key)}[{split}]"


@dataclass(frozen=True)
class _Redaction:
    """What is to be left out, applied to readings."""

    cells: Cells
    hidden: frozenset[str]

    def of(self, reading: Reading, called: str) -> Reading:
        """A reading and its rows, each without its numbers when any one of them is to be left out."""
        splits = {split: self._rows(rows, f"{called}[{split}") for split, rows in reading.splits.items()}
        return replace(self._seen(reading, called), splits=splits)

    def _rows(self, rows: Mapping[str, Reading], called: str) -> dict[str, Reading]:
        if f"{called}]" in self.cells.withheld:
            return {key: row if row.unavailable else row.without_numbers() for key, row in rows.items()}
        return {key: self._seen(row, f"{called}/{key}]") for key, row in rows.items()}

    def _seen(self, reading: Reading, called: str) -> Reading:
        printed = (figure for figure in figures(reading) if figure != "remainder")
        left_out = any(self.cells.one(f"{called}.{figure}") in self.hidden for figure in printed)
        return reading.without_numbers() if left_out else reading
