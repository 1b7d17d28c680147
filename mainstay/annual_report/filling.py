"""Fill the figures into sentences: a sentence never holds a typed number, so it cannot disagree with its table."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from mainstay.annual_report.edition import Edition
from mainstay.documents.values import Gap, Unit, Value, written
from mainstay.insight.measure import measures
from mainstay.insight.reading import Reading
from mainstay.statute.dates import in_words

_PLACE = re.compile(
    r"\{(?P<name>[a-z][a-z0-9_]*)(\[(?P<split>\w+)/(?P<key>\w+)\])?(\.(?P<field>\w+))?(?P<before>@before)?\}"
)
_NOT_SHOWN = "a number not shown"
_ONE_AND_MANY = {
    "children": ("child", "children"),
    "periods": ("period of care", "periods of care"),
    "reviews": ("review", "reviews"),
    "promises": ("promise", "promises"),
    "concerns": ("concern", "concerns"),
    "mentions of themes": ("mention of a theme", "mentions of themes"),
    "times": ("time", "times"),
    "views": ("view", "views"),
    "wishes": ("wish", "wishes"),
    "urgent alerts": ("urgent alert", "urgent alerts"),
    "complaints": ("complaint", "complaints"),
    "proposals": ("proposal", "proposals"),
}


@dataclass(frozen=True)
class Sentence:
    """A sentence with places for figures.

    A place is {measure}, {measure[split/key]}, or either followed by .field (see FIELDS) and by @before for the year
    before; or one of {year}, {year_before}, {on}, {on_before}, {council}. `hidden` is said instead where a figure in
    it may not be shown, `without` where one is not there, `none` where its first figure is nought. It is said in
    every year, or in one alone.
    """

    text: str
    hidden: str = ""
    without: str = ""
    none: str = ""
    only_in: str = ""


class NotThere(LookupError):
    """A figure of a sentence is not there; `reason` is a sentence where there is one to give."""

    def __init__(self, measure: str, reason: str = "") -> None:
        super().__init__(measure)
        self.measure = measure
        self.reason = reason


class NotShown(LookupError):
    """A figure of a sentence may not be shown, and the sentence has other words for that."""


def filled(sentence: Sentence, edition: Edition) -> str:
    """The sentence with its figures; nothing where a figure is not there and nothing is to be said instead."""
    if sentence.only_in not in ("", edition.year.label):
        return ""
    if sentence.none and _begins_with_nought(sentence.text, edition):
        return _fill(sentence.none, edition, hides=False)
    try:
        return _fill(sentence.text, edition, hides=bool(sentence.hidden))
    except NotShown:
        return filled(Sentence(sentence.hidden, without=sentence.without), edition).strip()
    except NotThere:
        return filled(Sentence(sentence.without), edition) if sentence.without else ""


def missing(sentence: Sentence, edition: Edition) -> tuple[str, str] | None:
    """The measure that keeps a sentence from being said, and why it is not available; None where it is said."""
    if sentence.only_in not in ("", edition.year.label):
        return None
    try:
        _fill(sentence.text, edition, hides=False)
    except NotThere as gone:
        return (gone.measure, gone.reason) if gone.reason else None
    return None


def problems(sentence: Sentence) -> list[str]:
    """What is wrong with a sentence's places: measures, splits and fields that do not exist."""
    known, wrong = measures(), []
    for text in (sentence.text, sentence.hidden, sentence.without, sentence.none):
        for place in _PLACE.finditer(text):
            name, split = place["name"], place["split"]
            if name in _WORDS:
                continue
            if name not in known:
                wrong.append(f"{{{name}}} is not a measure.")
            elif split and split not in {each.key for each in known[name].splits}:
                wrong.append(f"{name} is not split by {split}.")
            if place["field"] and place["field"] not in {*FIELDS, *_OF_TWO}:
                wrong.append(f".{place['field']} is not a field.")
        if "{" in _PLACE.sub("", text):
            wrong.append(f"“{text}” has a place that cannot be read.")
    return wrong


def value_of(reading: Reading | None) -> Value:
    """The number a reading is known by: its value, or for a share its per cent; a gap where there is none."""
    if reading is None or reading.unavailable is not None:
        return Gap.UNAVAILABLE
    if reading.suppressed:
        return Gap.SUPPRESSED
    number = reading.percent if reading.shape == "share" else reading.value
    return Gap.UNAVAILABLE if number is None else number


def unit_of(reading: Reading) -> Unit:
    """How a reading's number is written."""
    if reading.shape == "share":
        return Unit.PERCENT
    return Unit.COUNT if reading.whole_number else Unit.RATE


