"""The pages of documentation that are printed from the declarations: measures with their examples, and tables."""

from collections.abc import Iterator, Mapping

from mainstay.insight.examples import Example, Row, load
from mainstay.insight.measure import Measure, measures
from mainstay.insight.splits import Key, Split
from mainstay.insight.tables import dictionary

_OPENING = """# Measures

Each is declared once, in the `measures` of its room, and run on PostgreSQL, on DuckDB and in a few lines of plain
Python; the worked examples below are where the three must agree. The keys are those of the JSON and do not change.

Percentages are rounded half up to one place. What is not recorded is a row of its own. For publication, counts of
1 to 5 are suppressed, and whatever would give them away; splits by officer and by team never leave the service."""


def measures_page(examples: Mapping[str, Example] | None = None) -> str:
    """Every measure with its definition, its splits, its source and its worked example, in Markdown."""
    known = load() if examples is None else examples
    pages = ["\n".join(_measure(measure, known.get(key))) for key, measure in measures().items()]
    return "\n\n".join([_OPENING, *pages]) + "\n"


def tables_page() -> str:
    """Every table that figures are counted from, in Markdown."""
    return dictionary()


def _measure(measure: Measure, example: Example | None) -> Iterator[str]:
    yield f"## {measure.title}"
    yield ""
    yield f"`{measure.key}`, version {measure.definition_version}: {_kind(measure)}."
    yield ""
    yield measure.definition
    if measure.notes:
        yield ""
        yield from (f"- {note}" for note in measure.notes)
    yield ""
    yield f"Source: {measure.source}{'' if measure.source.confirmed else ' (to be confirmed by a practitioner)'}."
    if measure.splits:
        yield ""
    for split in measure.splits:
        yield f"- Split by `{split.key}`, {split.title.lower()}: {_split(split, example)}"
    if example:
        yield from _example(example)


def _kind(measure: Measure) -> str:
    words = f"a {measure.unit.__name__.lower()} of {measure.subject.value}"
    words += f", in {measure.terms.words}" if measure.terms else ""
    words += f"; national guidance is {measure.guide[0]} to {measure.guide[1]}" if measure.guide else ""
    return words + ("; as at a day" if measure.as_at else "; over the year")


def _split(split: Split, example: Example | None) -> str:
    listed: tuple[Key, ...] = split.listed(example.period) if example else ()
    keys = ", ".join(f"`{key.key}`" for key in listed)
    words = f"whatever the records hold, and {keys}" if split.open_list else keys
    words += ". Each is the figure as at that day, so they do not add up" if split.series else ""
    words += ". Never outside the service" if split.stays else ""
    return f"{words}.{' ' + split.note if split.note else ''}"


def _example(example: Example) -> Iterator[str]:
    yield ""
    yield f"Worked example, {example.period.label}. {example.says}"
    for table, rows in example.rows.items():
        yield ""
        yield from _rows(table, rows)
    yield ""
    yield "| Figure | Says |"
    yield "|---|---|"
    for split, figures in example.expected.items():
        for key, figure in figures.items():
            yield f"| {f'{split} `{key}`' if split else 'the whole'} | {figure} |"


def _rows(table: str, rows: list[Row]) -> Iterator[str]:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    yield f"| {table}: {' | '.join(columns)} |"
    yield "|---" * len(columns) + "|"
    for row in rows:
        yield "| " + " | ".join(_cell(row.get(column)) for column in columns) + " |"


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
