"""What follows for a period of care: its next review opened, moved or released, and those held judged again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from mainstay.authority.queries import local_policy, working_days
from mainstay.caseload.models import Allocation
from mainstay.children.models import PeriodOfCare, SocialWork, Source
from mainstay.ledger.acting import Acting
from mainstay.reviews.events import DueDateMoved, ReviewJudgementChanged, ReviewOpened, ReviewReleased
from mainstay.reviews.models import Review
from mainstay.reviews.rules import states
from mainstay.reviews.rules.cycle import Answer, Care, next_due
from mainstay.reviews.rules.kept import kept, to_keep
from mainstay.reviews.rules.stages import EpisodeSeen, adoption_stages
from mainstay.reviews.rules.states import State, Step
from mainstay.statute.reviews import DueDate, Judgement, ReviewKind, Verdict, judge

HELD_BEFORE = {ReviewKind.FIRST.value: 0, ReviewKind.SECOND.value: 1}


def settle(acting: Acting, period_id: UUID | None, *, because: str, judge_after: date | None = None) -> None:
    """Bring the reviews of a period into agreement with what is now known of it.

    Exactly one review is open while the period lasts, with the due date that follows from those held; none
    once it has ended. Reviews held after `judge_after` are judged again. `because` says what changed.
    """
    if period_id is None:
        return
    period = PeriodOfCare.objects.get(pk=period_id)
    held = held_in(period)
    care = care_of(period, held)
    if judge_after is not None:
        _judge_again(acting, care, held, judge_after)
    waiting = period.reviews.filter(state__in=Review.OPEN).select_for_update(of=("self",)).first()
    if period.ends_on is not None:
        if waiting is not None:
            release(acting, waiting, because=because, on=period.ends_on)
        return
    answer = answer_for(care, [_date(review) for review in held], waiting)
    if waiting is None:
        _open(acting, period, answer)
    elif moved(acting, waiting, answer, because):
        waiting.save()


def held_in(period: PeriodOfCare) -> list[Review]:
    """The reviews held in a period, in order, locked."""
    found = period.reviews.filter(state=State.HELD).order_by("held_on", "pk")
    return list(found.select_for_update(of=("self",)))


def care_of(period: PeriodOfCare, held: Sequence[Review]) -> Care:
    """The period as the clocks see it.

    Where the first review on record has no due date, those before it are not known and are counted by its kind.
    """
    return care_seen(period, period.episodes.values_list("starts_on", "legal_status", "placement"), held)


def care_seen(period: PeriodOfCare, episodes: Iterable[tuple[Any, ...]], held: Sequence[Review]) -> Care:
    """The period as the clocks see it, from its episodes and the reviews held in it where they are known already."""
    unknown = bool(held) and held[0].due_on is None
    return Care(
        starts_on=period.starts_on,
        ends_on=period.ends_on,
        short_breaks_only=period.short_breaks_only,
        stages=adoption_stages(EpisodeSeen(*row) for row in episodes),
        held_before=HELD_BEFORE.get(held[0].kind, 2) if unknown else 0,
    )


def officer_and_team(child_id: UUID, on: date) -> tuple[UUID | None, UUID | None]:
    """The child's reviewing officer and social work team on a day: whose the review of that day is."""
    officer = Allocation.objects.filter(child_id=child_id).on(on).values_list("officer_id", flat=True).first()
    team = SocialWork.objects.filter(child_id=child_id).on(on).values_list("team_id", flat=True).first()
    return officer, team


def due_of(review: Review) -> DueDate | None:
    """The due date a review was kept with."""
    return kept(review.kind, review.due_on, review.due_rule, review.due_event, review.due_event_on)


def judged(review: Review, due: DueDate | None) -> Judgement:
    """The judgement on a review as it stands, written to its fields but not saved."""
    day = _date(review)
    judgement = judge(
        due,
        review.first_meeting_on or day,
        review.completed_on or day,
        adjourned_on=review.adjourned_on,
        calendar=working_days(),
        policy=local_policy(day),
    )
    review.verdict = judgement.verdict.value
    review.verdict_because = judgement.reason[:500]
    review.verdict_with_window = judgement.verdict_with_window.value
    review.in_window = judgement.in_window
    return judgement


