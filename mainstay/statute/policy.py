"""What a council may set for itself within the law, and the default where guidance is not settled."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from mainstay.statute.review_kinds import ReviewKind
from mainstay.statute.setting import (
    PolicyRefused,
    check,
    days,
    from_stored,
    one_of,
    some_of,
    to_stored,
    whole,
    words,
    yes_no,
)
from mainstay.statute.working_days import WorkingDays, england

__all__ = ["LocalPolicy", "PolicyRefused"]

_KINDS = {kind.value: kind.label for kind in ReviewKind}
_IN_FIGURE = ("first", "second", "later", "adoption", "short_break")


@dataclass(frozen=True)
class LocalPolicy:
    """A council's settings; `LocalPolicy()` is the default.

    Raises PolicyRefused, with a sentence, for a value outside what the law allows. Each field carries its
    rule, its help and its bounds in its metadata, so a settings page can be drawn from it.
    """

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

    # Figures
    chinese_in: str = one_of(
        "asian",
        {"asian": "Asian or Asian British", "other": "Other ethnic groups"},
        "section 1.8",
        "The ethnic group in which the code CHNE (Chinese) is counted.",
    )
    population_mid_year: str = one_of(
        "previous",
        {
            "previous": "The mid-year estimate before 31 March",
            "same": "The mid-year estimate of the same calendar year",
        },
        "DR-12.3",
        "Which population estimate the rate per 10,000 at 31 March is worked out from.",
    )
    suppress_from: int = whole(1, 1, 1, "DR-12.5", "The smallest count that is hidden in published figures.")
    suppress_to: int = whole(
        5,
        1,
        20,
        "DR-12.5",
        "The largest count that is hidden in published figures. Others are hidden with it where it could be "
        "worked out.",
    )

    # Days table: before, during and after a review
    notify_service_working_days: int = whole(
        2, 0, 20, "section 3.1", "Working days in which the reviewing service is told of a new child."
    )
    allocate_working_days: int = whole(
        5,
        1,
        20,
        "section 3.1",
        "Working days in which a child is given a reviewing officer. The law: before the first review.",
    )
    tell_child_working_days: int = whole(
        2,
        0,
        20,
        "section 3.1",
        "Working days from allocation in which the child is told who their officer is.",
    )
    discuss_before_working_days: int = whole(
        15,
        1,
        40,
        "section 3.1",
        "Working days before a review when the social worker and the officer discuss it.",
    )
    consult_before_working_days: int = whole(
        10, 1, 40, "section 3.1", "Working days before a review when consultation and invitations go out."
    )
    speak_before_days: int = whole(
        14, 0, 60, "section 3.1", "Days before a review by when the officer has spoken to the child."
    )
    reports_before_working_days: int = whole(
        3, 1, 20, "section 3.1", "Working days before a review when the social worker's reports are due."
    )
    decisions_after_working_days: int = whole(
        5, 1, 20, "section 3.1", "Working days after a review in which its decisions are sent."
    )
    manager_answer_working_days: int = whole(
        5,
        1,
        20,
        "section 3.1",
        "Working days in which the manager answers the decisions. Silence is agreement.",
    )
    plan_after_working_days: int = whole(
        10, 1, 40, "section 3.1", "Working days after a review in which the care plan is updated."
    )
    record_after_working_days: int = whole(
        15, 1, 15, "section 3.1", "Working days after completion in which the full record is written."
    )
    distribute_after_working_days: int = whole(
        20,
        1,
        20,
        "section 3.1",
        "Working days after completion in which the record is sent to everyone due it.",
    )
    checks_between_reviews: int = whole(
        1, 0, 6, "section 3.1", "How many times the officer checks on progress between two reviews."
    )
    new_plan_check_working_days: int = whole(
        20,
        1,
        60,
        "DR-4.10",
        "Working days from the start of care in which the service manager checks the plan and assessments of a "
        "child new to care.",
    )

    # Patterns in what was raised
    pattern_days: int = whole(
        90, 14, 365, "section 5", "Days within which signals about one placement are looked at together."
    )
    pattern_signals: int = whole(
        2, 2, 10, "section 5", "How many signals about one placement bring it to the service manager."
    )
    pattern_least: int = whole(
        6,
        2,
        50,
        "section 5",
        "How many concerns about a team or an agency in a year there must be before its rate is set beside the "
        "service's own. A rate of a few says nothing.",
    )

    # Learning
    learning_share_percent: int = whole(
        25,
        1,
        100,
        "section 11",
        "The share of mentions in a year's formal concerns from which a theme gets an owner and a change in practice.",
    )

    # The service
    caseload_low: int = whole(50, 1, 200, "DR-6", "The lower end of a full-time reviewing officer's caseload.")
    caseload_high: int = whole(70, 1, 200, "DR-6", "The upper end of a full-time reviewing officer's caseload.")
    looked_after_label: str = words(
        "child looked after", 60, "vocabulary", "The council's own words for a child looked after."
    )
    looked_after_label_plural: str = words(
        "children looked after", 60, "vocabulary", "The council's own words for children looked after."
    )
    extra_days_off: frozenset[date] = days(
        "DR-2.1", "Days declared bank holidays since this version was made. They are not working days."
    )
    removed_days_off: frozenset[date] = days(
        "DR-2.1", "Bank holidays that were moved since this version was made. They are working days."
    )

    def __post_init__(self) -> None:
        for setting in fields(self):
            check(setting, getattr(self, setting.name))
        if self.caseload_low > self.caseload_high:
            raise PolicyRefused("The lower end of the caseload must not be above its upper end.")

    @classmethod
    def from_mapping(cls, stored: Mapping[str, Any]) -> "LocalPolicy":
        """The policy stored as plain JSON; settings that are absent keep their default.

        Raises PolicyRefused for a setting that is not known or a value outside its bounds.
        """
        known = {setting.name: setting for setting in fields(cls)}
        strange = sorted(set(stored) - set(known))
        if strange:
            raise PolicyRefused(f"There is no setting called “{strange[0]}”. Check its spelling or remove it.")
        return cls(**{name: from_stored(known[name], value) for name, value in stored.items()})

    def to_mapping(self) -> dict[str, Any]:
        """Every setting as plain JSON, to be stored."""
        return {setting.name: to_stored(getattr(self, setting.name)) for setting in fields(self)}

    def counts(self, kind: str) -> bool:
        """Whether reviews of a kind are in the reviews in time figure."""
        return kind in self.kinds_in_figure

    def calendar(self) -> WorkingDays:
        """The working days of England with this council's added and removed days."""
        return england(self.extra_days_off, self.removed_days_off)
