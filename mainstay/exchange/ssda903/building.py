"""Building one table of a return row by row: values read, postcodes set apart, faults listed."""

from collections.abc import Sequence

from mainstay.exchange.ssda903.files import FileSet
from mainstay.exchange.ssda903.problems import Kind, Problem
from mainstay.exchange.ssda903.rows import ProtectedText, ReturnAsReceived, Row, Typed
from mainstay.exchange.ssda903.values import Fault, columns_of

EXTRA = "(beyond the last column)"


class TableBuilder:
    """Adds the rows of one file to one table of a return."""

    def __init__(self, into: ReturnAsReceived, kind: FileSet, file: str) -> None:
        self._into = into
        self._kind = kind
        self._file = file
        self._rows = into.rows(kind)
        self._columns = columns_of(kind, into.year.ending)
        self._known = [(column.known, column) for column in self._columns]
        self._kept = [kind.received.index(name) for name in kind.columns]
        self._apart = [(kind.received.index(name), name) for name in kind.postcodes]
        into.given[kind.table] = file

    @property
    def next_number(self) -> int:
        """The ordinal of the next row, where rows have no lines."""
        return len(self._rows) + 1

    def add(self, number: int, cells: Sequence[str]) -> Row:
        """Add a row, its cells standing in the order of the guide."""
        if self._apart:
            kept: Sequence[str] = [cells[index] for index in self._kept]
        else:
            kept = cells
        texts: list[str] = []
        values: list[Typed] = []
        faults: list[tuple[int, Fault]] = []
        for (known, column), cell in zip(self._known, kept, strict=True):
            text, value, fault = known.get(cell) or column.learn(cell)
            texts.append(text)
            values.append(value)
            if fault is not None:
                faults.append((len(texts) - 1, fault))
        row = self._finish(number, texts, values, faults)
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

    def _finish(self, number: int, texts: list[str], values: list[Typed], faults: list[tuple[int, Fault]]) -> Row:
        stray = [index for index, fault in faults if fault[0] is Kind.POSTCODE_MISPLACED]
        strays = [(index, texts[index]) for index in stray]
        for index in stray:
            texts[index] = ""
        row = Row(self._kind, self._file, number, tuple(texts), tuple(values))
        row.counts = bool(row.child)
        self._rows.append(row)
        for index, text in strays:
            self.protect(row, self._kind.columns[index], text)
        for index, (kind, reason) in faults:
            self.say(kind, reason, row=number, child=row.child, column=self._kind.columns[index])
        return row
