"""Whether a review was in time."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mainstay.statute.citation import Citation
from mainstay.statute.dates import in_words
from mainstay.statute.horizon import BeyondHorizon
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.review_kinds import ReviewKind
from mainstay.statute.reviews.cycle import CARE_PLANNING, CARE_PLANNING_FROM
from mainstay.statute.reviews.due import DueDate
from mainstay.statute.working_days import WorkingDays

IN_TIME_RULE = Citation("DR-2.5", CARE_PLANNING, "reg 33", CARE_PLANNING_FROM)
SERIES_RULE = Citation("DR-2.9", "Independent reviewing officers' handbook", "", confirmed=False)
ADJOURNMENT_RULE = Citation("DR-2.10a", CARE_PLANNING, "reg 36(2)", CARE_PLANNING_FROM, confirmed=False)
WINDOW_RULE = Citation(
    rule="2.2 (2020 window)",
    source="Adoption and Children (Coronavirus) (Amendment) Regulations 2020 (SI 2020/445)",
    provision="",
    in_force_from=date(2020, 4, 24),
    in_force_until=date(2020, 9, 25),
)


class Verdict(StrEnum):
    """What may be said of a review's timeliness."""

    IN_TIME = "in_time"
    LATE = "late"
    CANNOT_BE_JUDGED = "cannot_be_judged"

    @property
    def label(self) -> str:
        """The verdict in words."""
        return _LABELS[self]


_LABELS = {
    Verdict.IN_TIME: "In time",
    Verdict.LATE: "Late",
    Verdict.CANNOT_BE_JUDGED: "Cannot be judged",
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one review and the reason in a sentence.

    `in_window` marks a later review that fell due while the 2020 regulations had taken away the six-month limit;
    `verdict_with_window` is what the verdict is when that is applied, whatever the policy says.
    """

    verdict: Verdict
    reason: str
    in_window: bool
    verdict_with_window: Verdict


NO_DUE_DATE = (
    "The event this review is counted from is not known, so it has no due date to be judged against."
)


def judge(
    due: DueDate | None,
    first_meeting_on: date,
    completed_on: date,
    *,
    adjourned_on: date | None = None,
    adjourned_again: bool = False,
    calendar: WorkingDays,
    policy: LocalPolicy,
) -> Judgement:
    """Whether a review was held in time: on the due date is in time, the day after is late.

    A review of one meeting has the same day twice. Why it was postponed makes no difference (DR-2.10b).
    Never raises: what cannot be worked out cannot be judged, and the reason says so.
    """
    problem = _cannot_judge(due, first_meeting_on, completed_on)
    if due is None or problem:
        return Judgement(Verdict.CANNOT_BE_JUDGED, problem or NO_DUE_DATE, False, Verdict.CANNOT_BE_JUDGED)
    try:
        verdict, reason = _compare(
            due, first_meeting_on, completed_on, adjourned_on, adjourned_again, calendar, policy
        )
    except BeyondHorizon as refusal:
        return Judgement(Verdict.CANNOT_BE_JUDGED, str(refusal), False, Verdict.CANNOT_BE_JUDGED)
    return _with_window(due, first_meeting_on, verdict, reason, policy)


def review_date(first_meeting_on: date, completed_on: date, policy: LocalPolicy) -> date:
    """The date of a review held as a series of meetings; the next due date is counted from it. Source: DR-2.9."""
    return completed_on if policy.series_date == "completed" else first_meeting_on


def in_window(due: DueDate) -> bool:
    """Whether the 2020 regulations had taken away the six-month limit on the day a review fell due."""
    return due.kind is ReviewKind.LATER and WINDOW_RULE.in_force_on(due.on)


def _cannot_judge(due: DueDate | None, first_meeting_on: date, completed_on: date) -> str | None:
    if due is None:
        return NO_DUE_DATE
    if completed_on < first_meeting_on:
        return (
            f"The review is recorded as completed on {in_words(completed_on)}, before its first meeting on "
            f"{in_words(first_meeting_on)}."
        )
    if first_meeting_on < due.event_on:
        return (
            f"The review on {in_words(first_meeting_on)} is before {in_words(due.event_on)}, the day its due "
            "date is counted from."
        )
    return None


def _compare(
    due: DueDate,
    first: date,
    completed: date,
    adjourned: date | None,
    adjourned_again: bool,
    calendar: WorkingDays,
    policy: LocalPolicy,
) -> tuple[Verdict, str]:
    if adjourned is not None and policy.adjourned_counts_in_time:
        return _adjourned(due, first, completed, adjourned, adjourned_again, calendar, policy)
    if adjourned is not None:
        return _against(due, completed, "The review was adjourned and completed")
    if completed == first:
        return _against(due, first, "The review was held")
    return _series(due, first, completed, calendar, policy)


def _against(due: DueDate, day: date, what: str) -> tuple[Verdict, str]:
    if day <= due.on:
        return Verdict.IN_TIME, f"{what} on {in_words(day)}, in time for {in_words(due.on)}."
    return Verdict.LATE, f"{what} on {in_words(day)}, after {in_words(due.on)} when it was due."


def _adjourned(
    due: DueDate,
    first: date,
    completed: date,
    adjourned: date,
    adjourned_again: bool,
    calendar: WorkingDays,
    policy: LocalPolicy,
) -> tuple[Verdict, str]:
    if first > due.on:
        return _against(due, first, "The review began")
    if adjourned_again:
        return (
            Verdict.LATE,
            f"The review was adjourned more than once; only one is allowed ({ADJOURNMENT_RULE}).",
        )
    taken = calendar.between(adjourned, completed)
    allowed = policy.adjournment_working_days
    if taken > allowed:
        return (
            Verdict.LATE,
            f"The adjournment took {taken} working days; {allowed} are allowed ({ADJOURNMENT_RULE}).",
        )
    return (
        Verdict.IN_TIME,
        f"The review began in time and was completed {taken} working days after it was adjourned.",
    )


def _series(
    due: DueDate, first: date, completed: date, calendar: WorkingDays, policy: LocalPolicy
) -> tuple[Verdict, str]:
    if policy.series_timeliness == "completed":
        return _against(due, completed, "The review was completed")
    verdict, reason = _against(due, first, "The first meeting of the review was held")
    if verdict is Verdict.LATE or policy.series_timeliness == "first":
        return verdict, reason
    taken = calendar.between(first, completed)
    allowed = policy.series_completion_working_days
    if taken > allowed:
        return (
            Verdict.LATE,
            f"The review took {taken} working days from its first meeting; {allowed} are allowed.",
        )
    return Verdict.IN_TIME, f"{reason[:-1]}, and completed {taken} working days later."


def _with_window(due: DueDate, first: date, verdict: Verdict, reason: str, policy: LocalPolicy) -> Judgement:
    marked = in_window(due)
    if not marked:
        return Judgement(verdict, reason, False, verdict)
    until = WINDOW_RULE.in_force_until
    held_in_window = until is not None and first <= until
    windowed = Verdict.IN_TIME if held_in_window else verdict
    chosen = windowed if policy.window_treatment == "window" else verdict
    return Judgement(chosen, reason, True, windowed)
