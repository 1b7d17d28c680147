"""What is wrong with a return: refused whole with a sentence, or kept row by row with its problem listed."""

import re
from dataclasses import dataclass
from enum import StrEnum

from mainstay.statute.refusal import Refused

__all__ = ["Kind", "Problem", "ReturnRefused", "Severity", "shown"]


class ReturnRefused(Refused, ValueError):
    """The files cannot be read as a return; the message says what, where, and what to do next."""


class Severity(StrEnum):
    """How much a problem takes away: the row, a value of the row, nothing, or nothing but attention."""

    ROW_NOT_USED = "row_not_used"
    VALUE_NOT_RECORDED = "value_not_recorded"
    CHECK = "check"
    NOTE = "note"


class Kind(StrEnum):
    """What a problem is about."""

    FILE_IGNORED = "file_ignored"
    FILE_OF_LATER_YEAR = "file_of_later_year"
    UNKNOWN_ELEMENT = "unknown_element"
    ROW_SHAPE = "row_shape"
    NO_CHILD = "no_child"
    BAD_DATE = "bad_date"
    BAD_CODE = "bad_code"
    DATE_MISSING = "date_missing"
    POSTCODE_MISPLACED = "postcode_misplaced"
    REPEATED_KEY = "repeated_key"
    REPEATED_CHILD = "repeated_child"
    EPISODES_OVERLAP = "episodes_overlap"
    EPISODE_OUTSIDE_YEAR = "episode_outside_year"
    END_NOT_AFTER_START = "end_not_after_start"
    END_WITHOUT_REASON = "end_without_reason"
    REVIEW_OUTSIDE_YEAR = "review_outside_year"
    PARTICIPATION_AGAINST_AGE = "participation_against_age"
    CHILD_WITHOUT_EPISODES = "child_without_episodes"
    CHILD_NOT_IN_HEADER = "child_not_in_header"
    BIRTH_DISAGREES = "birth_disagrees"
    # Seen only when the years are put together
    CHANGED_IN_LATER_YEAR = "changed_in_later_year"
    LOST_FROM_LATER_YEAR = "lost_from_later_year"
    GAP_WITHOUT_START = "gap_without_start"
    START_WITHOUT_GAP = "start_without_gap"
    NOTHING_FOLLOWS = "nothing_follows"
    CEASED_BUT_CONTINUES = "ceased_but_continues"
    REVIEW_OUTSIDE_CARE = "review_outside_care"
    TWO_REVIEWS_ON_A_DAY = "two_reviews_on_a_day"


SEVERITY: dict[Kind, Severity] = {
    Kind.FILE_IGNORED: Severity.NOTE,
    Kind.FILE_OF_LATER_YEAR: Severity.ROW_NOT_USED,
    Kind.UNKNOWN_ELEMENT: Severity.NOTE,
    Kind.ROW_SHAPE: Severity.CHECK,
    Kind.NO_CHILD: Severity.ROW_NOT_USED,
    Kind.BAD_DATE: Severity.VALUE_NOT_RECORDED,
    Kind.BAD_CODE: Severity.VALUE_NOT_RECORDED,
    Kind.DATE_MISSING: Severity.ROW_NOT_USED,
    Kind.POSTCODE_MISPLACED: Severity.VALUE_NOT_RECORDED,
    Kind.REPEATED_KEY: Severity.ROW_NOT_USED,
    Kind.END_NOT_AFTER_START: Severity.ROW_NOT_USED,
    Kind.CHANGED_IN_LATER_YEAR: Severity.NOTE,
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to look at: which file, table, row, child and column, and why, in a sentence.

    `row` is the line of a CSV file or the ordinal of an XML element; nought means the file as a whole.
    No postcode is ever in a problem.
    """

    kind: Kind
    reason: str
    file: str = ""
    table: str = ""
    row: int = 0
    child: str = ""
    column: str = ""
    year: str = ""

    @property
    def severity(self) -> Severity:
        """How much the problem takes away."""
        return SEVERITY.get(self.kind, Severity.CHECK)


POSTCODE = re.compile(r"\s*[A-Za-z]{1,2}[0-9][A-Za-z0-9]?\s*[0-9][A-Za-z]{2}\s*")
_POSTCODE_WITHIN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{1,2}[0-9][A-Za-z0-9]?\s*[0-9][A-Za-z]{2}(?![A-Za-z0-9])")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_LONGEST_SHOWN = 40


def shown(text: str) -> str:
    """A value as a problem may quote it: one short line, and never a postcode."""
    if _POSTCODE_WITHIN.search(text):
        return "a value shaped like a postcode (not shown)"
    line = _CONTROL.sub(" ", text).strip()
    return f"“{line[:_LONGEST_SHOWN]}…”" if len(line) > _LONGEST_SHOWN else f"“{line}”"
