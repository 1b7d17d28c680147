"""The reviews of one child, and one review with all that belongs to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F
from django.http import Http404

from mainstay.access.viewer import Viewer
from mainstay.authority.queries import reason_words, reasons, working_days
from mainstay.reviews.models import Mode, Postponement, Review, ReviewCorrection
from mainstay.reviews.queries.rows import ReviewRow, as_rows
from mainstay.reviews.rules import days, given
from mainstay.statute.horizon import BeyondHorizon

NO_SUCH = "There is no such review, or you may not see it."


@dataclass(frozen=True)
class MeetingRow:
    """One meeting of a review."""

    held_on: date
    mode_words: str
    withdrawn_on: date | None


@dataclass(frozen=True)
class PostponementRow:
    """Somebody asked for a review to be postponed: why, to when, and what was decided."""

    id: UUID
    version: int
    state: str
    state_words: str
    reason_words: str
    words: str
    asked_by: str
    asked_on: date
    from_on: date | None
    to_on: date | None
    decided_by: str
    decided_on: date | None
    child_told_on: date | None


@dataclass(frozen=True)
class CorrectionRow:
    """A correction: who made it, when and why, and each value before and after."""

    made_on: date
    made_by: str
    because: str
    changes: tuple[tuple[str, Any, Any], ...]


@dataclass(frozen=True)
class Choice:
    """One thing to choose from a list: its code and its words."""

    code: str
    words: str


@dataclass(frozen=True)
class ReviewPage:
    """One review with its meetings, postponements and corrections, and what its forms offer."""

    review: ReviewRow
    first_meeting_on: date | None
    completed_on: date | None
    complete_by_on: date | None
    adjourned_on: date | None
    adjourned_because: str
    early_by_on: date | None
    early_because: str
    not_taking_part: str
    not_taking_part_words: str
    late_reason_words: str
    offer: date | None
    meetings: tuple[MeetingRow, ...]
    postponements: tuple[PostponementRow, ...]
    corrections: tuple[CorrectionRow, ...]
    participation: tuple[Choice, ...]
    late_reasons: tuple[Choice, ...]
    postponement_reasons: tuple[Choice, ...]


def reviews_of_child(viewer: Viewer, child_id: UUID) -> list[ReviewRow]:
    """Every review of a child, the open one first and then the newest held first. One query."""
    chosen = Review.objects.visible_to(viewer).filter(child_id=child_id)
    return as_rows(viewer, chosen.order_by(F("held_on").desc(nulls_first=True), F("due_on").desc(nulls_last=True)))


def next_reviews(viewer: Viewer, child_ids: Iterable[UUID]) -> dict[UUID, ReviewRow]:
    """The open review of each of several children, by the child's id. One query."""
    chosen = Review.objects.visible_to(viewer).filter(child_id__in=list(child_ids), state__in=Review.OPEN)
    return {row.child_id: row for row in as_rows(viewer, chosen.order_by("due_on", "pk"))}


def review_row(viewer: Viewer, review_id: UUID) -> ReviewRow:
    """One review as a row. One query. Raises Http404 where it is missing or may not be seen."""
    found = as_rows(viewer, Review.objects.visible_to(viewer).filter(pk=review_id))
    if not found:
        raise Http404(NO_SUCH)
    return found[0]


def held_before(viewer: Viewer, review_id: UUID) -> date | None:
    """The day of the child's review before one, where there was one. Raises Http404."""
    review = _visible(viewer, review_id)
    before = Review.objects.filter(child_id=review.child_id, held_on__isnull=False).exclude(pk=review.pk)
    if review.held_on is not None:
        before = before.filter(held_on__lt=review.held_on)
    day: date | None = before.order_by("-held_on").values_list("held_on", flat=True).first()
    return day


