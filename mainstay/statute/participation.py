"""How a child took part in their review: the national codes, and which of them their age allows."""

from dataclasses import dataclass
from datetime import date

from mainstay.statute.ages import age_on, birthday
from mainstay.statute.citation import Citation
from mainstay.statute.dates import in_words

CITATION = Citation(
    rule="DR-1.11",
    source="Department for Education, children looked after return (SSDA903)",
    provision="rules 440 and 441",
)


@dataclass(frozen=True, slots=True)
class Participation:
    """One national code: whether the child attended, and whether their views reached the review."""

    code: str
    label: str
    short_label: str
    attended: bool | None
    views_conveyed: bool | None


_PN4 = (
    "Child physically attends but does not speak for him or herself, does not convey view symbolically "
    "and does not ask an advocate to speak (Attendance without contribution)"
)
_PN6 = (
    "Child does not attend but conveys his or her feelings to the review by a facilitative medium "
    "(text, written, phone, audio or video, app)"
)

_ALL = (
    Participation("PN0", "Child aged under 4 at the time of the review", "Child under 4", None, None),
    Participation(
        "PN1",
        "Child physically attends and speaks for him or herself (Attendance)",
        "Attended and spoke",
        True,
        True,
    ),
    Participation(
        "PN2",
        "Child physically attends and an advocate speaks on his or her behalf",
        "Attended, an advocate spoke",
        True,
        True,
    ),
    Participation(
        "PN3",
        "Child attends and conveys his or her view symbolically (non-verbally)",
        "Attended, conveyed views without speech",
        True,
        True,
    ),
    Participation("PN4", _PN4, "Attended, views not conveyed", True, False),
    Participation(
        "PN5",
        "Child does not attend physically but briefs an advocate to speak for him or her",
        "Did not attend, an advocate spoke",
        False,
        True,
    ),
    Participation("PN6", _PN6, "Did not attend, conveyed views another way", False, True),
    Participation(
        "PN7",
        "Child does not attend nor are his or her views conveyed to the review",
        "Did not attend, views not conveyed",
        False,
        False,
    ),
)

CODES: dict[str, Participation] = {each.code: each for each in _ALL}
UNDER_4 = "PN0"
AGED_4_OR_OVER_CODES: tuple[str, ...] = tuple(code for code in CODES if code != UNDER_4)
PARTICIPATED: frozenset[str] = frozenset(each.code for each in _ALL if each.views_conveyed)
ATTENDED: frozenset[str] = frozenset(each.code for each in _ALL if each.attended)


def label(code: str) -> str:
    """The national words for a participation code."""
    return CODES[code].label


def attended(code: str) -> bool | None:
    """Whether a code says the child attended; None for a child under 4."""
    return CODES[code].attended


def views_conveyed(code: str) -> bool | None:
    """Whether a code says the child's views reached the review; None for a child under 4."""
    return CODES[code].views_conveyed


def aged_4_or_over(born_on: date, on: date) -> bool:
    """Whether a child was 4 or over on the day; on the fourth birthday itself they are."""
    return age_on(born_on, on) >= 4


def codes_allowed(born_on: date | None, review_on: date) -> tuple[str, ...]:
    """The codes to offer for a review; all of them when the date of birth is not known, none before birth."""
    if born_on is None:
        return tuple(CODES)
    if review_on < born_on:
        return ()
    return AGED_4_OR_OVER_CODES if aged_4_or_over(born_on, review_on) else (UNDER_4,)


def problem(code: str, born_on: date | None, on: date) -> str | None:
    """What is wrong with a code that was returned for a review, in a sentence, or None.

    On the fourth birthday the national checks accept every code, so nothing is said of one that came in a
    return; a person choosing a code that day is offered PN1 to PN7 only.
    """
    if code not in CODES:
        return f"“{code}” is not a participation code. The codes are PN0 to PN7."
    if born_on is None:
        return None
    if on < born_on:
        return f"The review on {in_words(on)} is before the child was born on {in_words(born_on)}."
    fourth = birthday(born_on, 4)
    if code == UNDER_4 and on > fourth:
        return f"PN0 is for a child under 4, but this child was 4 on {in_words(fourth)}, before the review."
    if code != UNDER_4 and on < fourth:
        return f"{code} is for a child of 4 or over, but this child is not 4 until {in_words(fourth)}."
    return None
