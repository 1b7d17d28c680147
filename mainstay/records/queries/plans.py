"""The service manager's list: children new to care, reviews without a plan, children unheard at two reviews."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from mainstay.access.viewer import Viewer, on_day
from mainstay.authority.queries import local_policy, working_days
from mainstay.caseload.models import Allocation
from mainstay.children.models import PeriodOfCare, Source
from mainstay.records.models import NewPlanCheck, PermanencePlan, ReviewRecord
from mainstay.records.rules.clocks import check_by
from mainstay.reviews.models import Review


@dataclass(frozen=True)
class NewPlanRow:
    """A child new to care whose plan is still to be checked, or was checked and lacks something."""

    period_id: UUID
    child_id: UUID
    child_name: str
    child_reference: str
    officer_name: str
    starts_on: date
    check_by_on: date | None
    is_overdue: bool
    checked_on: date | None
    checked_by: str
    plan_in_place: bool
    assessments_in_place: bool
    words: str


@dataclass(frozen=True)
class ConcerningReview:
    """A review that the service manager is shown, and why."""

    review_id: UUID
    child_id: UUID
    child_name: str
    officer_name: str
    held_on: date
    why: str
    steps: str = ""


def new_plans_waiting(viewer: Viewer) -> list[NewPlanRow]:
    """Every child new to care whose plan and assessments are not both checked and signed, first due first.

    New to care are those whose reviews all took place since the service works here: a child with a review that came
    with a return was reviewed before. The days are those of today's policy, so that the list asks the same questions
    however long it is.
    """
    officer = Allocation.objects.filter(on_day(viewer.today), child_id=OuterRef("child_id"))
    found = (
        _to_check(viewer)
        .select_related("child", "new_plan_check__checked_by")
        .annotate(officer_name=Subquery(officer.values("officer__name")[:1]))
        .order_by("starts_on", "child__reference")
    )
    policy, calendar = local_policy(viewer.today), working_days()
    return [_new_plan(viewer, each, check_by(each.starts_on, policy, calendar)) for each in found]


def how_many_new_plans_wait(viewer: Viewer) -> int:
    """How many children new to care stand on that list."""
    return int(_to_check(viewer).count())


def _to_check(viewer: Viewer) -> QuerySet[PeriodOfCare]:
    """The open periods of care of children new to care whose plan is not checked and signed."""
    before = Review.objects.filter(period_id=OuterRef("pk"), state=Review.State.HELD).exclude(source=Source.ENTERED)
    whole = NewPlanCheck.objects.filter(period_id=OuterRef("pk"), plan_in_place=True, assessments_in_place=True)
    open_now = PeriodOfCare.objects.visible_to(viewer).filter(on_day(viewer.today), short_breaks_only=False)
    return open_now.filter(~Exists(before), ~Exists(whole))


def new_plan(viewer: Viewer, period_id: UUID) -> NewPlanRow | None:
    """One child of the list; None where it is not on it."""
    return next((row for row in new_plans_waiting(viewer) if row.period_id == period_id), None)


def reviews_without_plan(viewer: Viewer) -> list[ConcerningReview]:
    """The children looked after whose last plan for permanence, at the second review or later, says there is none."""
    later = PermanencePlan.objects.filter(
        child_id=OuterRef("child_id"), review__held_on__gt=OuterRef("review__held_on")
    )
    none = PermanencePlan.objects.visible_to(viewer).filter(outcomes=[], review__state=Review.State.HELD)
    missing = none.filter(~Exists(later)).exclude(review__kind="first")
    looked_after = PeriodOfCare.objects.filter(on_day(viewer.today), child_id=OuterRef("child_id"))
    found = missing.filter(Exists(looked_after)).select_related("child", "review__officer").order_by("review__held_on")
    return [
        ConcerningReview(
            each.review_id, each.child_id, each.child.name, each.review.officer.name if each.review.officer else "",
            each.review.held_on, each.none_because, each.steps,
        )
        for each in found
    ]  # fmt: skip


def second_reviews_unanswered(viewer: Viewer) -> list[ConcerningReview]:
    """The second reviews held here whose record does not say yet what the plan for permanence is."""
    answered = PermanencePlan.objects.filter(review_id=OuterRef("review_id"))
    records = ReviewRecord.objects.visible_to(viewer).filter(
        ~Exists(answered), review__kind="second", review__state=Review.State.HELD
    )
    found = records.select_related("review__child", "review__officer").order_by("review__held_on")
    why = "The record does not say yet."
    return [_of(each.review, why) for each in found]


def unheard_at_two(viewer: Viewer) -> list[ConcerningReview]:
    """The children whose views reached neither of their last two reviews (PN7 twice running)."""
    held = Review.objects.filter(child_id=OuterRef("child_id"), state=Review.State.HELD)
    later = held.filter(held_on__gt=OuterRef("held_on"))
    before = held.filter(held_on__lt=OuterRef("held_on")).order_by("-held_on").values("participation_code")[:1]
    unheard = Review.objects.visible_to(viewer).filter(Q(participation_code="PN7"), state=Review.State.HELD)
    looked_after = PeriodOfCare.objects.filter(on_day(viewer.today), child_id=OuterRef("child_id"))
    found = (
        unheard.annotate(code_before=Subquery(before))
        .filter(~Exists(later), Exists(looked_after), code_before=F("participation_code"))
        .select_related("child", "officer", "record")
        .order_by("held_on")
    )
    return [_of(each, _tried(each)) for each in found]


def _tried(review: Review) -> str:
    record = getattr(review, "record", None)
    return f"To try next: {record.try_next}" if record and record.try_next else "What to try next is not recorded."


def _of(review: Review, why: str) -> ConcerningReview:
    officer = review.officer.name if review.officer else ""
    assert review.held_on is not None  # noqa: S101 - a review held has its date
    return ConcerningReview(review.pk, review.child_id, review.child.name, officer, review.held_on, why)


def _new_plan(viewer: Viewer, period: PeriodOfCare, by_on: date | None) -> NewPlanRow:
    check = getattr(period, "new_plan_check", None)
    return NewPlanRow(
        period_id=period.pk,
        child_id=period.child_id,
        child_name=period.child.name,
        child_reference=period.child.reference,
        officer_name=period.officer_name or "",  # type: ignore[attr-defined]
        starts_on=period.starts_on,
        check_by_on=by_on,
        is_overdue=by_on is not None and by_on < viewer.today,
        checked_on=check.checked_on if check else None,
        checked_by=check.checked_by.name if check else "",
        plan_in_place=bool(check and check.plan_in_place),
        assessments_in_place=bool(check and check.assessments_in_place),
        words=check.words if check else "",
    )
