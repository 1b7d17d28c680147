"""What a council may set for itself within the law, and the default where guidance is not settled."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from mainstay.statute.review_policy import ReviewPolicy
from mainstay.statute.setting import (
    PolicyRefused,
    check,
    days,
    from_stored,
    one_of,
    to_stored,
    whole,
    words,
)
from mainstay.statute.working_days import WorkingDays, england

__all__ = ["LocalPolicy", "PolicyRefused"]


@dataclass(frozen=True)
class LocalPolicy(ReviewPolicy):
    """A council's settings; `LocalPolicy()` is the default.

    Raises PolicyRefused, with a sentence, for a value outside what the law allows. Each field carries its
    rule, its help and its bounds in its metadata, so a settings page can be drawn from it.
    """

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

    # What a child says on their own pages
    answer_wish_working_days: int = whole(
        10, 1, 40, "section 8", "Working days in which a child is told what came of a wish."
    )
    answer_somebody_else_working_days: int = whole(
        5,
        1,
        20,
        "section 8",
        "Working days in which a manager answers a child who wants to talk to somebody else, or another officer.",
    )
    open_media_working_days: int = whole(
        1, 1, 5, "section 8", "Working days in which every picture and recording a child sends is opened."
    )
    unread_to_cover_working_days: int = whole(
        1, 1, 5, "section 8", "Working days after which what a child said and nobody read goes to the officer's cover."
    )
    alert_minutes: int = whole(
        60, 5, 240, "section 8", "Minutes after which an urgent alert that nobody took goes to the next named person."
    )
    service_opens_hour: int = whole(9, 0, 23, "section 8", "The hour from which somebody reads on a working day.")
    service_closes_hour: int = whole(17, 1, 24, "section 8", "The hour until which somebody reads on a working day.")
    service_phone: str = words(
        "the number on your card", 40, "section 8", "The reviewing service's telephone number, as children read it."
    )
    emergency_phone: str = words(
        "the council’s switchboard",
        40,
        "section 8",
        "The number of the council's emergency duty team, as children read it when nobody is reading.",
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
        if self.service_opens_hour >= self.service_closes_hour:
            raise PolicyRefused("The service must open before it closes.")

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
