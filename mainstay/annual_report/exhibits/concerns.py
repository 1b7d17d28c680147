"""Charts and tables of concerns: how many over the years, and always beside them how they were answered and ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from mainstay.annual_report.edition import Edition
from mainstay.annual_report.exhibits.rows import cell, count_table, gap_note, share_cells, share_lines
from mainstay.annual_report.filling import unit_of, value_of
from mainstay.concerns.measures.counted import AS_THEY_STAND, BY_CHAIRS, OF_TEAM
from mainstay.documents.blocks import Block, Column, Table
from mainstay.documents.charts.model import LineChart, Series
from mainstay.documents.figures import figure_of
from mainstay.documents.values import Gap, Unit, Value
from mainstay.insight.measure import find
from mainstay.insight.reading import Reading
from mainstay.insight.splits import NOT_RECORDED

BY_NEXT_REVIEW = (("concerns_answered_by_next_review", "Answered by the child's next review"),)
IN_STAGE_TIME = (("concerns_answered_in_stage_time", "Answered in the working days of the stage"),)
_OF_ALL = frozenset({BY_CHAIRS, OF_TEAM, AS_THEY_STAND})
DAYS = (
    ("days_to_answer", "Half of the answers came within"),
    ("days_to_answer_90th", "Nine of ten answers came within"),
)


def raised(edition: Edition) -> Iterator[Block]:
    """Formal concerns of up to five years against the children looked after, and then all of the year."""
    years = [
        (counted, rate)
        for year in edition.figures.long_run
        if (counted := edition.reading("concerns_raised", year)) is not None and not counted.unavailable
        and (rate := edition.reading("concerns_per_100_children", year)) is not None
    ]  # fmt: skip
    if not years or years[-1][0].period.year != edition.year:
        return
    table = Table(
        caption="Formal concerns raised in each year, and for every 100 children looked after at its end",
        columns=(
            Column("Year"),
            *(Column(words, numeric=True) for words in ("Formal concerns", "Children looked after", "For every 100")),
        ),
        rows=tuple((counted.period.label, cell(value_of(counted)), *_of_children(rate)) for counted, rate in years),
        note="Neither many nor few is better: read the number beside how concerns were answered and what came of them. "
        "The children are those looked after on the last day of the year.",
    )
    rates = {counted.period.label: value_of(rate) for counted, rate in years}
    yield figure_of(_over_years(rates), table=table) if len(rates) > 1 else table
    for part in (_put_to, _about, _answered, _stages, _outcomes, _about_when_talked):
        yield from part(edition)


def _over_years(rates: Mapping[str, Value]) -> LineChart:
    return LineChart(
        title="Formal concerns for every 100 children looked after",
        categories=tuple(rates),
        category_title="Year",
        value_title="For every 100 children",
        series=(Series("Formal concerns for every 100 children", tuple(rates.values())),),
        unit=Unit.RATE,
    )


def _of_children(rate: Reading) -> tuple[str, str]:
    if isinstance(value_of(rate), Gap):
        return (cell(value_of(rate)),) * 2
    return (cell(rate.denominator or 0), cell(value_of(rate), Unit.RATE))


def _put_to(edition: Edition) -> Iterator[Block]:
    whole = edition.reading("concerns_raised")
    if whole is None or whole.unavailable:
        return
    rows = whole.splits.get("against", {})
    if sum(bool(row.suppressed or row.value) for row in rows.values()) < 2:
        return  # all were put to the same side: nothing to compare
    caption = f"Formal concerns raised in {edition.year}, by whom they were put to"
    yield count_table(caption, "Put to", "Formal concerns", whole, rows)


def _about(edition: Edition) -> Iterator[Block]:
    """What formal concerns were about, each theme set against every mention of one."""
    yield from _themes(edition, "concern_themes", f"What formal concerns of {edition.year} were about")


def _about_when_talked(edition: Edition) -> Iterator[Block]:
    """What the concerns settled by talking were about."""
    yield from _themes(edition, "informal_themes", f"What concerns settled by talking in {edition.year} were about")


def _themes(edition: Edition, key: str, caption: str) -> Iterator[Block]:
    whole = edition.reading(key)
    if whole is None or whole.unavailable:
        return
    rows = sorted(whole.splits.get("theme", {}).items(), key=_most_first)
    shown = [row for name, row in rows if name != NOT_RECORDED or row.suppressed or row.numerator]
    base = cell(Gap.SUPPRESSED) if whole.suppressed else cell(whole.denominator or 0)
    yield Table(
        caption=caption,
        columns=(Column("Theme"), Column("Mentions", numeric=True), Column("Per cent of all mentions", numeric=True)),
        rows=tuple((row.label, *_mentioned(row)) for row in shown),
        total=("All mentions of themes", base, "" if whole.suppressed else "100.0%"),
        note=f"{find(key).split('theme').note} {gap_note(shown)}".strip(),
    )


def _most_first(row: tuple[str, Reading]) -> tuple[bool, bool, int, str]:
    """Most mentioned first, then those not shown by name, so that their place says nothing of them."""
    key, reading = row
    return (key == NOT_RECORDED, reading.suppressed, -(reading.numerator or 0), reading.label)


def _mentioned(row: Reading) -> tuple[str, str]:
    number, _, per_cent = share_cells(row)
    return (number, per_cent)


def _answered(edition: Edition) -> Iterator[Block]:
    """Whether answers came in time, by two standards each in a table of its own, and how long they took."""
    yield from share_lines(
        edition, f"Formal concerns of {edition.year} and the child's next review", "Standard", BY_NEXT_REVIEW,
        of="Formal concerns", note=_notes("concerns_answered_by_next_review"),
    )  # fmt: skip
    yield from share_lines(
        edition, f"Stages of concerns that were due in {edition.year}", "Standard", IN_STAGE_TIME, of="Stages",
        note=_notes("concerns_answered_in_stage_time"),
    )  # fmt: skip
    yield from _days(edition)


def _notes(key: str) -> str:
    """What the figure notes of itself; what is said of every figure of concerns is said among the definitions."""
    return " ".join(note for note in find(key).notes if note not in _OF_ALL)


def _days(edition: Edition) -> Iterator[Block]:
    found = [(key, label, edition.reading(key)) for key, label in DAYS]
    given = [(key, label, each) for key, label, each in found if each is not None and not each.unavailable]
    if not given:
        return
    yield Table(
        caption=f"Working days to the first answer to a formal concern of {edition.year}",
        columns=(Column("How soon"), Column("Working days", numeric=True), Column("Answers counted", numeric=True)),
        rows=tuple((label, cell(value_of(each), unit_of(each)), _answers(each)) for _, label, each in given),
        note=" ".join(_notes(key) for key, _, _ in given),
    )


def _answers(reading: Reading) -> str:
    return cell(Gap.SUPPRESSED if reading.suppressed else (reading.denominator or 0))


def _stages(edition: Edition) -> Iterator[Block]:
    """How far formal concerns went, and whether each stage was answered in its days."""
    went, kept = edition.reading("concerns_escalated"), edition.reading("concerns_answered_in_stage_time")
    if went is None or went.unavailable:
        return
    in_time = kept.splits.get("stage", {}) if kept is not None else {}
    rows = [
        (row.label, *_mentioned(row), *share_cells(in_time.get(key)))
        for key, row in went.splits.get("stage", {}).items()
        if _there(row) or _there(in_time.get(key))
    ]
    titles = ("Went no higher", "Per cent of concerns", "Answered in its days", "Of", "Per cent")
    yield Table(
        caption=f"How far formal concerns raised in {edition.year} went",
        columns=(Column("Stage"), *(Column(title, numeric=True) for title in titles)),
        rows=tuple(rows),
        note="How far a concern went takes in what came after the year. The stages answered in their days are those "
        "due in the year, also of concerns raised before it. Stages that no concern reached are left out.",
    )


def _there(row: Reading | None) -> bool:
    return row is not None and bool(row.suppressed or row.numerator or (row.measure != "concerns_escalated" and
                                                                       row.denominator))  # fmt: skip


def _outcomes(edition: Edition) -> Iterator[Block]:
    """What came of every formal concern of the year, those still open too; and beside them the praise given."""
    whole = edition.reading("concern_outcomes")
    if whole is None or whole.unavailable:
        return
    caption = f"What came of formal concerns raised in {edition.year}"
    yield count_table(caption, "What came of it", "Formal concerns", whole, whole.splits.get("outcome", {}))
    yield from _praise(edition)


def _praise(edition: Edition) -> Iterator[Block]:
    praise, concerns = edition.reading("praise_given"), edition.reading("concerns_raised")
    if praise is None or concerns is None:
        return
    yield Table(
        caption=f"Concerns and praise, {edition.year}",
        columns=(Column("What officers told the council"), Column("Number", numeric=True)),
        rows=(("Formal concerns", cell(value_of(concerns))), ("Praise for good work", cell(value_of(praise)))),
        note=praise.unavailable or "",
    )


def _beside(edition: Edition) -> Iterator[Block]:
    """Nothing of its own: the figure stands in the table of another."""
    yield from ()


_BESIDE = (
    "concerns_per_100_children", "informal_resolutions", "informal_themes", "concern_themes", "concerns_escalated",
    "concern_outcomes", "concerns_about_chair", "concerns_answered_by_next_review", "concerns_answered_in_stage_time",
    "days_to_answer", "days_to_answer_90th",
)  # fmt: skip
# All are drawn together, at the first: how many is never read without how they were answered and what came of them.
CONCERNS: Mapping[str, Callable[[Edition], Iterator[Block]]] = {
    "concerns_raised": raised,
    **dict.fromkeys(_BESIDE, _beside),
}
