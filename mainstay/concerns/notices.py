"""Who is told of what happens to concerns: one message each, without names and without words from the concern."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.concerns.events import (
    AdviceAdded,
    AnswerJudged,
    CafcassReferred,
    ConcernAnswered,
    ConcernClosed,
    ConcernEscalated,
    ConcernMoved,
    ConcernPaused,
    ConcernRaised,
    ConcernResumed,
    ConcernWithdrawn,
    LateAnswerTold,
)
from mainstay.notices.telling import Message, notice
from mainstay.statute.dates import in_words


def _each(event: ConcernMoved, words: str) -> Iterator[Message]:
    for person_id in event.to_ids:
        yield Message(person_id, words)


@notice(ConcernRaised)
def those_who_answer_first(event: ConcernRaised) -> Iterator[Message]:
    """Whoever answers the formal concern."""
    yield from _each(event, f"A concern waits for your answer by {in_words(event.due_on)}")


@notice(ConcernEscalated)
def those_who_answer_next(event: ConcernEscalated) -> Iterator[Message]:
    """Whoever answers the stage it was taken to."""
    yield from _each(event, f"A concern was taken further and waits for your answer by {in_words(event.due_on)}")


@notice(LateAnswerTold)
def both_sides_of_a_late_answer(event: LateAnswerTold) -> Iterator[Message]:
    """Those who raised it and those who answer it, each once."""
    yield from _each(event, "The day to answer a concern has passed")


@notice(ConcernAnswered)
def whoever_raised_it(event: ConcernAnswered) -> Iterator[Message]:
    """The side that raised it, which judges the answer."""
    yield from _each(event, "A concern you raised was answered, and you are to judge the answer")


@notice(AnswerJudged)
def whoever_answered(event: AnswerJudged) -> Iterator[Message]:
    """Whoever answered it."""
    taken = "accepted" if event.judgement == "accepted" else "accepted in part"
    yield from _each(event, f"Your answer to a concern was {taken}")


@notice(ConcernPaused)
def those_who_wait(event: ConcernPaused) -> Iterator[Message]:
    """Whoever was to answer."""
    yield from _each(event, "A concern that waits for your answer was put on hold. Its day has not moved")


@notice(ConcernResumed)
def those_who_go_on(event: ConcernResumed) -> Iterator[Message]:
    """Whoever is to answer."""
    yield from _each(event, "A concern is no longer on hold and waits for your answer")


@notice(AdviceAdded)
def whoever_is_advised(event: AdviceAdded) -> Iterator[Message]:
    """The side that raised it."""
    yield from _each(event, "A manager of the reviewing service added advice to a concern you raised")


@notice(CafcassReferred)
def managers_of_the_service(event: CafcassReferred) -> Iterator[Message]:
    """The managers of the reviewing service, who are told and not asked."""
    yield from _each(event, "A case was referred to Cafcass")


@notice(ConcernClosed)
def those_who_answered_a_closed_one(event: ConcernClosed) -> Iterator[Message]:
    """Whoever answered it last."""
    yield from _each(event, "A concern you answered was closed")


@notice(ConcernWithdrawn)
def those_who_need_not_answer(event: ConcernWithdrawn) -> Iterator[Message]:
    """Whoever was to answer."""
    yield from _each(event, "A concern that was put to you was withdrawn")
