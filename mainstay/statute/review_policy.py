"""What a council may set about due dates, and about how reviews are judged."""

from dataclasses import dataclass

from mainstay.statute.review_kinds import ReviewKind
from mainstay.statute.setting import one_of, some_of, whole, yes_no

_KINDS = {kind.value: kind.label for kind in ReviewKind}
_IN_FIGURE = ("first", "second", "later", "adoption", "short_break")


@dataclass(frozen=True)
class ReviewPolicy:
    """The part of a council's settings that is about reviews; see LocalPolicy."""

    # Due dates
    count_start_day: bool = yes_no(
        False,
        "DR-2.1",
        "Whether the day a child becomes looked after is counted as the first of the 20 working days. "
        "By default it is day 0 and the next working day is day 1.",
    )
    before_placement_for_adoption: str = one_of(
        "both",
        {
            "both": "Both clocks run and the earlier date is used",
            "adoption_only": "Only the adoption clock runs",
        },
        "DR-2.11a",
        "Which review clock runs between the authority to place a child for adoption and the placement. "
        "Sources disagree; the default keeps both and uses the earlier date.",
    )
    review_after_unplanned_move: bool = yes_no(
        False,
        "DR-2.8",
        "Whether an unplanned move of placement asks the reviewing officer to consider an early review. "
        "The law does not restart the clock.",
    )
    post_18_months: int = whole(
        6,
        1,
        12,
        "DR-2.15a",
        "Months between reviews after 18, where the service offers them. They are not required by law.",
    )

    # Judging a review
    series_date: str = one_of(
        "completed",
        {
            "completed": "The meeting that completed the review",
            "first": "The first meeting of the series",
        },
        "DR-2.9",
        "Which meeting's date is the date of a review held as a series of meetings. The next due date counts from it.",
    )
    series_timeliness: str = one_of(
        "first_meeting_and_completion",
        {
            "first_meeting_and_completion": "The first meeting in time, and completion soon enough after it",
            "first": "The first meeting in time",
            "completed": "The completing meeting in time",
        },
        "DR-2.9",
        "How a review held as a series of meetings is judged to be in time.",
    )
    series_completion_working_days: int = whole(
        20,
        1,
        20,
        "DR-2.9",
        "Working days within which a series of meetings must be completed after its first meeting.",
    )
    adjournment_working_days: int = whole(
        20,
        1,
        20,
        "DR-2.10a",
        "Working days an adjournment may last. Regulation 36(2) allows one adjournment of 20 at most.",
    )
    adjourned_counts_in_time: bool = yes_no(
        True,
        "DR-2.10a",
        "Whether a review that began in time and was completed within its adjournment is in time. "
        "If not, the day it was completed is judged.",
    )
    window_treatment: str = one_of(
        "six_months",
        {
            "six_months": "Later reviews are still judged against six months, and marked",
            "window": "Later reviews that fell due in the window need only have been held in it",
        },
        "SI 2020/445",
        "How later reviews due from 24 April to 25 September 2020 are judged. The verdict with the window "
        "applied always stands beside it.",
    )
    kinds_in_figure: frozenset[str] = some_of(
        _IN_FIGURE,
        _KINDS,
        "DR-2.22",
        "Which kinds of review are counted in the reviews in time figure. It is printed under every figure.",
    )
    per_child_working_days: int = whole(
        20,
        0,
        60,
        "section 2.3",
        "Working days a child must have been looked after on 31 March to be counted in the figure of "
        "children whose every review was in time.",
    )
