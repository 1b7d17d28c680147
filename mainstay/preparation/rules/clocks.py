"""The days by which each thing is to be ready for a review, each with the sentence that explains it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from mainstay.statute.citation import Citation
from mainstay.statute.dates import in_words
from mainstay.statute.horizon import BeyondHorizon
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.working_days import WorkingDays

HANDBOOK = Citation("section 3.1", "IRO Handbook", "the days before a review")
PRIVATE_TALK = Citation(
    "DR-3.1", "Care Planning, Placement and Case Review (England) Regulations 2010", "reg 36(1)(b)", confirmed=False
)


@dataclass(frozen=True)
class DueBy:
    """A day by which something is to be ready; `on` is empty where no day is arranged for the review."""

    on: date | None
    explanation: str

    def explain(self) -> str:
        """Which rule, counted from which day."""
        return self.explanation


@dataclass(frozen=True)
class Clocks:
    """The days of one review's preparation, from the day arranged for it and the council's local policy."""

    review_on: date | None
    policy: LocalPolicy
    calendar: WorkingDays

    def discussed(self) -> DueBy:
        """By when the social worker and the officer talk it over."""
        return self._working_days_before(
            self.policy.discuss_before_working_days, "The social worker and the officer discuss a review"
        )

    def consulted(self) -> DueBy:
        """By when invitations and consultations go out."""
        return self._working_days_before(
            self.policy.consult_before_working_days, "Invitations and consultations for a review go out"
        )

    def reported(self) -> DueBy:
        """By when the social worker's report is with the officer and the family."""
        return self._working_days_before(
            self.policy.reports_before_working_days,
            "The social worker's report for a review is with the officer and the family",
        )

    def views_back(self) -> DueBy:
        """By when views are back: with the report, so that everyone arrives having read the same."""
        return self._working_days_before(
            self.policy.reports_before_working_days, "Views for a review are back with the report,"
        )

    def spoken(self) -> DueBy:
        """By when the officer has spoken to the child: in the days before the review, up to the day itself."""
        days = self.policy.speak_before_days
        if self.review_on is None:
            return DueBy(None, f"The officer speaks to the child in the {days} days before a review. {_NO_DAY}")
        first = in_words(self.speaking_from() or self.review_on)
        return DueBy(
            self.review_on,
            f"The officer speaks to the child in the {days} days before a review: from {first} to "
            f"{in_words(self.review_on)}. The service's own promise to children.",
        )

    def speaking_from(self) -> date | None:
        """The first day of the time in which the officer speaks to the child."""
        return self.review_on - timedelta(days=self.policy.speak_before_days) if self.review_on else None

    def talked_in_private(self) -> DueBy:
        """By when the officer has spoken to the child in private: before the review or on the day (DR-3.1a)."""
        by = f", which is on {in_words(self.review_on)}" if self.review_on else f". {_NO_DAY[:-1]}"
        return DueBy(
            self.review_on,
            f"The officer speaks to the child in private before the review or on the day{by}. {PRIVATE_TALK}.",
        )

    def _working_days_before(self, days: int, what: str) -> DueBy:
        rule = f"{what} {days} working {'day' if days == 1 else 'days'} before it"
        if self.review_on is None:
            return DueBy(None, f"{rule}. {_NO_DAY}")
        try:
            on = self.calendar.add(self.review_on, -days)
        except BeyondHorizon as beyond:
            return DueBy(None, f"{rule}. {beyond}")
        return DueBy(on, f"{rule}, and the review is on {in_words(self.review_on)} ({HANDBOOK}).")


_NO_DAY = "No day is arranged for this review yet."
