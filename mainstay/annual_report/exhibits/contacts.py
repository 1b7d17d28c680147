"""The table of contacts with children: seen, seen alone, spoken to only, and reached by message only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from mainstay.annual_report.edition import Edition
from mainstay.annual_report.exhibits.rows import share_cells
from mainstay.documents.blocks import Block, Column, Table
from mainstay.insight.measure import find

_ROWS = (
    ("children_seen", "Seen"),
    ("children_seen_alone", "Of these seen alone"),
    ("children_spoken_to_not_seen", "Spoken to by call or video, not seen"),
    ("children_message_only", "Reached by message only"),
)


def reached(edition: Edition) -> Iterator[Block]:
    """How the children looked after on the day were reached in the year, with what each word means."""
    readings = [(label, edition.reading(key)) for key, label in _ROWS]
    if any(reading is None or reading.unavailable is not None for _, reading in readings):
        return
    notes = dict.fromkeys(note for key, _ in _ROWS for note in find(key).notes)
    yield Table(
        caption=f"How children were reached by the reviewing service, {edition.year}",
        columns=(Column("How"), *(Column(text, numeric=True) for text in ("Children", "Of", "Per cent"))),
        rows=tuple((label, *share_cells(reading)) for label, reading in readings),
        note=" ".join(notes),
    )


def _beside(edition: Edition) -> Iterator[Block]:
    """Nothing of its own: the figure stands in the table of how children were reached."""
    yield from ()


CONTACTS: Mapping[str, Callable[[Edition], Iterator[Block]]] = {
    "children_seen": reached,
    "children_seen_alone": _beside,
    "children_spoken_to_not_seen": _beside,
    "children_message_only": _beside,
}