def release(acting: Acting, review: Review, *, because: str, on: date) -> None:
    """Say that an open review is no longer needed, and whether it was overdue by then. Source: DR-2.6."""
    review.state = states.after(review.state, Step.RELEASE)
    overdue = review.due_on is not None and review.due_on < on and review.first_meeting_on is None
    review.save()
    acting.record(ReviewReleased(subject=review.pk, child=review.child_id, because=because, was_overdue=overdue))


def answer_for(care: Care, held: list[date], waiting: Review | None) -> Answer:
    """When an open review falls due, by the policy of the day on which its clock began."""
    since = held[-1] if held else care.starts_on
    until = waiting.first_meeting_on if waiting else None
    return next_due(care, held, until=until, calendar=working_days(), policy=local_policy(since))


def _open(acting: Acting, period: PeriodOfCare, answer: Answer) -> None:
    officer_id, team_id = officer_and_team(period.child_id, acting.today)
    review = Review(child_id=period.child_id, period=period, officer_id=officer_id, team_id=team_id)
    _keep(review, answer)
    review.save()
    acting.record(
        ReviewOpened(
            subject=review.pk, child=review.child_id, kind=review.kind, due_on=review.due_on, rule=review.due_rule
        )
    )


def _keep(review: Review, answer: Answer) -> None:
    for field, value in to_keep(answer).items():
        setattr(review, field, value)
    review.counted = local_policy(review.due_event_on or date.min).counts(review.kind)


def moved(acting: Acting, review: Review, answer: Answer, because: str) -> bool:
    """Whether an open review is given another due date or another reason for it; written to its fields, not saved."""
    before = review.due_on
    if all(getattr(review, field) == value for field, value in to_keep(answer).items()):
        return False
    _keep(review, answer)
    if review.due_on != before:
        say_moved(acting, review, before, review.due_on, because)
    return True


def say_moved(acting: Acting, review: Review, before: date | None, after: date | None, because: str) -> None:
    """Keep with a review who moved its day, from when and why, and record it."""
    review.due_moved_from_on, review.due_moved_on = before, acting.today
    review.due_moved_by_id, review.due_moved_because = acting.person_id, because[:200]
    acting.record(
        DueDateMoved(
            subject=review.pk,
            child=review.child_id,
            kind=review.kind,
            from_on=before,
            to_on=after,
            because=because[:200],
        )
    )


def _judge_again(acting: Acting, care: Care, held: list[Review], after: date) -> None:
    """Judge the reviews held after a day against the due dates that now follow from those before them."""
    dates = [_date(review) for review in held]
    for number, review in enumerate(held):
        if dates[number] <= after or _left_unjudged(review):
            continue
        answer = next_due(
            care,
            dates[:number],
            until=review.first_meeting_on or dates[number],
            calendar=working_days(),
            policy=local_policy(dates[number - 1] if number else care.starts_on),
        )
        before = _judgement_of(review)
        _keep(review, answer)
        judgement = judged(review, answer.due)
        if judgement.verdict is not Verdict.LATE:
            review.late_reason = None
        if _judgement_of(review) != before:
            review.save()
            _say_changed(acting, review, before["verdict"])


def _left_unjudged(review: Review) -> bool:
    """Whether the import could not judge a review, for want of what came before it: that stays so."""
    unjudged = review.verdict == Verdict.CANNOT_BE_JUDGED.value
    return unjudged and (review.due_on is None or review.source == Source.RETURN)


def _judgement_of(review: Review) -> dict[str, Any]:
    fields = ("kind", "due_on", "due_explained", "verdict", "verdict_with_window", "late_reason", "counted")
    return {field: getattr(review, field) for field in fields}


def _say_changed(acting: Acting, review: Review, before: str | None) -> None:
    acting.record(
        ReviewJudgementChanged(
            subject=review.pk,
            child=review.child_id,
            due_on=review.due_on,
            before=before,
            verdict=review.verdict or "",
        )
    )


def _date(review: Review) -> date:
    assert review.held_on is not None  # noqa: S101 - the database insists on it for every review held
    return review.held_on
