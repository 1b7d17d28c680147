"""What each element of the XML return gives to which table.

Source: the 2020-21 schema, "Expanded SSDA903 Return", version 3.3.0.
"""

from collections import Counter
from collections.abc import Callable
from operator import itemgetter
from typing import NamedTuple

from mainstay.exchange.ssda903.building import TableBuilder
from mainstay.exchange.ssda903.files import (
    AD1,
    EPISODES,
    HEADER,
    MISSING,
    OC2,
    OC3,
    PLACED_ADOPTION,
    PREVIOUS_PERMANENCE,
    REVIEWS,
    UASC,
    FileSet,
)
from mainstay.exchange.ssda903.problems import Kind, Problem, ReturnRefused, shown
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from mainstay.exchange.ssda903.values import Columns

ROOT = "EXPSSDA903"
DEEPEST = 12
_MOST_STRANGE = 50
_RENAMED = {"PLACE": "PL", "CHILD": "CHILDID"}
# Columns that a table takes from the child's header, because XML gives them once.
_FROM_HEADER = frozenset({"CHILD", "DOB", "SEX"})

_GROUPS: dict[str, FileSet] = {
    "EPISODE": EPISODES,
    "AREVIEW": REVIEWS,
    "AMISSING": MISSING,
    "PERMANENCE": PREVIOUS_PERMANENCE,
    "OC2": OC2,
    "AD_PLACED": PLACED_ADOPTION,
}
_IN_HEADER = ("AREVIEW", "AMISSING", "PERMANENCE", "OC2", "AD_PLACED")
_DEPTH = {"CHILD": 2, "HEADER": 3, "EPISODE": 3} | dict.fromkeys(_IN_HEADER, 4)
_HEADER_KINDS = (HEADER, UASC, AD1, OC3)
_LEAVES: dict[str, frozenset[str]] = {
    group: frozenset(_RENAMED.get(name, name) for name in kind.received if name not in _FROM_HEADER)
    for group, kind in _GROUPS.items()
}
_LEAVES["HEADER"] = frozenset({_RENAMED.get(name, name) for kind in _HEADER_KINDS for name in kind.received} | {"UASC"})
_GIVEN_ONCE = tuple(_RENAMED.get(name, name) for name in sorted(_FROM_HEADER))


class _Held(dict[str, str]):
    """The values of one element by the tag of each; nothing where it has none."""

    def __missing__(self, tag: str) -> str:
        return ""


_Pick = Callable[[_Held], tuple[str, ...]]
# The values of each table in the order of its columns.
_PICK: dict[str, _Pick] = {
    kind.table: itemgetter(*(_RENAMED.get(name, name) for name in kind.received))
    for kind in (*_HEADER_KINDS, *_GROUPS.values())
}
# Of each element that holds values: which tags may give one, and how deep these stand.
_SHAPES = {tag: (_LEAVES.get(tag, frozenset()), depth + 1 if tag in _LEAVES else -1) for tag, depth in _DEPTH.items()}
# The header has a row for these only where it says something of them.
_ONLY_WHERE_SAID = tuple((kind, frozenset(kind.received) - _FROM_HEADER) for kind in (AD1, OC3))


class Handlers(NamedTuple):
    """What the parser calls when an element begins, when one ends, and for the text between."""

    start: Callable[[str, object], None]
    end: Callable[[str], None]
    text: Callable[[str], None]


