"""Runs measures: one statement for each, on whichever source holds the tables, and a reading for each answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from mainstay.insight.measure import Measure, RateTerms, measures
from mainstay.insight.periods import Period
from mainstay.insight.reading import MIDDLES, Number, Reading, Shape, percent_of, rounded
from mainstay.insight.sources import Source
from mainstay.insight.splits import NOT_RECORDED, NOT_RECORDED_LABEL, Key, Split
from mainstay.insight.statement import KEPT, WHOLE, Asked, figures_statement
from mainstay.insight.units import Count, Median, Percentile, Rate, Share
from mainstay.insight.window import through_windows
from mainstay.statute.horizon import BeyondHorizon
from mainstay.statute.policy import LocalPolicy

_SHAPES: Mapping[type, Shape] = {
    Count: "count",
    Share: "share",
    Rate: "rate",
    Median: "median",
    Percentile: "percentile",
}

Totals = tuple[int | None, Any]


def read_all(
    source: Source,
    period: Period,
    *,
    policy: LocalPolicy | None = None,
    only: Iterable[str] | None = None,
) -> dict[str, Reading]:
    """Every measure for a period, by key, or `only` some of them; before any audience sees them.

    Raises LookupError, with a sentence, for a key that is not a measure.
    """
    known = measures()
    wanted = list(known) if only is None else list(only)
    strange = [key for key in wanted if key not in known]
    if strange:
        raise LookupError(f"There is no measure called “{strange[0]}”. Measures: {', '.join(known)}.")
    return read_together(source, {period: [known[key] for key in wanted]}, policy=policy)[period]


def read(measure: Measure, source: Source, period: Period, *, policy: LocalPolicy | None = None) -> Reading:
    """One measure for a period with all its splits; what the source cannot give is unavailable, and says why."""
    return read_together(source, {period: [measure]}, policy=policy)[period][measure.key]


def read_together(
    source: Source, wanted: Mapping[Period, Iterable[Measure]], *, policy: LocalPolicy | None = None
) -> dict[Period, dict[str, Reading]]:
    """Measures for several periods, counted by one statement: all of them from the records as at one moment."""
    asked = Together.of(source, wanted, policy)
    return asked.readings(source.rows(asked.sql) if asked.sql else ())


@dataclass(frozen=True)
class Together:
    """Measures asked for together: the one statement, and the readings of its answer.

    Rows of the answer are (part, split, key, number, divisor), the part numbered from nought; a caller who adds
    rows of its own to the statement numbers them otherwise.
    """

    source: Source
    wanted: Mapping[Period, tuple[Measure, ...]]
    statements: tuple[tuple[Period, Measure, str], ...]
    unavailable: Mapping[tuple[Period, str], str]

    @classmethod
    def of(cls, source: Source, wanted: Mapping[Period, Iterable[Measure]], policy: LocalPolicy | None) -> "Together":
        """The measures wanted, each compiled for the source, or with the reason why it cannot be given."""
        listed = {period: tuple(each) for period, each in wanted.items()}
        statements, unavailable = [], {}
        for period, measure in ((period, measure) for period, each in listed.items() for measure in each):
            lacking = _lacking(measure.needs, source)
            splits = tuple(split for split in measure.splits if not _lacking(split.needs, source))
            try:
                asked = Asked(measure, period, splits, policy or LocalPolicy(), source.dialect)
                statement = "" if lacking else figures_statement(asked)
            except BeyondHorizon as beyond:
                lacking = str(beyond)
            if lacking:
                unavailable[period, measure.key] = lacking
            else:
                statements.append((period, measure, statement))
        return cls(source, listed, tuple(statements), unavailable)

    @property
    def sql(self) -> str:
        """The one statement; empty where there is nothing to count."""
        by_period: dict[Period, list[str]] = {}
        for number, (period, _measure, statement) in enumerate(self.statements):
            part = f"SELECT {number} AS part, f.split, f.key, f.number, f.divisor FROM ({statement}) AS f"  # noqa: S608
            by_period.setdefault(period, []).append(part)
        asked = {period: " UNION ALL ".join(parts) for period, parts in by_period.items()}
        return through_windows(asked, self.source.schema) if asked else ""

    def readings(self, rows: Iterable[tuple[Any, ...]]) -> dict[Period, dict[str, Reading]]:
        """The reading of each measure for each period."""
        answers: dict[int, list[tuple[Any, ...]]] = {}
        for part, *row in rows:
            answers.setdefault(part, []).append(tuple(row))
        report: dict[Period, dict[str, Reading]] = {period: {} for period in self.wanted}
        for number, (period, measure, _statement) in enumerate(self.statements):
            report[period][measure.key] = _reading(measure, period, answers.get(number, ()), self.source)
        for (period, key), reason in self.unavailable.items():
            measure = next(measure for measure in self.wanted[period] if measure.key == key)
            report[period][key] = _unavailable(_blank(measure, period), measure, reason)
        return {
            period: {measure.key: report[period][measure.key] for measure in each}
            for period, each in self.wanted.items()
        }


def _reading(measure: Measure, period: Period, rows: Iterable[tuple[Any, ...]], source: Source) -> Reading:
    found = _gathered(rows)
    whole = _filled(_blank(measure, period), measure, found.get((WHOLE, WHOLE), (0, None)))
    if measure.without and not _tells(whole, found):
        return _unavailable(_blank(measure, period), measure, measure.without)
    return replace(
        whole, splits={split.key: _split_rows(split, whole, measure, found, source) for split in measure.splits}
    )


def _tells(whole: Reading, found: Mapping[tuple[str, str], Totals]) -> bool:
    """Whether anything was written down that the figure is counted from; a count that does not ask always tells."""
    kept = found.get((KEPT, WHOLE))
    if kept is not None:
        return bool(kept[0])
    return whole.shape == "count" or bool(whole.denominator)


def _blank(measure: Measure, period: Period) -> Reading:
    shape = _SHAPES[measure.unit]
    return Reading(measure.key, measure.title, shape, measure.words, period, measure.definition_version)


def _lacking(needs: Iterable[str], source: Source) -> str:
    return " ".join(source.lacks[need] for need in sorted(needs) if need in source.lacks)


def _unavailable(blank: Reading, measure: Measure, reason: str) -> Reading:
    whole = replace(blank, unavailable=reason)
    rows = {split.key: _unavailable_rows(split, whole, reason) for split in measure.splits}
    return replace(whole, splits=rows)


def _unavailable_rows(split: Split, blank: Reading, reason: str) -> dict[str, Reading]:
    return {each.key: replace(blank, label=each.label, unavailable=reason) for each in split.listed(blank.period)}


def _gathered(rows: Iterable[tuple[Any, ...]]) -> dict[tuple[str, str], Totals]:
    """Number and divisor by split and key; a rate's two come in rows of their own and are put together."""
    found: dict[tuple[str, str], Totals] = {}
    for split, key, number, divisor in rows:
        before = found.get((split, key), (None, None))
        found[split, key] = (
            before[0] if number is None else int(number),
            before[1] if divisor is None else divisor,
        )
    return found


