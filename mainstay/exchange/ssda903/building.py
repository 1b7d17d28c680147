"""Building one table of a return row by row: values read, postcodes set apart, faults listed."""

from collections.abc import Sequence
from operator import getitem, itemgetter

from mainstay.exchange.ssda903.files import FileSet
from mainstay.exchange.ssda903.problems import Kind, Problem
from mainstay.exchange.ssda903.rows import ProtectedText, ReturnAsReceived, Row, Typed
from mainstay.exchange.ssda903.values import Columns, Fault

EXTRA = "(beyond the last column)"


class TableBuilder:
    """Adds the rows of one file to one table of a return."""

    def __init__(self, into: ReturnAsReceived, kind: FileSet, file: str, columns: Columns) -> None:
        self._into = into
        self._kind = kind
        self._file = file
        self._rows = into.rows(kind)
        self._columns = columns.of(kind)
        self._sound: tuple[Fault | None, ...] = (None,) * len(self._columns)
        self._kept = itemgetter(*(kind.received.index(name) for name in kind.columns))
        self._apart = [(kind.received.index(name), name) for name in kind.postcodes]
        into.given[kind.table] = file

    @property
    def next_number(self) -> int:
        """The ordinal of the next row, where rows have no lines."""
        return len(self._rows) + 1

    def add(self, number: int, cells: Sequence[str]) -> Row:
        """Add a row, its cells standing in the order of the guide."""
        kept = self._kept(cells)
        texts, values, faults = zip(*map(getitem, self._columns, kept), strict=True)
        if faults != self._sound:
            row = self._add_faulty(number, texts, values, faults)
        else:
            row = Row(self._kind, self._file, number, texts, values)
            self._rows.append(row)
        for index, name in self._apart:
            if cells[index]:
                self.protect(row, name, cells[index])
        return row

    def protect(self, row: Row, column: str, text: str) -> None:
        """Keep a text apart from its row."""
        self._into.protected.append(ProtectedText(self._kind.table, self._file, row.number, row.child, column, text))

    def say(self, kind: Kind, reason: str, *, row: int = 0, child: str = "", column: str = "") -> None:
        """List a problem of this file."""
        self._into.problems.append(
            Problem(kind, reason, self._file, self._kind.table, row, child, column, self._into.year.label)
        )

    def _add_faulty(
        self, number: int, texts: tuple[str, ...], values: tuple[Typed, ...], faults: tuple[Fault | None, ...]
    ) -> Row:
        cleared = tuple(
            "" if fault is not None and fault[0] is Kind.POSTCODE_MISPLACED else text
            for text, fault in zip(texts, faults, strict=True)
        )
        row = Row(self._kind, self._file, number, cleared, values)
        self._rows.append(row)
        for name, text, kept, fault in zip(self._kind.columns, texts, cleared, faults, strict=True):
            if fault is not None:
                self.say(*fault, row=number, child=row.child, column=name)
            if text is not kept:
                self.protect(row, name, text)
        return row
