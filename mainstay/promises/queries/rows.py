"""One promise as lists and pages show it, with its clock in words and what the viewer may do to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from mainstay.access.can import Can
from mainstay.access.decide import Decision, decide
from mainstay.access.names import person_name, team_name
from mainstay.access.viewer import Viewer
from mainstay.authority.queries import working_days
from mainstay.promises.models import Answer, Progress, Promise, PromiseAnswer
from mainstay.promises.rules import matters, states, wording
from mainstay.promises.rules.states import State, Step
from mainstay.promises.shared import flags, standing
from mainstay.reviews.rules.states import NOTHING_CARRIED_OUT
from mainstay.statute.review_kinds import ReviewKind
from mainstay.statute.working_days import WorkingDays

STEPS: dict[str, tuple[Can, Step]] = {
    "change": (Can.CONDUCT_REVIEWS, Step.CHANGE),
    "withdraw": (Can.CONDUCT_REVIEWS, Step.WITHDRAW),
    "send": (Can.CONDUCT_REVIEWS, Step.SEND),
    "agree": (Can.ANSWER_PROMISES, Step.AGREE),
    "contest": (Can.ANSWER_PROMISES, Step.CONTEST),
    "tell_child": (Can.CONDUCT_REVIEWS, Step.TELL_CHILD),
    "resolve": (Can.CONDUCT_REVIEWS, Step.RESOLVE),
    "report_progress": (Can.REPORT_PROGRESS, Step.REPORT_PROGRESS),
    "answer": (Can.CONDUCT_REVIEWS, Step.ANSWER),
}


@dataclass(frozen=True)
class May:
    """What the viewer may do to a promise now; each says why not where they may not."""

    change: Decision
    withdraw: Decision
    send: Decision
    agree: Decision
    contest: Decision
    tell_child: Decision
    resolve: Decision
    report_progress: Decision
    answer: Decision


@dataclass(frozen=True)
class AnswerRow:
    """How a promise was answered at one review."""

    review_id: UUID
    answer: str
    answer_words: str
    because: str
    whose_choice: str
    done_on: date | None
    answered_on: date
    answered_by: str


@dataclass(frozen=True)
class ProgressRow:
    """What an owner reported of a promise."""

    reported_on: date
    reported_by: str
    words: str
    says_done_on: date | None


@dataclass(frozen=True)
class PromiseRow:
    """One promise: its words, its people, its days, where it stands and what the viewer may do.

    `state` counts silence as agreement. `child_reads` is what the child reads before the words until the manager has
    agreed; empty afterwards. `clock_words` is the manager's clock. `answer_here` is the answer at the review asked
    about, where one was. `repeated_words` is empty where the matter was promised once.
    """

    id: UUID
    version: int
    child_id: UUID
    child_name: str
    child_reference: str
    review_id: UUID | None
    review_held_on: date | None
    review_words: str
    state: str
    state_words: str
    is_agreed: bool
    child_reads: str
    clock_words: str
    what: str
    to_child: str
    for_whom: str
    owner: str
    owner_person_id: UUID | None
    due_on: date
    matters_because: str
    matter: str
    matter_words: str
    made_on: date
    made_by: str
    team_id: UUID | None
    team_name: str
    sent_on: date | None
    send_by_on: date | None
    answer_by_on: date | None
    agreed_on: date | None
    agreed_by: str
    contested_on: date | None
    contested_by: str
    contested_because: str
    child_told_contested_on: date | None
    resolved_on: date | None
    resolution: str
    withdrawn_on: date | None
    withdrawn_because: str
    answer: str
    answer_words: str
    done_on: date | None
    closed_on: date | None
    is_open: bool
    is_overdue: bool
    times: int
    repeats_id: UUID | None
    repeated_words: str
    repeated_because: str
    repeat_choice_words: str
    on_hold_words: str
    answers: tuple[AnswerRow, ...]
    answer_here: AnswerRow | None
    progress: tuple[ProgressRow, ...]
    says_done_on: date | None
    may: May


NAMES = {
    "team_name": team_name("team_id"),
    "made_by_name": person_name("made_by_id"),
    "agreed_by_name": person_name("agreed_by_id"),
    "contested_by_name": person_name("contested_by_id"),
}


def as_rows(viewer: Viewer, promises: QuerySet[Promise], *, at: UUID | None = None) -> list[PromiseRow]:
    """The rows of a queryset that is already narrowed to what the viewer may see; three queries, however many rows.

    `at` is the review whose answers the rows carry as `answer_here`; of the other answers they carry then those with a
    reason, for a promise that stands over many reviews has many that only say that it is not yet due.
    """
    answers = PromiseAnswer.objects.select_related("answered_by").order_by("answered_on", "pk")
    if at is not None:
        answers = answers.filter(Q(review=at) | ~Q(because=""))
    progress = Progress.objects.select_related("reported_by").order_by("-reported_on", "-pk")
    chosen = (
        promises.select_related("child", "review")
        .annotate(**NAMES)
        .prefetch_related(
            Prefetch("answers", answers, to_attr="answers_read"),
            Prefetch("progress", progress, to_attr="progress_read"),
        )
    )
    calendar, permitted = working_days(), {name: decide(viewer, can) for name, (can, _) in STEPS.items()}
    # The same for every promise in the same state, and a list holds many.
    decided = cache(partial(may, permitted))
    return [_row(promise, viewer.today, calendar, decided, at) for promise in chosen]


def _row(promise: Any, today: date, calendar: WorkingDays, decided: Callable[..., May], at: UUID | None) -> PromiseRow:
    state, more = standing(promise, today), flags(promise)
    answers = tuple(_answers(promise.answers_read))
    progress = tuple(_progress(promise.progress_read))
    is_open = promise.closed_on is None and state is not State.WITHDRAWN
    return PromiseRow(
        **_words(promise),
        **_people(promise),
        **_kept(promise),
        state=state.value,
        state_words=states.in_plain_words(state),
        is_agreed=states.is_agreed(state),
        child_reads="" if states.is_agreed(state) else wording.ASKED_FOR,
        clock_words=_clock(promise, state, today, calendar),
        is_open=is_open,
        is_overdue=is_open and promise.due_on < today,
        on_hold_words=NOTHING_CARRIED_OUT if more["on_hold"] else "",
        answers=answers,
        answer_here=next((row for row in answers if row.review_id == at), None),
        progress=progress,
        says_done_on=next((row.says_done_on for row in progress if row.says_done_on), None),
        may=decided(state, **more),
    )


def may(permitted: dict[str, Decision], state: State, *, closed: bool, on_hold: bool) -> May:
    """What may be done to a promise: the rule that guards the write decides the button too."""
    found = {}
    for name, (_, step) in STEPS.items():
        reason = states.problem(state, step, closed=closed, on_hold=on_hold)
        allowed = permitted[name]
        found[name] = allowed if not allowed or reason is None else Decision(allowed=False, reason=reason)
    return May(**found)


def _words(promise: Promise) -> dict[str, Any]:
    return {
        "what": promise.what,
        "to_child": promise.to_child or promise.what,
        "for_whom": promise.for_whom,
        "matters_because": promise.matters_because,
        "matter": promise.matter,
        "matter_words": matters.in_plain_words(promise.matter),
        "repeated_words": matters.repeated_in_words(promise.times),
        "repeat_choice_words": matters.REPEAT_CHOICES.get(promise.repeat_choice, ""),
        "answer_words": Answer(promise.answer).label if promise.answer else "",
        "review_words": ReviewKind(promise.review.kind).label if promise.review else "",
    }


def _people(promise: Any) -> dict[str, Any]:
    return {
        "child_name": promise.child.name,
        "child_reference": promise.child.reference,
        "team_name": promise.team_name,
        "made_by": promise.made_by_name,
        "agreed_by": promise.agreed_by_name,
        "contested_by": promise.contested_by_name,
        "review_held_on": promise.review.held_on if promise.review else None,
    }


_KEPT = (
    "version", "child_id", "review_id", "owner", "owner_person_id", "due_on", "made_on", "team_id", "sent_on",
    "send_by_on", "answer_by_on", "agreed_on", "contested_on", "contested_because", "child_told_contested_on",
    "resolved_on", "resolution", "withdrawn_on", "withdrawn_because", "answer", "done_on", "closed_on", "times",
    "repeats_id", "repeated_because",
)  # fmt: skip


def _kept(promise: Promise) -> dict[str, Any]:
    return {"id": promise.pk, **{name: getattr(promise, name) for name in _KEPT}}


def _clock(promise: Promise, state: State, today: date, calendar: WorkingDays) -> str:
    left = None
    if state is State.SENT and promise.answer_by_on:
        left = max(0, calendar.between(today, promise.answer_by_on))
    return states.clock_in_words(state, promise.answer_by_on, left)


def _answers(found: Iterable[PromiseAnswer]) -> Iterable[AnswerRow]:
    for each in found:
        yield AnswerRow(
            review_id=each.review_id,
            answer=each.answer,
            answer_words=each.get_answer_display(),
            because=each.because,
            whose_choice=each.whose_choice,
            done_on=each.done_on,
            answered_on=each.answered_on,
            answered_by=each.answered_by.name,
        )


def _progress(found: Iterable[Progress]) -> Iterable[ProgressRow]:
    for each in found:
        yield ProgressRow(each.reported_on, each.reported_by.name, each.words, each.says_done_on)
