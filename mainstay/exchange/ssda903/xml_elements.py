"""What each element of the XML return gives to which table.

Source: the 2020-21 schema, "Expanded SSDA903 Return", version 3.3.0.
"""

from collections import Counter

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
_LEAVES: dict[str, frozenset[str]] = {
    group: frozenset(_RENAMED.get(name, name) for name in kind.received if name not in _FROM_HEADER)
    for group, kind in _GROUPS.items()
}
_LEAVES["HEADER"] = frozenset(
    {_RENAMED.get(name, name) for kind in (HEADER, UASC, AD1, OC3) for name in kind.received} | {"UASC"}
)

_NONE: frozenset[str] = frozenset()
# Which element gives each column of a table, and whether it stands in the child's header.
_ELEMENTS: dict[str, tuple[tuple[str, bool], ...]] = {
    kind.table: tuple((_RENAMED.get(name, name), name in _FROM_HEADER) for name in kind.received)
    for kind in (HEADER, UASC, AD1, OC3, *_GROUPS.values())
}

Held = dict[str, str]


class ReturnElements:
    """Hears the elements of one XML return, and adds each child's rows when the child ends."""

    def __init__(self, name: str, into: ReturnAsReceived, columns: Columns) -> None:
        self._name = name
        self._into = into
        self._depth = 0
        self._text = ""
        self._header: Held | None = None
        self._groups: list[tuple[str, Held]] = []
        self._open: list[tuple[str, Held]] = []
        self._held: Held = {}
        self._leaves = _NONE
        self._leaf_depth = -1
        self._children = 0
        self._strange: Counter[str] = Counter()
        kinds = (HEADER, UASC, AD1, OC3, *_GROUPS.values())
        self._builders = {kind.table: TableBuilder(into, kind, name, columns) for kind in kinds}

    # What the parser calls

    def start(self, tag: str, attributes: object) -> None:
        """An element opens."""
        depth = self._depth = self._depth + 1
        self._text = ""
        if _DEPTH.get(tag) == depth:
            self._begin(tag)
        elif depth == 1 and tag != ROOT:
            raise ReturnRefused(
                f"{self._name} is XML, but not a return: its first element is {shown(tag)} and not {ROOT}. "
                "Give the file that is sent to the Department for Education."
            )
        elif depth > DEEPEST:
            raise ReturnRefused(
                f"{self._name} nests elements more than {DEEPEST} deep, which a return never does. "
                "Export it again and give that file."
            )

    def data(self, text: str) -> None:
        """Text inside the element that opened last."""
        self._text += text

    def end(self, tag: str) -> None:
        """An element closes."""
        depth = self._depth
        self._depth = depth - 1
        if depth == self._leaf_depth:
            if tag in self._leaves and tag not in self._held:
                self._held[tag] = self._text
            else:
                self._strange[tag] += 1
        elif _DEPTH.get(tag) == depth:
            self._finish_group(tag)
        elif depth > 1:
            self._strange[tag] += 1
            self._text = ""

    def close(self) -> None:
        """The document ends."""

    def finish(self) -> None:
        """List the elements that were not read."""
        for tag, times in self._strange.most_common(_MOST_STRANGE):
            many = "once" if times == 1 else f"{times:,} times"
            reason = f"The element {shown(tag)} is not read here, or stands where none belongs or twice ({many})."
            self._into.add([Problem(Kind.UNKNOWN_ELEMENT, reason, self._name, year=self._into.year.label)])

    # The parts of a child

    def _begin(self, tag: str) -> None:
        if tag == "CHILD":
            self._header, self._groups = None, []
        self._open.append((tag, {}))
        self._look_inside()

    def _finish_group(self, tag: str) -> None:
        _, held = self._open.pop()
        self._look_inside()
        if tag == "CHILD":
            self._add_child()
        elif tag != "HEADER":
            self._groups.append((tag, held))
        elif self._header is None:
            self._header = held
        else:
            self._strange[tag] += 1

    def _look_inside(self) -> None:
        """Values are now those of the innermost open element, and of no other."""
        group, self._held = self._open[-1] if self._open else ("", {})
        self._leaves = _LEAVES.get(group, _NONE)
        self._leaf_depth = _DEPTH.get(group, -1) + 1 if self._leaves else -1

    def _add_child(self) -> None:
        self._children += 1
        header = self._header
        if header is None:
            reason = f"Child {self._children} of the file has no HEADER, so nothing says who it is."
            self._builders[HEADER.table].say(Kind.NO_CHILD, reason, row=self._children)
            header = {}
        else:
            self._add(HEADER, header, header)
            self._add_uasc(header)
            for kind in (AD1, OC3):
                if any(header.get(name) for name in kind.received if name not in _FROM_HEADER):
                    self._add(kind, header, header)
        for group, held in self._groups:
            self._add(_GROUPS[group], header, held)

    def _add_uasc(self, header: Held) -> None:
        flag, until = header.get("UASC", "").strip(), header.get("DUC", "").strip()
        builder = self._builders[UASC.table]
        if flag == "1" or (until and not flag):
            self._add(UASC, header, header)
        elif flag not in {"", "0"} or until:
            reason = f"UASC is {shown(flag)}, so the child is not counted as unaccompanied"
            reason += ", yet a DUC is given." if until else "; it is written 0 or 1."
            number = self._builders[HEADER.table].next_number - 1
            builder.say(
                Kind.BAD_CODE, reason, row=number, child=header.get("CHILDID", "").strip().upper(), column="UASC"
            )

    def _add(self, kind: FileSet, header: Held, held: Held) -> None:
        builder = self._builders[kind.table]
        cells = [(header if above else held).get(tag, "") for tag, above in _ELEMENTS[kind.table]]
        builder.add(builder.next_number, cells)
