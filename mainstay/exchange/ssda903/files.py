"""The files of the national return: which columns make each, what each column holds, and what names a row.

Source: Department for Education guide to the children looked after return, year ending 2017 to 2027.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from mainstay.statute.codes import CODE_SETS


class Holds(StrEnum):
    """What the values of a column are read as."""

    CHILD = "child"
    DATE = "date"
    PARTIAL_DATE = "partial_date"
    CODE = "code"
    TEXT = "text"
    POSTCODE = "postcode"


_CHILD = frozenset({"CHILD"})
_PARTIAL = frozenset({"DATE_PERM"})
_POSTCODES = frozenset({"HOME_POST", "PL_POST"})
_DATES = frozenset({"DOB", "MC_DOB", "DECOM", "DEC", "REVIEW", "DUC", "DATE_INT", "DATE_MATCH"}) | {
    "DATE_PLACED",
    "DATE_PLACED_CEASED",
    "MIS_START",
    "MIS_END",
    "SW_DECOM",
    "SW_DEC",
    "DOLO_START",
    "DOLO_END",
}


def holds(column: str) -> Holds:
    """What the values of a column are read as."""
    kinds = ((_CHILD, Holds.CHILD), (_DATES, Holds.DATE), (_PARTIAL, Holds.PARTIAL_DATE), (_POSTCODES, Holds.POSTCODE))
    for columns, kind in kinds:
        if column in columns:
            return kind
    return Holds.CODE if column in CODE_SETS else Holds.TEXT


@dataclass(frozen=True)
class FileSet:
    """One file of the return, known by its set of columns; `key` names a row beside the child.

    `received` are the columns in the file, `columns` those kept in the table: a postcode never is.
    `first_year` is the year ending 31 March of the first collection that has the file.
    """

    table: str
    title: str
    received: tuple[str, ...]
    key: str | None = None
    first_year: int = 0

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns kept in the table as returned, in the order of the guide."""
        return tuple(column for column in self.received if column not in _POSTCODES)

    @cached_property
    def postcodes(self) -> tuple[str, ...]:
        """The columns of the file that are kept apart."""
        return tuple(column for column in self.received if column in _POSTCODES)

    @cached_property
    def place(self) -> dict[str, int]:
        """Where each column stands in the table as returned."""
        return {column: index for index, column in enumerate(self.columns)}


def _file(table: str, title: str, columns: str, key: str | None = None, first_year: int = 0) -> FileSet:
    return FileSet(table, title, tuple(columns.split()), key, first_year)


HEADER = _file("header", "Header", "CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB")
EPISODES = _file(
    "episodes",
    "Episodes",
    "CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN",
    "DECOM",
)
REVIEWS = _file("reviews", "Reviews", "CHILD DOB REVIEW REVIEW_CODE", "REVIEW")
UASC = _file("uasc", "Unaccompanied asylum-seeking children", "CHILD SEX DOB DUC")
OC2 = _file(
    "oc2",
    "Outcomes (OC2)",
    "CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT "
    "SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED",
)
OC3 = _file("oc3", "Care leavers (OC3)", "CHILD DOB IN_TOUCH ACTIV ACCOM")
AD1 = _file(
    "ad1", "Adopted in the year (AD1)", "CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR"
)
PLACED_ADOPTION = _file(
    "placed_adoption",
    "Should be placed for adoption",
    "CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED",
    "DATE_PLACED",
)
PREVIOUS_PERMANENCE = _file("previous_permanence", "Previous permanence", "CHILD DOB PREV_PERM LA_PERM DATE_PERM")
MISSING = _file("missing", "Missing", "CHILD DOB MISSING MIS_START MIS_END", "MIS_START")
SW_EPISODES = _file(
    "sw_episodes", "Social worker episodes", "CHILD DOB SW_ID SW_DECOM SW_DEC SW_REASON", "SW_DECOM", 2024
)
DOLO = _file("dolo", "Deprivation of liberty orders", "CHILD DOB DOLO_START DOLO_END", "DOLO_START", 2027)

FILE_SETS: tuple[FileSet, ...] = (
    HEADER,
    EPISODES,
    REVIEWS,
    UASC,
    OC2,
    OC3,
    AD1,
    PLACED_ADOPTION,
    PREVIOUS_PERMANENCE,
    MISSING,
    SW_EPISODES,
    DOLO,
)
BY_TABLE: dict[str, FileSet] = {each.table: each for each in FILE_SETS}
_BY_COLUMNS: dict[frozenset[str], FileSet] = {frozenset(each.received): each for each in FILE_SETS}


def tidy(names: list[str]) -> list[str]:
    """Column names as the guide writes them, without empty ones at the end of the line."""
    tidied = [name.strip().strip("\ufeff").upper() for name in names]
    while tidied and not tidied[-1]:
        tidied.pop()
    return tidied


def known_by(columns: list[str]) -> FileSet | None:
    """The file with exactly these columns, in any order, or None."""
    names = frozenset(columns)
    return _BY_COLUMNS.get(names) if len(names) == len(columns) else None


def nearest(columns: list[str]) -> FileSet | None:
    """The file that shares most columns with these, when it shares at least half; to help the person."""
    names = frozenset(columns)
    best = max(FILE_SETS, key=lambda each: len(names & set(each.received)) / len(names | set(each.received)))
    return best if 2 * len(names & set(best.received)) >= len(best.received) else None
