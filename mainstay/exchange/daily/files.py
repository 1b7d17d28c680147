"""The files of the daily extract, their columns and what each cell must be; printed in docs/generated."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """One column: its name, what its cells hold, and whether a cell may be empty."""

    name: str
    holds: str = "text"
    optional: bool = False
    longest: int = 200


@dataclass(frozen=True)
class DailyFile:
    """One file of the extract, known by its set of columns; `key` names a row."""

    name: str
    means: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    @property
    def column_names(self) -> frozenset[str]:
        """The set of columns by which the file is known."""
        return frozenset(column.name for column in self.columns)

    @property
    def title(self) -> str:
        """What the file is called on a page."""
        return self.name.replace("_", " ").capitalize()

    @property
    def whose(self) -> str:
        """The column that says whose record a row is, a child's or an officer's; or the first of its key."""
        return "child" if self.is_of_children else self.key[0]

    @property
    def is_of_children(self) -> bool:
        """Whether its rows are about children."""
        return any(column is _CHILD for column in self.columns)


def _text(name: str, longest: int = 200) -> Column:
    return Column(name, longest=longest)


def _may(name: str, holds: str = "text", longest: int = 200) -> Column:
    return Column(name, holds, optional=True, longest=longest)


_CHILD = Column("child", longest=20)
_FROM = Column("from", "date")
_TO = _may("to", "date")

FILES: tuple[DailyFile, ...] = (
    DailyFile("teams", "the teams of the council", (_text("team", 120), Column("kind", "team_kind")), ("team",)),
    DailyFile(
        "officers",
        "the reviewing officers, with the address they sign in by and their team",
        (_text("officer", 40), _text("name"), Column("email", "email", longest=254), _may("team", longest=120)),
        ("officer",),
    ),
    DailyFile(
        "contracted_share",
        "the share of full time each officer is contracted for",
        (_text("officer", 40), Column("share", "share"), _FROM, _TO),
        ("officer", "from"),
    ),
    DailyFile(
        "children",
        "the children's names",
        (
            _CHILD, _may("given_name", longest=120), _may("family_name", longest=120), _may("known_as", longest=120),
            _FROM, _TO),
        ("child", "from"),
    ),
    DailyFile(
        "allocations",
        "which reviewing officer each child has",
        (_CHILD, _text("officer", 40), _FROM, _TO, _may("child_told_on", "date")),
        ("child", "from"),
    ),
    DailyFile(
        "social_workers",
        "which social work team and social worker each child has",
        (_CHILD, _text("team", 120), _may("social_worker"), _FROM, _TO),
        ("child", "from"),
    ),
    DailyFile(
        "people",
        "the people round the child",
        (
            _CHILD, _text("name"), _text("relation", 60), _may("phone", longest=40), _may("parental_responsibility",
            "yes_no"),
            _may("looked_after_child", longest=20), _FROM, _TO,
        ),
        ("child", "name", "relation", "from"),
    ),
    DailyFile("siblings", "which children are brothers and sisters", (_text("group", 40), _CHILD), ("child",)),
    DailyFile(
        "protected_addresses",
        "where the child lives and came from; sealed on arrival and shown nowhere",
        (
            _CHILD, Column("kind", "address_kind"), _may("line_1"), _may("line_2"), _may("postcode", longest=12),
            _FROM, _TO,
        ),
        ("child", "kind", "from"),
    ),
    DailyFile(
        "reviews",
        "who chaired each review and how the meeting was held",
        (_CHILD, Column("held_on", "date"), _may("chaired_by", "chair"), _may("mode", "mode")),
        ("child", "held_on"),
    ),
    DailyFile(
        "late_reasons",
        "why a late review was late, by the service's own list",
        (_CHILD, Column("held_on", "date"), _text("reason", 60)),
        ("child", "held_on"),
    ),
    DailyFile(
        "concerns",
        "the concerns of the service's own list, formal or only talked over, with how they were answered and ended",
        (
            _text("concern", 40), _CHILD, _may("talked_on", "date"), _may("raised_on", "date"), _text("officer", 40),
            _text("team", 120), _text("themes", 300), _may("answered_on", "date"), _may("stage", longest=20),
            _may("escalated_on", "date"), _may("stage_answered_on", "date"), _may("outcome", "concern_outcome"),
            _may("closed_on", "date"), _may("words", longest=500),
        ),
        ("concern",),
    ),
    DailyFile(
        "population",
        "children aged 0 to 17 in the area, by the version of the estimate",
        (Column("as_at", "date"), Column("children", "whole"), _text("version", 120)),
        ("as_at", "version"),
    ),
    DailyFile(
        "comparators",
        "published figures to compare with",
        (
            _text("measure", 60), _text("area", 120), _text("year", 7), Column("value", "number"), _may("version",
            longest=120),
            _may("source", longest=300),
        ),
        ("measure", "area", "year", "version"),
    ),
)  # fmt: skip

BY_NAME: dict[str, DailyFile] = {file.name: file for file in FILES}
# A value of these is never quoted, whichever column it stands in: a stray comma puts an address into any of them.
SECRET = frozenset({"protected_addresses"})

CHOICES: dict[str, dict[str, str]] = {
    "team_kind": {"reviewing": "reviewing_service", "social_work": "social_work"},
    "yes_no": {"yes": "yes", "no": "no", "y": "yes", "n": "no"},
    "address_kind": {"home": "home", "placement": "placement"},
    "chair": {each: each for each in ("officer", "child", "together", "other")},
    "concern_outcome": {each: each for each in ("resolved", "partly", "not_resolved", "withdrawn")},
    "mode": {mode: mode for mode in ("in_person", "video", "phone", "mixed", "paper")},
}


WRITTEN = {
    "text": "text",
    "date": "a date, 2021-04-12 or 12/04/2021",
    "share": "above 0 and up to 1",
    "email": "an e-mail address",
    "whole": "a whole number",
    "number": "a number",
}


def printed() -> str:
    """The documentation of the family, as Markdown."""
    lines = [
        "# The daily extract",
        "",
        "CSV files, each known by its set of columns, with one line for each row. `to` is exclusive and empty while",
        "the row still holds. Give any of them, as often as wanted: on the page Imports, which shows what would change",
        "before it does, or by `mainstay import-daily FOLDER`.",
        "",
        "A file says all there is about each child or officer it names: a row that an earlier extract brought and that",
        "it no longer has is withdrawn. Nothing changes for a child it does not name. Where a row cannot be used it is",
        "listed with its reason, and nothing that file brought of that child before is withdrawn. A row that a person",
        "entered or changed here is kept, and listed. Nothing of a concern is ever taken away.",
        "",
        "In concerns.csv `concern` is the service's own number, `themes` are codes of its list with a space between",
        "them, `raised_on` is the day it was raised formally and `talked_on` that of the talk before, or of one that",
        "settled it. `stage` is the highest it reached, by its key on the ladder of the day it was raised, empty for",
        "one that went no further; `escalated_on` is the day it was taken there, `stage_answered_on` when it was",
        "answered there. A concern with `outcome` withdrawn was withdrawn on `closed_on`.",
    ]
    for file in FILES:
        lines += ["", f"## {file.name}.csv: {file.means}", "", "| Column | Holds | May be empty |", "|---|---|---|"]
        for column in file.columns:
            holds = WRITTEN.get(column.holds) or " or ".join(dict.fromkeys(CHOICES[column.holds].values()))
            lines.append(f"| {column.name} | {holds} | {'yes' if column.optional else ''} |")
    return "\n".join(lines) + "\n"
