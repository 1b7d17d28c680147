"""Build the annual report as one document: sections in order, sentences filled, charts and tables in their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from mainstay.annual_report import carried
from mainstay.annual_report.edition import Edition
from mainstay.annual_report.exhibits.children import stock_and_flow
from mainstay.annual_report.exhibits.placing import exhibits, unavailable
from mainstay.annual_report.filling import filled, value_of
from mainstay.annual_report.key_figures import key_figures
from mainstay.annual_report.method import method
from mainstay.annual_report.section import Part, Section
from mainstay.annual_report.structure import SECTIONS
from mainstay.annual_report.you_said import you_said
from mainstay.documents.blocks import (
    Block,
    BulletList,
    Callout,
    Column,
    Contents,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Run,
    Table,
)
from mainstay.documents.prose import blocks_from
from mainstay.documents.values import Gap
from mainstay.insight.audience import Audience
from mainstay.statute.dates import in_words

TITLE = "Annual report of the Independent Reviewing Officer service"
_HANDLING: Mapping[Audience, str] = {
    Audience.WORKING: "For use within the service only. Small numbers are shown: do not publish or pass on.",
    Audience.MANAGEMENT: "For the council's own boards. Small numbers are shown: do not publish.",
    Audience.PUBLISHED: "Numbers so small that a child could be recognised are not shown.",
}


def document_of(edition: Edition) -> Document:
    """The annual report as a document, ready to be written as HTML, PDF or Word."""
    year = edition.year
    return Document(
        title=TITLE,
        subtitle=f"{in_words(year.starts_on)} to {in_words(edition.figures.period.as_at)}",
        council=edition.figures.council,
        label=f"{year} · {_standing(edition)}",
        author="Prepared by the manager of the Independent Reviewing Officer service",
        handling=_handling(edition),
        blocks=(
            Contents(),
            PageBreak(),
            *(block for section in SECTIONS for block in section_blocks(section, edition)),
        ),
    )


def section_blocks(section: Section, edition: Edition) -> Iterator[Block]:
    """One section: its heading, standing words, filled sentences, figures, and what the manager wrote."""
    if section.left_out_empty and not any(True for part in section.parts for _ in PARTS[part](edition)):
        return
    yield Heading(section.level, section.title, section.key.replace("_", "-"))
    for words in section.standing:
        yield Paragraph(words)
    said = " ".join(filter(None, (filled(sentence, edition) for sentence in section.sentences)))
    if said:
        yield Paragraph(said, lead=section.level == 1)
    for part in section.parts:
        yield from PARTS[part](edition)
    if section.place is not None:
        yield from exhibits(section.place, edition)
        yield from _gaps(section, edition)
    yield from _prose(section, edition)


def _prose(section: Section, edition: Edition) -> Iterator[Block]:
    text = edition.prose.get(section.key, "").strip()
    if text:
        yield from blocks_from(text, under=section.level)
    elif section.required and edition.standing.published_on is None:
        yield Paragraph((Run("Still to be written by the manager of the service.", emphasis=True),))


def _gaps(section: Section, edition: Edition) -> Iterator[Block]:
    missing = unavailable(section.place, edition) if section.place else []
    if len(missing) == 1:
        yield Paragraph((Run(f"{missing[0][0]}: not available. {missing[0][1]}", emphasis=True),))
    elif missing:
        reasons = {reason for _, reason in missing}
        if len(reasons) == 1:
            titles = "; ".join(title for title, _ in missing)
            yield Paragraph((Run(f"Not available: {titles}. {reasons.pop()}", emphasis=True),))
        else:
            yield BulletList(tuple(f"{title}: not available. {reason}" for title, reason in missing))


def _standing(edition: Edition) -> str:
    standing = edition.standing
    if edition.figures.audience is not Audience.PUBLISHED:
        return "Not for publication"
    if standing.published_on is None:
        return "Draft"
    return f"Revision {standing.number - 1}" if standing.is_revision else "Published"


def _handling(edition: Edition) -> str:
    on = edition.standing.published_on
    published = f"Published {in_words(on)}. " if on else ""
    return published + _HANDLING[edition.figures.audience]


def _revision(edition: Edition) -> Iterator[Block]:
    """What a revision corrects, figure by figure, before anything else is read."""
    standing = edition.standing
    if not standing.is_revision or standing.published_on is None:
        return
    yield Callout(f"Revised on {in_words(standing.published_on)}", standing.note)
    if standing.changes:
        yield Table(
            caption="Figures that differ from those published before",
            columns=(
                Column("Figure"),
                Column("Year"),
                Column("Published before", numeric=True),
                Column("Now", numeric=True),
            ),
            rows=tuple((each.figure, each.year, each.before, each.after) for each in standing.changes),
        )
    else:
        yield Paragraph("No figure differs from those published before; words were corrected.")


PARTS: Mapping[Part, Callable[[Edition], Iterator[Block]]] = {
    Part.KEY_FIGURES: key_figures,
    Part.STOCK_AND_FLOW: stock_and_flow,
    Part.METHOD: method,
    Part.REVISION: _revision,
    Part.QUOTES: lambda edition: carried.quotes(edition.carried),
    Part.PROUD: lambda edition: carried.proud(edition.carried),
    Part.YOU_SAID: lambda edition: you_said(edition.carried.you_said, edition.year),
    Part.PRIORITIES_LAST: lambda edition: carried.priorities_last(edition.carried, edition.year),
    Part.PRIORITIES_NEXT: lambda edition: carried.priorities_next(edition.carried, edition.year),
}


def not_shown(edition: Edition) -> list[str]:
    """Every figure of the report's year that is left out of a publication, in words."""
    found = []
    for reading in edition.figures.of(edition.year).values():
        if value_of(reading) is Gap.SUPPRESSED:
            found.append(reading.label)
        for rows in reading.splits.values():
            found += [f"{reading.label}: {row.label}" for row in rows.values() if row.suppressed]
    return found
