"""Reading one CSV file of a return, line by line, so that a broken line spoils no other."""

import csv
import io
from collections.abc import Sequence
from operator import itemgetter

from mainstay.exchange.ssda903.building import EXTRA, TableBuilder
from mainstay.exchange.ssda903.files import FileSet, tidy
from mainstay.exchange.ssda903.problems import Kind, ReturnRefused
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from mainstay.exchange.ssda903.values import Columns

LONGEST_LINE = 20_000


def heading_of(text: str) -> list[str]:
    """The column names in the first line that has any."""
    for line in io.StringIO(text[: 4 * LONGEST_LINE], newline=None):
        if line.strip(" ,;\t\n"):
            return tidy(cells_of(line)[0])
    return []


def cells_of(line: str) -> tuple[list[str], bool]:
    """The cells of one line, and whether its quote marks pair; where they do not they are left out."""
    line = line.rstrip("\n")
    if '"' not in line:
        return line.split(","), True
    try:
        return next(csv.reader([line], strict=True)), True
    except csv.Error:
        return line.replace('"', "").split(","), False


class _Layout:
    """How the lines of one file stand against the columns of the guide."""

    def __init__(self, heading: list[str], kind: FileSet) -> None:
        self.width = len(kind.received)
        self._places = [heading.index(name) for name in kind.received]
        self._pick = itemgetter(*self._places)
        self._in_order = tuple(heading) == kind.received

    def in_order(self, cells: Sequence[str]) -> Sequence[str]:
        """The cells in the order of the guide."""
        return cells if self._in_order else self._pick(cells)

    def to_width(self, cells: list[str]) -> Sequence[str]:
        """The same from a line with too few cells, or too many."""
        return self.in_order((cells + [""] * self.width)[: self.width])


def read_csv(name: str, text: str, kind: FileSet, into: ReturnAsReceived, columns: Columns) -> None:
    """Add every row of a file to its table.

    Raises ReturnRefused for a line too long to belong to a return.
    """
    builder = TableBuilder(into, kind, name, columns)
    layout: _Layout | None = None
    for number, line in enumerate(io.StringIO(text, newline=None), start=1):
        if len(line) > LONGEST_LINE:
            raise _too_long(name, number)
        if not line.strip(" ,\t\n"):
            continue
        cells, paired = cells_of(line)
        if layout is None:
            layout = _Layout(tidy(cells), kind)
        elif paired and len(cells) == layout.width:
            builder.add(number, layout.in_order(cells))
        else:
            _add_misshapen(builder, number, cells, paired, layout)


def _add_misshapen(builder: TableBuilder, number: int, cells: list[str], paired: bool, layout: _Layout) -> None:
    extra = [cell for cell in cells[layout.width :] if cell.strip()]
    row = builder.add(number, layout.to_width(cells))
    for cell in extra:
        # It may be a postcode pushed along by a stray comma.
        builder.protect(row, EXTRA, cell)
    if not paired:
        builder.say(
            Kind.ROW_SHAPE,
            "A quote mark on this line has no partner; the line was read without its quote marks.",
            row=number,
            child=row.child,
        )
    if extra or len(cells) < layout.width:
        builder.say(
            Kind.ROW_SHAPE,
            f"The line has {len(cells)} values where the heading has {layout.width}. "
            "Check that none is out of its column.",
            row=number,
            child=row.child,
        )


def _too_long(name: str, number: int) -> ReturnRefused:
    return ReturnRefused(
        f"Line {number} of {name} is longer than {LONGEST_LINE:,} characters, so it is not a file of the return. "
        "Export the file again and give that one."
    )