def _split_rows(
    split: Split,
    whole: Reading,
    measure: Measure,
    found: Mapping[tuple[str, str], Totals],
    source: Source,
) -> dict[str, Reading]:
    blank = _blank(measure, whole.period)
    lacking = _lacking(split.needs, source)
    if lacking:
        return _unavailable_rows(split, blank, lacking)
    rows = {}
    for each in _keys(split, whole.period, found):
        totals = found.get((split.key, each.key), (0, None))
        divisor = whole.denominator if split.over_whole else totals[1]
        rows[each.key] = _filled(replace(blank, label=each.label), measure, (totals[0], divisor))
    return rows


def _keys(split: Split, period: Period, found: Mapping[tuple[str, str], Totals]) -> list[Key]:
    """The listed keys, and those only found in the records before not recorded, so that nothing is left out."""
    listed = {each.key: each for each in split.listed(period)}
    others = sorted(key for name, key in found if name == split.key and key not in listed and key != NOT_RECORDED)
    last = listed.pop(NOT_RECORDED, None)
    if last is None and (split.key, NOT_RECORDED) in found:
        last = Key(NOT_RECORDED, NOT_RECORDED_LABEL)
    return [*listed.values(), *(Key(key, key) for key in others), *([last] if last else [])]


def _filled(blank: Reading, measure: Measure, totals: Totals) -> Reading:
    """A reading with its numbers."""
    number, divisor = totals[0] or 0, totals[1]
    if blank.shape == "count":
        return replace(blank, value=number)
    if blank.shape == "share":
        denominator = int(divisor or 0)
        return replace(blank, numerator=number, denominator=denominator, percent=percent_of(number, denominator))
    if blank.shape in MIDDLES:
        middle = None if divisor is None else _plain(divisor)
        return replace(blank, value=middle, denominator=number)
    return _rate(blank, measure, number, divisor)


def _rate(blank: Reading, measure: Measure, number: int, divisor: Any) -> Reading:
    terms = measure.terms or RateTerms(measure.subject.value, 1, "There is nothing to divide by.")
    if not divisor:
        return replace(blank, unavailable=terms.without)
    amount = _plain(divisor)
    value = rounded(Decimal(number) * terms.per / amount, 1)
    return replace(blank, value=value, numerator=number, denominator=amount)


def _plain(number: Any) -> Number:
    """A number from a database as a whole number, or as a decimal of at most four places."""
    exact = rounded(Decimal(str(number)), 4)
    return int(exact) if exact == int(exact) else exact.normalize()
