"""How a figure is made, as names and values: what is counted, of what, when, by which rule and which settings."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.documents.values import Unit, written
from mainstay.insight.audience import Audience
from mainstay.insight.measure import Measure
from mainstay.insight.pages.asking import Asked
from mainstay.insight.pages.numbers import amount, count, value_of
from mainstay.insight.reading import MIDDLES, Reading
from mainstay.statute.dates import in_words
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.review_kinds import ReviewKind
from mainstay.web.shapes import Fact

_AUDIENCES = {
    Audience.WORKING: "The service itself: small numbers are shown, so do not pass this page on",
    Audience.MANAGEMENT: "The council's own boards: nobody of the service is named",
    Audience.PUBLISHED: "Anybody: small numbers, and what would give them away, are left out",
}
_SHAPES = {
    "count": "A count",
    "share": "A share",
    "rate": "A rate",
    "median": "The middle value",
    "percentile": "A percentile",
}


def definition_of(asked: Asked) -> list[Fact]:
    """The facts under “How this figure is made”."""
    measure, reading = asked.measure, asked.reading
    return [
        Fact("Unit", f"{_SHAPES[reading.shape]}, in {measure.words}"),
        Fact("Period", f"{in_words(reading.period.starts_on)} to {in_words(reading.period.ends_on)}"),
        Fact("As at", in_words(reading.period.as_at) + ("" if reading.period.complete else ", the year is not over")),
        *_parts(reading),
        Fact("Source", _source(measure)),
        *_settings(measure, asked.figures.policy),
        Fact("Definition", f"Version {measure.definition_version}"),
        Fact("Shown for", _AUDIENCES[asked.figures.audience]),
    ]


def _parts(reading: Reading) -> Iterator[Fact]:
    if reading.numerator is not None and reading.denominator is not None:
        yield Fact("Numerator", count(reading.numerator))
        yield Fact("Denominator", amount(reading.denominator))
    elif reading.shape in MIDDLES and reading.denominator is not None:
        yield Fact("Taken from", f"{count(reading.denominator)} values")
    elif reading.suppressed:
        yield Fact("Number", written(value_of(reading), Unit.COUNT))


def _source(measure: Measure) -> str:
    unsure = "" if measure.source.confirmed else ". To be confirmed by a practitioner"
    return f"{measure.source}{unsure}"


def _settings(measure: Measure, policy: LocalPolicy) -> Iterator[Fact]:
    """The council's settings that the figure depends on, as its notes say."""
    about = " ".join((measure.definition, *measure.notes)).lower()
    if "kinds of review" in about:
        yield Fact("Kinds counted", ", ".join(kind.label for kind in ReviewKind if policy.counts(kind.value)))
    if "window" in about:
        by = "by the window" if policy.window_treatment == "window" else "against six months, and marked"
        yield Fact("2020 regulations window", f"Reviews due from 24 April to 25 September 2020 are judged {by}")
    if "fewer working days" in about:
        yield Fact("Looked after for", f"At least {policy.per_child_working_days} working days")
    if "ethnic_group" in {split.key for split in measure.splits}:
        yield Fact("Chinese (CHNE)", f"Counted in the group {policy.chinese_in}")
