"""Whether a review was in time."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

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


class _Held(NamedTuple):
    """One review as it was held, with its due date and the last day on which it is in time."""

    due: DueDate
    limit: date
    first: date
    completed: date
    adjourned: date | None
    adjourned_again: bool


class Judgement(NamedTuple):
    """The verdict on one review and the reason in a sentence.

    `in_window` marks a later review that fell due while the 2020 regulations had taken away the six-month
    limit; `verdict_with_window` is the verdict when that is applied, whatever the policy says.
    """

    verdict: Verdict
    reason: str
    in_window: bool
    verdict_with_window: Verdict


NO_DUE_DATE = "The event this review is counted from is not known, so it has no due date to be judged against."


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
    if due is None:
        return _not_judged(NO_DUE_DATE)
    held = _Held(due, due.on, first_meeting_on, completed_on, adjourned_on, adjourned_again)
    problem = _problem(held)
    if problem:
        return _not_judged(problem)
    try:
        verdict, reason = _compare(held, calendar, policy)
    except BeyondHorizon as refusal:
        return _not_judged(str(refusal))
    return _with_window(held, verdict, reason, calendar, policy)


def review_date(first_meeting_on: date, completed_on: date, policy: LocalPolicy) -> date:
    """The date of a review held as a series of meetings, from which the next due date is counted.

    Source: DR-2.9.
    """
    return completed_on if policy.series_date == "completed" else first_meeting_on


def in_window(due: DueDate) -> bool:
    """Whether the 2020 regulations had taken away the six-month limit on the day a review fell due."""
    return due.kind is ReviewKind.LATER and WINDOW_RULE.in_force_on(due.on)


def _not_judged(reason: str) -> Judgement:
    return Judgement(Verdict.CANNOT_BE_JUDGED, reason, False, Verdict.CANNOT_BE_JUDGED)


def _problem(held: _Held) -> str | None:
    if held.completed < held.first:
        return (
            f"The review is recorded as completed on {in_words(held.completed)}, before its first meeting on "
            f"{in_words(held.first)}."
        )
    if held.first < held.due.event_on:
        return (
            f"The review on {in_words(held.first)} is before {in_words(held.due.event_on)}, the day its due "
            "date is counted from."
        )
    return None


def _compare(held: _Held, calendar: WorkingDays, policy: LocalPolicy) -> tuple[Verdict, str]:
    if held.adjourned is not None and not policy.adjourned_counts_in_time:
        return _against(held.limit, held.completed, "The review was adjourned, and completed")
    if held.adjourned is not None:
        return _adjourned(held, held.adjourned, calendar, policy)
    if held.completed == held.first:
        return _against(held.limit, held.first, "The review was held")
    return _series(held, calendar, policy)


def _against(limit: date, day: date, what: str) -> tuple[Verdict, str]:
    if day <= limit:
        return Verdict.IN_TIME, f"{what} on {in_words(day)}; it was due by {in_words(limit)}."
    return Verdict.LATE, f"{what} on {in_words(day)}, after {in_words(limit)} when it was due."


def _adjourned(held: _Held, adjourned: date, calendar: WorkingDays, policy: LocalPolicy) -> tuple[Verdict, str]:
    if held.first > held.limit:
        return _against(held.limit, held.first, "The review began")
    if held.adjourned_again:
        return Verdict.LATE, f"The review was adjourned twice; once is allowed ({ADJOURNMENT_RULE})."
    taken = calendar.between(adjourned, held.completed)
    if taken <= policy.adjournment_working_days:
        return Verdict.IN_TIME, (
            f"The review began in time and was completed {taken} working days after it was adjourned."
        )
    return Verdict.LATE, (
        f"The review was completed {taken} working days after it was adjourned; "
        f"{policy.adjournment_working_days} are allowed ({ADJOURNMENT_RULE})."
    )


def _series(held: _Held, calendar: WorkingDays, policy: LocalPolicy) -> tuple[Verdict, str]:
    if policy.series_timeliness == "completed":
        return _against(held.limit, held.completed, "The review was completed")
    verdict, reason = _against(held.limit, held.first, "The first meeting of the review was held")
    if verdict is Verdict.LATE or policy.series_timeliness == "first":
        return verdict, reason
    taken = calendar.between(held.first, held.completed)
    if taken <= policy.series_completion_working_days:
        return verdict, f"{reason[:-1]}, and was completed {taken} working days after that meeting."
    return Verdict.LATE, (
        f"The review was completed {taken} working days after its first meeting; "
        f"{policy.series_completion_working_days} are allowed."
    )


def _with_window(held: _Held, verdict: Verdict, reason: str, calendar: WorkingDays, policy: LocalPolicy) -> Judgement:
    """The verdict beside the one with the window applied: then the last day in time is the window's last."""
    until = WINDOW_RULE.in_force_until
    if until is None or not in_window(held.due):
        return Judgement(verdict, reason, False, verdict)
    windowed, _ = _compare(held._replace(limit=until), calendar, policy)
    if policy.window_treatment != "window" or windowed is verdict:
        return Judgement(verdict, reason, True, windowed)
    relaxed = f"{reason[:-1]}, but six months was not required then ({WINDOW_RULE})."
    return Judgement(windowed, relaxed, True, windowed)
