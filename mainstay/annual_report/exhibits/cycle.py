"""The tables of the review cycle: how children were reached, what was promised, and how it was written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from mainstay.annual_report.edition import Edition
from mainstay.annual_report.exhibits.rows import cell, share_lines
from mainstay.annual_report.filling import value_of
from mainstay.documents.blocks import Block, Column, Table
from mainstay.insight.measure import find
from mainstay.statute.dates import in_words

REACHED = (
    ("children_seen", "Seen"),
    ("children_seen_alone", "Of these seen alone"),
    ("children_spoken_to_not_seen", "Spoken to by call or video, not seen"),
    ("children_message_only", "Reached by message only"),
)
BEFORE_REVIEWS = (
    ("children_spoken_to_between_reviews", "Spoken to since the review before"),
    ("children_spoken_to_before_review", "Spoken to in the two weeks before"),
)
PROMISED = (
    ("promises_sent_in_time", "Sent to the manager in time"),
    ("promises_contested", "Contested by the manager"),
    ("promises_done_in_time", "Done in time"),
    ("promises_repeated", "Promised again"),
)
WRITTEN = (
    ("reports_on_time", "The social worker's report came in time"),
    ("records_written_in_time", "The record was written in time"),
    ("records_distributed_in_time", "The record was sent out in time"),
    ("second_reviews_with_permanence_plan", "Second reviews with a plan for permanence"),
)


def reached(edition: Edition) -> Iterator[Block]:
    """How the children looked after on the day were reached in the year, with what each word means."""
    yield from share_lines(
        edition, f"How children were reached by the reviewing service, {edition.year}", "How", REACHED
    )


def before_reviews(edition: Edition) -> Iterator[Block]:
    """Before how many reviews the child was spoken to."""
    caption = f"Reviews before which the child was spoken to, {edition.year}"
    yield from share_lines(edition, caption, "When", BEFORE_REVIEWS, of="Reviews")


def promised(edition: Edition) -> Iterator[Block]:
    """What became of promises, each share of those it is a share of."""
    caption = f"Promises made at reviews, {edition.year}"
    yield from share_lines(edition, caption, "What became of them", PROMISED, of="Promises")


def by_team(edition: Edition) -> Iterator[Block]:
    """The promises that stand and those overdue on the day, by team for the service itself."""
    standing, overdue = edition.reading("promises_open"), edition.reading("promises_overdue")
    if standing is None or overdue is None or standing.unavailable or overdue.unavailable:
        return
    late = overdue.splits.get("team", {})
    kept = {key: row for key, row in standing.splits.get("team", {}).items() if row.suppressed or row.value}
    if not kept:  # a published report names no team
        return
    rows = [(row.label, cell(value_of(row)), cell(value_of(late.get(key)))) for key, row in kept.items()]
    yield Table(
        caption=f"Promises by social work team, {in_words(edition.year.ends_on)}",
        columns=(Column("Team"), Column("Stand", numeric=True), Column("Of these overdue", numeric=True)),
        rows=tuple(rows),
        total=("All", cell(value_of(standing)), cell(value_of(overdue))),
        note=" ".join(dict.fromkeys((*find("promises_open").notes, *find("promises_overdue").notes))),
    )


def written_down(edition: Edition) -> Iterator[Block]:
    """Whether reports came, and records were written and sent out, in time."""
    caption = f"Reports and records of reviews, {edition.year}"
    yield from share_lines(edition, caption, "What", WRITTEN, of="Reviews")


def _beside(edition: Edition) -> Iterator[Block]:
    """Nothing of its own: the figure stands in the table of another."""
    yield from ()


# Each table is drawn once, at the first of its figures.
CYCLE: Mapping[str, Callable[[Edition], Iterator[Block]]] = {
    **{key: _beside for key, _ in (*REACHED, *BEFORE_REVIEWS, *PROMISED, *WRITTEN)},
    "children_seen": reached,
    "children_spoken_to_between_reviews": before_reviews,
    "promises_done_in_time": promised,
    "promises_open": by_team,
    "promises_overdue": _beside,
    "midway_checks": _beside,
    "reports_on_time": written_down,
}
