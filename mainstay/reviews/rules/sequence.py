"""The reviews of one child in order, each judged against the one before it, and the next one due."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from mainstay.children.rules.periods import PeriodFact
from mainstay.reviews.rules.cycle import Answer, Care, next_due
from mainstay.reviews.rules.history import History, Unseen
from mainstay.reviews.rules.stages import Stage
from mainstay.reviews.rules.tracks import Track, care_of, track_at, tracks_of
from mainstay.statute.dates import in_words
from mainstay.statute.months import add_months
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.review_kinds import ReviewKind
from mainstay.statute.reviews import DueDate, Judgement, Verdict, judge
from mainstay.statute.working_days import WorkingDays

_LONGEST_INTERVAL = 6


class HeldReview(NamedTuple):
    """A review as it is on record; one that does not count still shows that a review was held that day."""

    on: date
    code: str | None = None
    counts: bool = True


class JudgedReview(NamedTuple):
    """A review held, the period it belongs to, and whether it was in time, with the reason in a sentence."""

    on: date
    code: str | None
    kind: ReviewKind
    period: PeriodFact | None
    due: DueDate | None
    verdict: Verdict
    why: str
    in_window: bool
    verdict_with_window: Verdict
    counts: bool = True


class NextDue(NamedTuple):
    """The review outstanding in a period of care that has not ended; `due` is None when it cannot be known."""

    period: PeriodFact
    kind: ReviewKind
    due: DueDate | None
    why: str


@dataclass(slots=True)
class ChildSequence:
    """Everything judged of one child, the reviews outstanding, and the days on which two reviews stand."""

    judged: list[JudgedReview] = field(default_factory=list)
    outstanding: list[NextDue] = field(default_factory=list)
    two_on_a_day: list[date] = field(default_factory=list)

    @property
    def outside_care(self) -> list[date]:
        """Days of reviews that fall in no period of care."""
        return [review.on for review in self.judged if review.period is None]


@dataclass(frozen=True, slots=True)
class _Law:
    """What every judgement needs, and what is not on record."""

    calendar: WorkingDays
    policy: LocalPolicy
    history: History


def judge_sequence(
    periods: Iterable[PeriodFact],
    held: Iterable[tuple[date, str | None] | HeldReview],
    *,
    calendar: WorkingDays,
    policy: LocalPolicy,
    as_at: date,
    history_complete_from: date | None = None,
    gaps: Sequence[Unseen] = (),
) -> ChildSequence:
    """Judge every review of one child against the one before it, and say which is outstanding on a day.

    `history_complete_from` is the first day from which every review is on record, None when all are; `gaps`
    are stretches after it that are not. A review whose predecessor may be missing is never called late: it
    cannot be judged, and says why. Two reviews on one day count once.
    """
    law = _Law(calendar, policy, History.since(history_complete_from, gaps))
    tracks = tracks_of(periods)
    result = ChildSequence()
    in_track: dict[int, list[HeldReview]] = {}
    for review in _once_a_day(held, result):
        track = track_at(tracks, review.on)
        if track is None:
            result.judged.append(_outside(review))
        else:
            in_track.setdefault(tracks.index(track), []).append(review)
    for number, track in enumerate(tracks):
        _judge_track(track, in_track.get(number, []), as_at, law, result)
    result.judged.sort(key=lambda review: review.on)
    return result


def _once_a_day(held: Iterable[tuple[date, str | None] | HeldReview], result: ChildSequence) -> list[HeldReview]:
    days: dict[date, HeldReview] = {}
    for each in held:
        review = HeldReview(*each)
        earlier = days.setdefault(review.on, review)
        if earlier is not review:
            if review.on not in result.two_on_a_day:
                result.two_on_a_day.append(review.on)
            code = review.code if review.code == earlier.code else None
            days[review.on] = HeldReview(review.on, code, earlier.counts or review.counts)
    return sorted(days.values())


def _outside(review: HeldReview) -> JudgedReview:
    why = f"The child was not looked after on {in_words(review.on)}, so the review belongs to no period of care."
    return JudgedReview(
        review.on,
        review.code,
        ReviewKind.LATER,
        None,
        None,
        Verdict.CANNOT_BE_JUDGED,
        why,
        False,
        Verdict.CANNOT_BE_JUDGED,
        review.counts,
    )


def _judge_track(track: Track, reviews: list[HeldReview], as_at: date, law: _Law, result: ChildSequence) -> None:
    first = reviews[0].on if reviews else as_at
    presumed = 2 if law.history.hides_two_reviews(track.starts_on, first) else 0
    care = care_of(track, presumed)
    before: list[date] = []
    for review in reviews:
        result.judged.append(_judge(track, care, before, review, law))
        before.append(review.on)
    if track.ends_on is None and track.starts_on <= as_at:
        result.outstanding.append(_outstanding(track, care, before, as_at, law))


def _judge(track: Track, care: Care, before: list[date], review: HeldReview, law: _Law) -> JudgedReview:
    answer = _answer(care, before, review.on, law)
    judged = judge(answer.due, review.on, review.on, calendar=law.calendar, policy=law.policy)
    why = judged.reason if answer.due is not None else answer.explained
    doubt = _doubt(care, before, review.on, law) if judged.verdict is Verdict.LATE else None
    due = answer.due
    if doubt is not None:
        why = f"The review before this one may not be on record: {doubt.why}."
        due = None
        judged = Judgement(Verdict.CANNOT_BE_JUDGED, why, False, Verdict.CANNOT_BE_JUDGED)
    return JudgedReview(
        review.on,
        review.code,
        _kind(care, answer.due, review.on),
        track.period_at(review.on),
        due,
        judged.verdict,
        why,
        judged.in_window,
        judged.verdict_with_window,
        review.counts,
    )


def _answer(care: Care, before: list[date], until: date, law: _Law) -> Answer:
    if care.held_before and not before and not care.short_breaks_only:
        unseen = law.history.between(care.starts_on, until)
        reason = unseen.why if unseen else "it is not on record"
        return Answer(None, f"The review before this one is not known: {reason}.")
    return next_due(care, before, until=until, calendar=law.calendar, policy=law.policy)


def _doubt(care: Care, before: list[date], on: date, law: _Law) -> Unseen | None:
    """Why a review that seems late cannot be called so: one before it may be missing, or an earlier still.

    Where an earlier one is missing, the last may have been the second of its clock and not the first, and six
    months have to pass before the next is late.
    """
    if not before:
        return law.history.between(care.starts_on, on)
    missing = law.history.between(before[-1], on)
    if missing is not None or on > add_months(before[-1], _LONGEST_INTERVAL):
        return missing
    if care.held_before:
        return None
    began = max([care.starts_on, *(change.on for change in care.stages if change.on <= before[-1])])
    return law.history.between(began, before[-1])


def _kind(care: Care, due: DueDate | None, on: date) -> ReviewKind:
    if due is not None:
        return due.kind
    if care.short_breaks_only:
        return ReviewKind.SHORT_BREAK
    stage = next((change.stage for change in reversed(care.stages) if change.on <= on), Stage.NONE)
    return ReviewKind.ADOPTION if stage is Stage.PLACED else ReviewKind.LATER


def _outstanding(track: Track, care: Care, before: list[date], as_at: date, law: _Law) -> NextDue:
    answer = _answer(care, before, as_at, law)
    due, why = answer.due, answer.explained
    if due is not None and due.on < as_at:
        doubt = _doubt(care, before, as_at, law)
        if doubt is not None:
            due, why = None, f"The last review may not be on record: {doubt.why}."
    return NextDue(track.period_at(as_at), _kind(care, answer.due, as_at), due, why)