def review_page(viewer: Viewer, review_id: UUID) -> ReviewPage:
    """One review with all that belongs to it. Raises Http404 where it is missing or may not be seen."""
    review = _visible(viewer, review_id)
    row = as_rows(viewer, Review.objects.visible_to(viewer).filter(pk=review.pk))[0]
    late = reason_words("late")
    return ReviewPage(
        review=row,
        first_meeting_on=review.first_meeting_on,
        completed_on=review.completed_on,
        complete_by_on=review.complete_by_on,
        adjourned_on=review.adjourned_on,
        adjourned_because=review.adjourned_because,
        early_by_on=review.early_by_on,
        early_because=review.early_because,
        not_taking_part=review.not_taking_part,
        not_taking_part_words=review.not_taking_part_words,
        late_reason_words=late.get(review.late_reason or "", review.late_reason or ""),
        offer=_offer(review),
        meetings=tuple(_meetings(review)),
        postponements=tuple(_postponements(review)),
        corrections=tuple(_corrections(review)),
        participation=codes_for(review, review.held_on or viewer.today),
        late_reasons=_choices("late", viewer.today),
        postponement_reasons=_choices(Postponement.REASONS, viewer.today),
    )


def codes_offered(viewer: Viewer, review_id: UUID, held_on: date) -> tuple[Choice, ...]:
    """The participation codes that the child's age allows on a day. Raises Http404."""
    return codes_for(_visible(viewer, review_id), held_on)


def offer(viewer: Viewer, review_id: UUID) -> date | None:
    """The day to offer for a review: the last working day on or before it is due. Raises Http404."""
    return _offer(_visible(viewer, review_id))


def lateness(viewer: Viewer, review_id: UUID, on: date) -> str:
    """The sentence that warns, before saving, that a review held on a day would be late; empty where it would not.

    Raises Http404.
    """
    return days.lateness(_visible(viewer, review_id).due_on, on)


def day_off(on: date) -> str:
    """The sentence that warns of a weekend or holiday; empty for a working day. Raises Refused beyond the calendar."""
    return days.day_off(on, working_days())


def codes_for(review: Review, held_on: date) -> tuple[Choice, ...]:
    """The participation codes that a review's child's age allows on a day."""
    return tuple(Choice(code, words) for code, words in given.codes_offered(review.child.born_on, held_on))


def _visible(viewer: Viewer, review_id: UUID) -> Review:
    found = Review.objects.visible_to(viewer).filter(pk=review_id).select_related("child").first()
    if not isinstance(found, Review):
        raise Http404(NO_SUCH)
    return found


def _offer(review: Review) -> date | None:
    if review.deadline_on is None:
        return None
    try:
        return working_days().on_or_before(review.deadline_on)
    except BeyondHorizon:
        return None


def _choices(kind: str, on: date) -> tuple[Choice, ...]:
    return tuple(Choice(row.code, row.words) for row in reasons(kind, on))


def _meetings(review: Review) -> Iterable[MeetingRow]:
    for meeting in review.meetings.order_by("held_on", "withdrawn_on"):
        words = Mode(meeting.mode).label if meeting.mode else ""
        yield MeetingRow(meeting.held_on, words, meeting.withdrawn_on)


def _postponements(review: Review) -> Iterable[PostponementRow]:
    said = reason_words(Postponement.REASONS)
    for each in review.postponements.select_related("asked_by", "decided_by").order_by("-asked_on", "-pk"):
        yield PostponementRow(
            id=each.pk,
            version=each.version,
            state=each.state,
            state_words=each.get_state_display(),
            reason_words=said.get(each.reason, each.reason),
            words=each.words,
            asked_by=each.asked_by.name,
            asked_on=each.asked_on,
            from_on=each.from_on,
            to_on=each.to_on,
            decided_by=each.decided_by.name if each.decided_by else "",
            decided_on=each.decided_on,
            child_told_on=each.child_told_on,
        )


def _corrections(review: Review) -> Iterable[CorrectionRow]:
    found = ReviewCorrection.objects.filter(review=review).select_related("made_by").order_by("-made_on", "-pk")
    for each in found:
        changes = tuple((field, before, after) for field, (before, after) in each.changes.items())
        yield CorrectionRow(each.made_on, each.made_by.name, each.because, changes)
