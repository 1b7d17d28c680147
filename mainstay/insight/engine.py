"""Runs measures: one statement for each, on whichever source holds the tables, and a reading for each answer."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from mainstay.insight.measure import Measure, RateTerms, measures
from mainstay.insight.periods import Period
from mainstay.insight.reading import Number, Reading, Shape, percent_of, rounded
from mainstay.insight.sources import Source
from mainstay.insight.splits import NOT_RECORDED, NOT_RECORDED_LABEL, Key, Split
from mainstay.insight.statement import WHOLE, Asked, figures_statement
from mainstay.insight.units import Count, Median, Rate, Share
from mainstay.statute.horizon import BeyondHorizon
from mainstay.statute.policy import LocalPolicy

_SHAPES: Mapping[type, Shape] = {Count: "count", Share: "share", Rate: "rate", Median: "median"}

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
    return {key: read(known[key], source, period, policy=policy) for key in wanted}


def read(measure: Measure, source: Source, period: Period, *, policy: LocalPolicy | None = None) -> Reading:
    """One measure for a period with all its splits; what the source cannot give is unavailable, and says why."""
    blank = _blank(measure, period)
    lacking = _lacking(measure.needs, source)
    if lacking:
        return _unavailable(blank, measure, lacking)
    splits = tuple(split for split in measure.splits if not _lacking(split.needs, source))
    asked = Asked(measure, period, splits, policy or LocalPolicy(), source.dialect, source.schema)
    try:
        statement = figures_statement(asked)
    except BeyondHorizon as beyond:
        return _unavailable(blank, measure, str(beyond))
    found = _gathered(source.rows(statement))
    whole = _filled(blank, measure, found.get((WHOLE, WHOLE), (0, None)))
    rows = {split.key: _split_rows(split, whole, measure, found, source) for split in measure.splits}
    return replace(whole, splits=rows)


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
    if blank.shape == "median":
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