def counted(number: object, unit: str) -> str:
    """A count with the word for what is counted: "no children", "1 child", "2,635 reviews"."""
    one, many = _ONE_AND_MANY.get(unit, (unit, unit))
    return f"no {many}" if number == 0 else f"{written(number, Unit.COUNT)} {one if number == 1 else many}"  # type: ignore[arg-type]


def _fill(text: str, edition: Edition, *, hides: bool) -> str:
    def put(place: re.Match[str]) -> str:
        if place["name"] in _WORDS:
            return _WORDS[place["name"]](edition)
        return _figure(place, edition, hides=hides)

    words = _PLACE.sub(put, text)
    return words[:1].upper() + words[1:]


def _figure(place: re.Match[str], edition: Edition, *, hides: bool) -> str:
    name = place["name"]
    year = edition.year.previous() if place["before"] else edition.year
    reading = _row(edition.reading(name, year), place)
    if reading is None:
        raise NotThere(name)
    if reading.unavailable is not None:
        raise NotThere(name, reading.unavailable)
    other = None
    if place["field"] in _OF_TWO:
        before = _row(edition.reading(name, edition.year.previous()), place)
        other = before if place["field"] == "change" else edition.reading(name, year)
    if reading.suppressed or (other is not None and other.suppressed):
        if hides:
            raise NotShown(name)
        return _NOT_SHOWN
    if place["field"] in _OF_TWO:
        return _OF_TWO[place["field"]](reading, other)
    return FIELDS[place["field"] or "number"](reading)


def _begins_with_nought(text: str, edition: Edition) -> bool:
    place = _PLACE.search(text)
    reading = _row(edition.reading(place["name"]), place) if place else None
    return reading is not None and not reading.suppressed and value_of(reading) == 0


def _row(reading: Reading | None, place: re.Match[str]) -> Reading | None:
    if reading is None or not place["split"]:
        return reading
    return reading.splits.get(place["split"], {}).get(place["key"])


def _change(now: Reading, before: Reading | None) -> str:
    """How a count differs from the year before, such as "73 more (7.9%)"."""
    if before is None or not isinstance(before.value, int) or not isinstance(now.value, int):
        raise NotThere(now.measure)
    by = now.value - before.value
    if by == 0 or before.value == 0:
        return "as many" if by == 0 else f"{abs(by):,} more"
    share = written(100 * Decimal(abs(by)) / before.value, Unit.PERCENT)
    return f"{abs(by):,} {'more' if by > 0 else 'fewer'} ({share})"


def _of_all(row: Reading, whole: Reading | None) -> str:
    """A row of a count with the whole it is part of, such as "52 of 308 (16.9%)"."""
    if whole is None or not whole.value or row.value is None:
        raise NotThere(row.measure)
    share = written(100 * Decimal(row.value) / Decimal(whole.value), Unit.PERCENT)
    return f"{_count(row.value)} of {_count(whole.value)} ({share})"


def _number(reading: Reading) -> str:
    value = value_of(reading)
    if isinstance(value, Gap):
        raise NotThere(reading.measure)
    if value == 0 and reading.shape == "count":
        return "none"
    return written(value, unit_of(reading))


def _n_of_all(reading: Reading) -> str:
    if not reading.denominator:
        raise NotThere(reading.measure)
    return f"{_count(reading.numerator)} of {_count(reading.denominator)}"


def _count(number: object) -> str:
    return written(number, Unit.COUNT)  # type: ignore[arg-type]


def _one(reading: Reading) -> bool:
    return (reading.numerator if reading.shape == "share" else reading.value) == 1


FIELDS: dict[str, Callable[[Reading], str]] = {
    "number": _number,
    "percent": _number,
    "n_of_N": _n_of_all,
    "share": lambda reading: f"{_n_of_all(reading)} ({_number(reading)})",
    "numerator": lambda reading: _count(reading.numerator),
    "denominator": lambda reading: _count(reading.denominator),
    "full_time": lambda reading: written(reading.denominator or 0, Unit.RATE),
    "phrase": lambda reading: counted(reading.value, reading.unit),
    "was": lambda reading: "was" if _one(reading) else "were",
}
_OF_TWO: dict[str, Callable[[Reading, Reading | None], str]] = {"change": _change, "of_all": _of_all}
_WORDS: dict[str, Callable[[Edition], str]] = {
    "year": lambda edition: edition.year.label,
    "year_before": lambda edition: edition.year.previous().label,
    "on": lambda edition: in_words(edition.figures.period.as_at),
    "on_before": lambda edition: in_words(edition.year.previous().ends_on),
    "council": lambda edition: edition.figures.council,
}
