"""What this room does when something happens in the rooms below: to a child's care, or to who their officer is."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from mainstay.caseload.events import AllocationEnded, OfficerAllocated
from mainstay.children.events import (
    LegalStatusChanged,
    PeriodOfCareCorrected,
    PeriodOfCareEnded,
    PeriodOfCareStarted,
    PlacementChanged,
    SocialWorkSet,
)
from mainstay.children.models import PeriodOfCare
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when
from mainstay.reviews.models import Review
from mainstay.reviews.reactions.cycle import officer_and_team, settle
from mainstay.statute.dates import in_words


@when(PeriodOfCareStarted)
def first_review_falls_due(acting: Acting, event: PeriodOfCareStarted) -> None:
    """Open the first review of a child who became looked after."""
    settle(acting, event.subject, because="the child became looked after")


@when(PeriodOfCareEnded)
def review_is_no_longer_needed(acting: Acting, event: PeriodOfCareEnded) -> None:
    """Release the review of a child who is no longer looked after (DR-2.6)."""
    settle(acting, event.subject, because=f"the child was no longer looked after from {in_words(event.ends_on)}")


@when(PeriodOfCareCorrected)
def reviews_follow_the_corrected_period(acting: Acting, event: PeriodOfCareCorrected) -> None:
    """Work out every due date of a period again when its dates were corrected."""
    settle(acting, event.subject, because="the period of care was corrected", judge_after=date.min)


@when(PlacementChanged)
def review_follows_the_placement(acting: Acting, event: PlacementChanged) -> None:
    """Let the adoption clock begin or end with a placement (DR-2.11); no other move restarts a clock (DR-2.8)."""
    because = f"the child's placement is {event.placement} from {in_words(event.starts_on)}"
    settle(acting, _period_of(event.subject), because=because, judge_after=event.starts_on)


@when(LegalStatusChanged)
def review_follows_the_legal_status(acting: Acting, event: LegalStatusChanged) -> None:
    """Let the adoption clock begin with a placement order, beside the other (DR-2.11a)."""
    because = f"the child's legal status is {event.legal_status} from {in_words(event.starts_on)}"
    settle(acting, _period_of(event.subject), because=because, judge_after=event.starts_on)


@when(OfficerAllocated)
def open_review_follows_its_officer(acting: Acting, event: OfficerAllocated) -> None:
    """Give the open review of a child to the officer they were given."""
    for review in _open_reviews(event.child):
        if review.officer_id != event.officer_id:
            review.officer_id = event.officer_id
            review.save()


@when(AllocationEnded)
def open_review_loses_its_officer(acting: Acting, event: AllocationEnded) -> None:
    """Leave the open review with whoever is the child's officer once an allocation has ended, or with nobody."""
    for review in _open_reviews(event.child):
        review.officer_id, _ = officer_and_team(review.child_id, max(event.ends_on, acting.today))
        review.save()


@when(SocialWorkSet)
def open_review_follows_its_team(acting: Acting, event: SocialWorkSet) -> None:
    """Give the open review of a child to the social work team they were given."""
    for review in _open_reviews(event.child):
        if review.team_id != event.team_id:
            review.team_id = event.team_id
            review.save()


def _open_reviews(child_id: UUID | None) -> list[Review]:
    if child_id is None:
        return []
    found = Review.objects.filter(child_id=child_id, state__in=Review.OPEN).order_by("pk")
    return list(found.select_for_update(of=("self",)))


def _period_of(episode_id: UUID | None) -> UUID | None:
    return PeriodOfCare.objects.filter(episodes=episode_id).values_list("pk", flat=True).first()
