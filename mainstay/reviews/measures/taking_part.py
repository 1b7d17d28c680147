"""How children took part in their reviews: whether their views reached them, whether they came, who chaired."""

from typing import TYPE_CHECKING

from mainstay.insight.measure import adds_up, measure
from mainstay.insight.periods import Period
from mainstay.insight.places import AnnualReport, Dashboard
from mainstay.insight.splits import NOT_RECORDED, Key, Split
from mainstay.insight.tables import Tables
from mainstay.insight.units import Better, Count, Share, Subject
from mainstay.reviews.measures.held import held_in
from mainstay.statute.citation import Citation
from mainstay.statute.participation import AGED_4_OR_OVER_CODES, ATTENDED, CODES, PARTICIPATED, UNDER_4
from mainstay.statute.taking_part import Because

if TYPE_CHECKING:
    import ibis.expr.types as ir

PARTICIPATION = Citation(
    "DR-1.13", "Department for Education, children looked after return (SSDA903)", "method of participation"
)
CHAIRED = Citation("DR-8.2", "IRO Handbook (2010)", "the child may chair the review", confirmed=False)
TOOK_PART = "took_part"
BY_THE_CHILD = ("child", "together")
AGED_4 = "Reviews of children aged 4 or over at the review; PN0 is left out, not recorded is not."
NO_CHAIR = "Who chaired is not recorded for any review held in the year."


def _why(rows: "ir.Table", _: Period) -> "ir.Value":
    import ibis

    return ibis.ifelse(rows.participation_code.isin(sorted(PARTICIPATED)), TOOK_PART, rows.not_taking_part)


PARTICIPATION_CODE = Split(
    "participation_code",
    "How the child took part",
    "participation_code",
    lambda _: tuple(Key(code, CODES[code].short_label) for code in AGED_4_OR_OVER_CODES),
    over_whole=True,
    note="Each code is set against every review of a child aged 4 or over.",
)
NOT_TAKING_PART = Split(
    "not_taking_part",
    "Why the child's views did not reach the review",
    _why,
    lambda _: (Key(TOOK_PART, "The child's views reached it"), *(Key(each.value, each.label) for each in Because)),
    over_whole=True,
    within=True,
    needs=frozenset({"why_not"}),
    note="Of PN4 and PN7 (DR-8.9). Not recorded are those of PN4 and PN7 without a reason, and those without a code.",
)
CHAIRED_BY = Split(
    "chaired_by",
    "Who chaired",
    "chaired_by",
    lambda _: (
        Key("officer", "The reviewing officer"),
        Key("child", "The child"),
        Key("together", "The child and the officer together"),
        Key("other", "Somebody else"),
    ),
    over_whole=True,
    note="Each is set against every review of a child aged 4 or over.",
)


@measure(
    key="participation",
    title="Children's participation in their reviews",
    unit=Share,
    subject=Subject.REVIEWS,
    source=PARTICIPATION,
    better=Better.HIGHER,
    splits=[PARTICIPATION_CODE, NOT_TAKING_PART],
    shown_on=[Dashboard.SERVICE, AnnualReport.PARTICIPATION],
    notes=["The child's views reached the review: PN1, PN2, PN3, PN5 or PN6.", AGED_4],
)
def participation(t: Tables, period: Period) -> Share:
    """Of the reviews held in the year of children aged 4 or over, those that the child's views reached."""
    return _took_part(t, period, PARTICIPATED)


@measure(
    key="attendance",
    title="Children's attendance at their reviews",
    unit=Share,
    subject=Subject.REVIEWS,
    source=PARTICIPATION,
    better=Better.HIGHER,
    splits=[PARTICIPATION_CODE],
    shown_on=[Dashboard.SERVICE, AnnualReport.PARTICIPATION],
    notes=["The child was there: PN1, PN2, PN3 or PN4. Attendance is not participation.", AGED_4],
)
def attendance(t: Tables, period: Period) -> Share:
    """Of the reviews held in the year of children aged 4 or over, those that the child attended."""
    return _took_part(t, period, ATTENDED)


@measure(
    key="reviews_under_4",
    title="Reviews of children under 4",
    unit=Count,
    subject=Subject.REVIEWS,
    source=PARTICIPATION,
    shown_on=[Dashboard.SERVICE, AnnualReport.PARTICIPATION],
    notes=[
        "PN0: counted apart, and in no share of participation or attendance.",
        "With the reviews of children aged 4 or over these are all reviews held, but for those of children whose age "
        "is not known.",
    ],
)
def reviews_under_4(t: Tables, period: Period) -> Count:
    """Reviews held in the year of children under 4 at the review, of whom no participation is returned."""
    held = held_in(t, period)
    coded = (held.participation_code == UNDER_4).fill_null(False)
    return Count(held.filter(coded | ~held.aged_4_or_over.fill_null(True)))


@measure(
    key="reviews_chaired_by_child",
    title="Reviews that the child chaired or co-chaired",
    unit=Share,
    subject=Subject.REVIEWS,
    source=CHAIRED,
    better=Better.HIGHER,
    splits=[CHAIRED_BY],
    shown_on=[Dashboard.SERVICE, AnnualReport.PARTICIPATION],
    needs=["chairs"],
    notes=["Chaired by the child, or by the child and the officer together.", AGED_4, "A review without a chair on "
           "record counts as one that the child did not chair, and is a row by itself."],
    without=NO_CHAIR,
)  # fmt: skip
def reviews_chaired_by_child(t: Tables, period: Period) -> Share:
    """Of the reviews held in the year of children aged 4 or over, those that the child chaired or co-chaired."""
    of = _aged_4(t, period)
    return Share(of, of.chaired_by.isin(BY_THE_CHILD), kept=of.filter(of.chaired_by.notnull()))


def _took_part(t: Tables, period: Period, codes: frozenset[str]) -> Share:
    of = _aged_4(t, period)
    return Share(of, of.participation_code.isin(sorted(codes)))


def _aged_4(t: Tables, period: Period) -> "ir.Table":
    """The reviews held of children aged 4 or over; where the age is not known, the code tells it."""
    held = held_in(t, period)
    code = held.participation_code
    aged_4 = held.aged_4_or_over.fill_null(code.isin(AGED_4_OR_OVER_CODES).fill_null(False))
    return held.filter(aged_4, (code != UNDER_4).fill_null(True))


adds_up("reviews_held", "participation.denominator", "reviews_under_4")
adds_up("participation.denominator", "attendance.denominator", rest=False)
adds_up("participation.denominator", "reviews_chaired_by_child.denominator", rest=False)
for _key, _codes in (("participation", PARTICIPATED), ("attendance", ATTENDED)):
    adds_up(_key, *(f"{_key}[participation_code/{code}]" for code in sorted(_codes)), rest=False)
for _code in (*AGED_4_OR_OVER_CODES, NOT_RECORDED):
    _row = f"[participation_code/{_code}]"
    adds_up(f"participation{_row}", f"attendance{_row}", rest=False)
_BY_THE_CHILD = (f"reviews_chaired_by_child[chaired_by/{each}]" for each in BY_THE_CHILD)
adds_up("reviews_chaired_by_child", *_BY_THE_CHILD, rest=False)
