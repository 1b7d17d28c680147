"""The national code sets, each code with the collection years it was valid in."""

from mainstay.statute.codes.adoption_codes import ADOPTION_SETS
from mainstay.statute.codes.child_codes import CHILD_SETS
from mainstay.statute.codes.code_set import Code, CodeSet, Pattern
from mainstay.statute.codes.episode_codes import EPISODE_SETS
from mainstay.statute.codes.groupings import (
    ETHNIC_GROUP_LABELS,
    REASON_GROUP_LABELS,
    SEX_LABELS,
    ethnic_group,
    is_authority_to_place,
    is_care_order,
    is_long_term_foster,
    is_placed_for_adoption,
    is_secure,
    is_short_break,
    reason_group,
    sex,
)
from mainstay.statute.codes.outcome_codes import OUTCOME_SETS
from mainstay.statute.codes.permanence_codes import PERMANENCE
from mainstay.statute.codes.placement_codes import PLACEMENT_SETS
from mainstay.statute.participation import CODES as PARTICIPATION

__all__ = [
    "CODE_SETS",
    "ETHNIC_GROUP_LABELS",
    "REASON_GROUP_LABELS",
    "SEX_LABELS",
    "Code",
    "CodeSet",
    "Pattern",
    "code_set",
    "ethnic_group",
    "is_authority_to_place",
    "is_care_order",
    "is_long_term_foster",
    "is_placed_for_adoption",
    "is_secure",
    "is_short_break",
    "reason_group",
    "sex",
]

REVIEW_CODE = CodeSet(
    "REVIEW_CODE",
    "Method of participation",
    tuple(Code(each.code, each.label) for each in PARTICIPATION.values()),
)

CODE_SETS: dict[str, CodeSet] = {
    each.name: each
    for each in (
        *CHILD_SETS,
        *EPISODE_SETS,
        *PLACEMENT_SETS,
        REVIEW_CODE,
        *OUTCOME_SETS,
        *ADOPTION_SETS,
        PERMANENCE,
    )
}

_XML_NAMES = {"PL": "PLACE"}


def code_set(column: str) -> CodeSet:
    """The code set of a column of the return, by its name in the CSV files or the XML.

    Raises KeyError, with a sentence, for a column that holds no codes.
    """
    try:
        return CODE_SETS[_XML_NAMES.get(column, column)]
    except KeyError:
        raise KeyError(f"The column {column} of the return holds no codes.") from None
