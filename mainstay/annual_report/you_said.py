"""What the Children in Care Council brings into the report: what it said, what changed, and its projects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mainstay.access.viewer import Viewer
from mainstay.childrens_council.queries import (
    ProjectRow,
    ProposalRow,
    films_published_in,
    projects_in,
    said_in,
)
from mainstay.documents.blocks import Block, BulletList, Column, Paragraph, Table
from mainstay.statute.dates import in_words
from mainstay.statute.years import CollectionYear

OF_FILMS = "Films that the children’s council made, and that those who are shown agree may be watched by everybody:"


@dataclass(frozen=True)
class SaidLine:
    """One thing that was said, when, where it stands, and what was answered or changed."""

    said: str
    said_on: str
    state_words: str
    what_came: str


@dataclass(frozen=True)
class ProjectLine:
    """One project: what for, how it stands, and what put it off."""

    title: str
    purpose: str
    stands: str
    delays: tuple[str, ...]


@dataclass(frozen=True)
class YouSaid:
    """Everything that was said in the year, the projects worked on in it, and the films that are public."""

    said: tuple[SaidLine, ...] = ()
    projects: tuple[ProjectLine, ...] = ()
    films: tuple[str, ...] = ()

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> YouSaid:
        """As it was kept; a publication from before there was any has none."""
        return cls(
            said=tuple(SaidLine(**each) for each in data.get("said", ())),
            projects=tuple(
                ProjectLine(**{**each, "delays": tuple(each["delays"])}) for each in data.get("projects", ())
            ),
            films=tuple(data.get("films", ())),
        )


def you_said_in(viewer: Viewer, year: CollectionYear) -> YouSaid:
    """What the council of children said in a year, as the records stand now."""
    return YouSaid(
        said=tuple(map(_said, said_in(viewer, year))),
        projects=tuple(map(_project, projects_in(viewer, year))),
        films=tuple(f"“{row.title}”, {row.length}" for row in films_published_in(viewer, year)),
    )


def _said(row: ProposalRow) -> SaidLine:
    came = row.changed or row.answer
    if row.state == "agreed" and row.to_be_done_on:
        came = f"{came} To be done by {in_words(row.to_be_done_on)}."
    return SaidLine(row.said, in_words(row.said_on), row.state_words, came)


def _project(row: ProjectRow) -> ProjectLine:
    if row.ended_on:
        stands = f"{row.state_words} on {in_words(row.ended_on)}. {row.outcome}"
    else:
        stands = f"{row.state_words}, planned to end on {in_words(row.planned_end_on)}."
    delays = (f"To {in_words(each.until_on)}: {each.reason}" for each in row.delays)
    return ProjectLine(row.title, row.purpose, stands, tuple(delays))


def you_said(told: YouSaid, year: CollectionYear) -> Iterator[Block]:
    """What was said and what came of it; the projects with what put them off; the films."""
    if told.said:
        answered = sum(row.state_words != "Heard" for row in told.said)
        # Counted from the rows below, which stand there word for word; small or not, it tells nothing more.
        yield Paragraph(
            f"{answered} of {len(told.said)} proposals that the children’s council made in {year} are answered."
        )
        titles = ("You said", "When", "Where it stands", "We did, or why not")
        rows = tuple((row.said, row.said_on, row.state_words, row.what_came or "–") for row in told.said)
        yield Table(f"You said, we did, {year}", tuple(map(Column, titles)), rows)
    if told.projects:
        titles = ("Project", "What it is for", "Where it stands", "Put off")
        rows = tuple((row.title, row.purpose, row.stands, " ".join(row.delays) or "No") for row in told.projects)
        yield Table(f"Projects of the children’s council, {year}", tuple(map(Column, titles)), rows)
    if told.films:
        yield Paragraph(OF_FILMS)
        yield BulletList(told.films)
