"""What other rooms bring into the report in words: kept with each publication as it was published."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from mainstay.access.viewer import Viewer
from mainstay.achievements.queries import PublicRow, in_the_report
from mainstay.annual_report.you_said import YouSaid, you_said_in
from mainstay.documents.blocks import Block, Column, Heading, Paragraph, Picture, Quote, Table
from mainstay.praise.queries import quotes_of
from mainstay.quality.queries import PriorityRow, priorities
from mainstay.statute.years import CollectionYear

OF_PRAISE = "What reviewing officers and their managers wrote, quoted with the leave of whoever was praised:"

PROUD = "Children and young people chose to show this here. Each said yes to it, and no name stands with it."


@dataclass(frozen=True)
class PriorityLine:
    """One priority as the report tells of it; `last_year` is where the one it goes on with stands."""

    text: str
    owner: str
    seen_by: str
    state_words: str
    said: str
    last_year: str


@dataclass(frozen=True)
class ProudLine:
    """Something a child shows: words and picture, and never a name. `thing` is the key it is kept by."""

    thing: str
    title: str
    words: str
    caption: str
    picture: str = ""
    alt: str = ""


@dataclass(frozen=True)
class Carried:
    """Praise that is quoted, with a live permission and chosen by the manager; and priorities, last and next.

    `proud` is what children show: with their yes, the officer's check and the manager's yes on that day. `you_said` is
    what the council of children said in the year.
    """

    quotes: tuple[str, ...] = ()
    last: tuple[PriorityLine, ...] = ()
    following: tuple[PriorityLine, ...] = ()
    proud: tuple[ProudLine, ...] = ()
    you_said: YouSaid = field(default_factory=YouSaid)

    def without(self, things: Collection[str]) -> Carried:
        """The same without what children took back since."""
        return replace(self, proud=tuple(line for line in self.proud if line.thing not in things))

    def to_data(self) -> dict[str, Any]:
        """The same as JSON values."""
        return asdict(self)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Carried:
        """As it was kept; a publication from before there was any has none."""
        return cls(
            quotes=tuple(data.get("quotes", ())),
            last=tuple(PriorityLine(**each) for each in data.get("last", ())),
            following=tuple(PriorityLine(**each) for each in data.get("following", ())),
            proud=tuple(ProudLine(**each) for each in data.get("proud", ())),
            you_said=YouSaid.from_data(data.get("you_said", {})),
        )


def carried_into(viewer: Viewer, year: CollectionYear) -> Carried:
    """What the report of a year carries as the records stand now."""
    return Carried(
        quotes=tuple(quotes_of(viewer, year)),
        last=tuple(map(_line, priorities(viewer, year))),
        following=tuple(map(_line, priorities(viewer, year.next()))),
        proud=tuple(map(_proud, in_the_report(viewer, year))),
        you_said=you_said_in(viewer, year),
    )


def _line(row: PriorityRow) -> PriorityLine:
    said = " ".join(filter(None, (row.evidence, row.because)))
    return PriorityLine(row.text, row.owner, row.seen_by, row.state_words, said, row.last_year)


def _proud(row: PublicRow) -> ProudLine:
    picture = b64encode(row.picture).decode()
    return ProudLine(str(row.id), row.title, row.words, row.caption, picture, row.alt)


def proud(carried: Carried) -> Iterator[Block]:
    """What children show, each with its own words and picture, without anybody's name."""
    if carried.proud:
        yield Paragraph(PROUD)
    for line in carried.proud:
        yield Heading(3, line.title)
        if line.picture:
            yield Picture(b64decode(line.picture), line.alt, "" if line.words else line.caption)
        if line.words:
            yield Quote(line.words, line.caption)


def quotes(carried: Carried) -> Iterator[Block]:
    """The praise that is quoted, without anybody's name."""
    if carried.quotes:
        yield Paragraph(OF_PRAISE)
        for words in carried.quotes:
            yield Quote(words)


def priorities_last(carried: Carried, year: CollectionYear) -> Iterator[Block]:
    """What was planned for the year, where each stands, and what shows it or why not."""
    if carried.last:
        rows = tuple((row.text, row.owner, row.state_words, row.said or "–") for row in carried.last)
        titles = ("Priority", "Who led it", "Where it stands", "What shows it, or why not")
        yield Table(f"Priorities for {year}", tuple(map(Column, titles)), rows)


def priorities_next(carried: Carried, year: CollectionYear) -> Iterator[Block]:
    """What is planned for the year to come, with what came of each that goes on from the year before."""
    if carried.following:
        rows = tuple((row.text, row.owner, row.seen_by, row.last_year or "New") for row in carried.following)
        titles = ("Priority", "Who leads it", "How it will be seen to be done", "Last year")
        yield Table(f"Priorities for {year.next()}", tuple(map(Column, titles)), rows)