class ReturnElements:
    """Hears the elements of one XML return, and adds each child's rows when the child ends."""

    def __init__(self, name: str, into: ReturnAsReceived, columns: Columns) -> None:
        self._name = name
        self._into = into
        self._header: _Held | None = None
        self._groups: list[tuple[str, _Held]] = []
        self._children = 0
        self._strange: Counter[str] = Counter()
        kinds = (*_HEADER_KINDS, *_GROUPS.values())
        self._builders = {kind.table: TableBuilder(into, kind, name, columns) for kind in kinds}
        self._header_rows = self._builders[HEADER.table]

    def handlers(self) -> Handlers:
        """What the parser calls; a million elements pass here, so what they change stands in variables."""
        depth, leaf_depth = 0, -1
        held, leaves = _Held(), frozenset[str]()
        around: list[tuple[_Held, frozenset[str], int]] = []
        pieces: list[str] = []

        def start(tag: str, attributes: object) -> None:
            nonlocal depth, held, leaves, leaf_depth
            depth += 1
            if tag in _DEPTH and _DEPTH[tag] == depth:
                if tag == "CHILD":
                    self._header, self._groups = None, []
                around.append((held, leaves, leaf_depth))
                held = _Held()
                leaves, leaf_depth = _SHAPES[tag]
            elif not 1 < depth <= DEEPEST:
                self._demand_sound(tag, depth)
            pieces.clear()

        def end(tag: str) -> None:
            nonlocal depth, held, leaves, leaf_depth
            if depth == leaf_depth:
                if tag in leaves and tag not in held:
                    held[tag] = "".join(pieces)
                else:
                    self._strange[tag] += 1
            elif tag in _DEPTH and _DEPTH[tag] == depth:
                self._finish(tag, held)
                held, leaves, leaf_depth = around.pop()
            elif depth > 1:
                self._strange[tag] += 1
                pieces.clear()
            depth -= 1

        return Handlers(start, end, pieces.append)

    def finish(self) -> None:
        """List the elements that were not read."""
        for tag, times in self._strange.most_common(_MOST_STRANGE):
            many = "once" if times == 1 else f"{times:,} times"
            reason = f"The element {shown(tag)} is not read here, or stands where none belongs or twice ({many})."
            self._into.add([Problem(Kind.UNKNOWN_ELEMENT, reason, self._name, year=self._into.year.label)])

    def _demand_sound(self, tag: str, depth: int) -> None:
        if depth > DEEPEST:
            raise ReturnRefused(
                f"{self._name} nests elements more than {DEEPEST} deep, which a return never does. "
                "Export it again and give that file."
            )
        if tag != ROOT:
            raise ReturnRefused(
                f"{self._name} is XML, but not a return: its first element is {shown(tag)} and not {ROOT}. "
                "Give the file that is sent to the Department for Education."
            )

    # The parts of a child

    def _finish(self, tag: str, held: _Held) -> None:
        """An element that holds values has ended."""
        if tag == "CHILD":
            self._add_child()
        elif tag != "HEADER":
            self._groups.append((tag, held))
        elif self._header is None:
            self._header = held
        else:
            self._strange[tag] += 1

    def _add_child(self) -> None:
        self._children += 1
        once = self._add_header(self._header)
        for tag, held in self._groups:
            held.update(once)
            self._add(_GROUPS[tag], held)

    def _add_header(self, header: _Held | None) -> _Held:
        """The rows that the header gives; and what every other row of the child takes from it."""
        if header is None:
            reason = f"Child {self._children} of the file has no HEADER, so nothing says who it is."
            self._header_rows.say(Kind.NO_CHILD, reason, row=self._children)
            return _Held()
        self._add(HEADER, header)
        self._add_uasc(header)
        for kind, tags in _ONLY_WHERE_SAID:
            if not tags.isdisjoint(header) and any(header[tag] for tag in tags):
                self._add(kind, header)
        return _Held({tag: header[tag] for tag in _GIVEN_ONCE})

    def _add_uasc(self, header: _Held) -> None:
        flag, until = header["UASC"].strip(), header["DUC"].strip()
        if flag == "1" or (until and not flag):
            self._add(UASC, header)
        elif flag not in {"", "0"} or until:
            reason = f"UASC is {shown(flag)}, so the child is not counted as unaccompanied"
            reason += ", yet a DUC is given." if until else "; it is written 0 or 1."
            child, number = header["CHILDID"].strip().upper(), self._header_rows.next_number - 1
            self._builders[UASC.table].say(Kind.BAD_CODE, reason, row=number, child=child, column="UASC")

    def _add(self, kind: FileSet, held: _Held) -> None:
        table = kind.table
        builder = self._builders[table]
        builder.add(builder.next_number, _PICK[table](held))
