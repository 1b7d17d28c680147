"""One review as lists and pages show it, with what the viewer may do to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.names import person_name, team_name
from mainstay.access.viewer import Viewer
from mainstay.reviews.models import Mode, Postponement, Review
from mainstay.reviews.rules import states
from mainstay.reviews.rules.days import after_called, lateness
from mainstay.reviews.rules.states import NOTHING_CARRIED_OUT, State, Step, may_carry_out_proposals
from mainstay.reviews.rules.words import Standing, state_in_words
from mainstay.statute.dates import in_words
from mainstay.statute.review_kinds import ReviewKind
from mainstay.statute.reviews import Verdict

STEPS: dict[str, tuple[Can, Step]] = {
    "schedule": (Can.SCHEDULE_REVIEWS, Step.SCHEDULE),
    "ask_to_postpone": (Can.ASK_TO_POSTPONE, Step.ASK_TO_POSTPONE),
    "decide_postponement": (Can.APPROVE_POSTPONEMENTS, Step.POSTPONE),
    "hold": (Can.CONDUCT_REVIEWS, Step.HOLD),
    "add_meeting": (Can.CONDUCT_REVIEWS, Step.MEET),
    "complete": (Can.CONDUCT_REVIEWS, Step.COMPLETE),
    "call_early": (Can.CONDUCT_REVIEWS, Step.CALL_EARLY),
    "adjourn": (Can.CONDUCT_REVIEWS, Step.ADJOURN),
    "correct": (Can.CONDUCT_REVIEWS, Step.CORRECT),
    "withdraw": (Can.CONDUCT_REVIEWS, Step.WITHDRAW),
}


@dataclass(frozen=True)
class May:
    """What the viewer may do to a review now; each says why not where they may not."""

    schedule: Decision
    ask_to_postpone: Decision
    decide_postponement: Decision
    hold: Decision
    add_meeting: Decision
    complete: Decision
    call_early: Decision
    adjourn: Decision
    correct: Decision
    withdraw: Decision


@dataclass(frozen=True)
class ReviewRow:
    """One review: whose, which, by when and why, where it stands, and what the viewer may do.

    `due_explained` is the sentence that explains the due date, and who moved it and why. `proposals_on_hold`
    is empty, or the sentence that says nothing proposed may be carried out while the review is adjourned.
    """

    id: UUID
    version: int
    child_id: UUID
    child_name: str
    child_reference: str
    kind: ReviewKind
    kind_words: str
    state: str
    state_words: str
    due_on: date | None
    due_explained: str
    deadline_on: date | None
    acts_on: date | None
    is_overdue: bool
    scheduled_on: date | None
    scheduled_at: time | None
    late_warning: str
    place: str
    mode_words: str
    held_on: date | None
    chaired_by: str
    verdict: str | None
    verdict_words: str
    verdict_because: str
    participation_code: str | None
    late_reason: str | None
    officer_id: UUID | None
    officer_name: str
    team_id: UUID | None
    team_name: str
    postponement_waiting: bool
    proposals_on_hold: str
    may: May


def as_rows(viewer: Viewer, reviews: QuerySet[Review]) -> list[ReviewRow]:
    """The rows of a queryset that is already narrowed to what the viewer may see; one query."""
    waiting = Postponement.objects.filter(review_id=OuterRef("pk"), state=Postponement.State.ASKED)
    chosen = reviews.select_related("child").annotate(
        waiting=Exists(waiting),
        officer_name=person_name("officer_id"),
        team_name=team_name("team_id"),
        moved_by=person_name("due_moved_by_id"),
        called_early_by=person_name("early_called_by_id"),
    )
    permitted: dict[str, May] = {}
    return [_row(viewer, review, permitted) for review in chosen]


def _row(viewer: Viewer, review: Any, permitted: dict[str, May]) -> ReviewRow:
    """One row; what may be done depends on the state alone, so it is worked out once for each."""
    if review.state not in permitted:
        permitted[review.state] = may(viewer, review.state)
    arranged = review.scheduled_on if review.state in Review.OPEN else None
    return ReviewRow(
        id=review.pk,
        version=review.version,
        child_id=review.child_id,
        child_name=review.child.name,
        child_reference=review.child.reference,
        kind=ReviewKind(review.kind),
        kind_words=ReviewKind(review.kind).label,
        state=review.state,
        state_words=state_in_words(standing(review), viewer.today),
        due_on=review.due_on,
        due_explained=due_sentence(review),
        deadline_on=review.deadline_on,
        acts_on=review.acts_on,
        is_overdue=is_overdue(review, viewer.today),
        scheduled_on=review.scheduled_on,
        scheduled_at=review.scheduled_at,
        late_warning=_late_warning(review, arranged),
        place=review.place,
        mode_words=Mode(review.mode).label if review.mode else "",
        held_on=review.held_on,
        chaired_by=review.get_chaired_by_display(),
        verdict=review.verdict,
        verdict_words=Verdict(review.verdict).label if review.verdict else "",
        verdict_because=review.verdict_because,
        participation_code=review.participation_code,
        late_reason=review.late_reason,
        officer_id=review.officer_id,
        officer_name=review.officer_name,
        team_id=review.team_id,
        team_name=review.team_name,
        postponement_waiting=review.waiting,
        proposals_on_hold="" if may_carry_out_proposals(review.state) else NOTHING_CARRIED_OUT,
        may=permitted[review.state],
    )


def _late_warning(review: Review, arranged: date | None) -> str:
    """What is to be said of the day arranged: that it is late by law, or later than an early review was called for."""
    if arranged is None or review.first_meeting_on:
        return ""
    return lateness(review.due_on, arranged) or after_called(review.early_by_on, arranged)


def may(viewer: Viewer, state: str) -> May:
    """What a viewer may do to a review in a state: the rule that guards the write decides the button too."""
    return May(**{name: _decision(viewer, can, state, step) for name, (can, step) in STEPS.items()})


def _decision(viewer: Viewer, can: Can, state: str, step: Step) -> Decision:
    permission = decide(viewer, can)
    reason = states.problem(state, step)
    return permission if not permission or reason is None else Decision(allowed=False, reason=reason)


def is_overdue(review: Review, today: date) -> bool:
    """Whether an open review is past its deadline."""
    return review.state in Review.OPEN and review.deadline_on is not None and review.deadline_on < today


def standing(review: Review) -> Standing:
    """The facts that a review's state in words is made from."""
    return Standing(
        state=review.state,
        due_on=review.due_on,
        deadline_on=review.deadline_on,
        scheduled_on=review.scheduled_on,
        scheduled_at=review.scheduled_at,
        first_meeting_on=review.first_meeting_on,
        adjourned_on=review.adjourned_on,
        held_on=review.held_on,
        verdict=review.verdict,
    )


def due_sentence(review: Any) -> str:
    """The sentence that explains a due date: its rule and event, who called it early, who moved it and why."""
    return _called_early(review) + _by_law(review)


def _called_early(review: Any) -> str:
    """By whom and under what an open review was called early; its reason is for those who may read it."""
    if review.early_by_on is None or review.early_called_on is None or review.state not in (State.DUE, State.SCHEDULED):
        return ""
    by = f" by {review.called_early_by}" if review.called_early_by else ""
    return (
        f"An early review was called on {in_words(review.early_called_on)}{by} under {review.early_under}, "
        f"to be held by {in_words(review.early_by_on)}. "
    )


def _by_law(review: Any) -> str:
    if review.due_moved_on is None or not review.moved_by:
        return str(review.due_explained)
    before = in_words(review.due_moved_from_on) if review.due_moved_from_on else "no known day"
    moved = f"{before} on {in_words(review.due_moved_on)} by {review.moved_by}"
    return f"{review.due_explained} Moved from {moved}, because {review.due_moved_because}."
