"""Who is told what happens to promises, in words that name no child."""

from __future__ import annotations

from collections.abc import Iterable

from mainstay.notices.telling import Message, notice
from mainstay.promises.events import OverduePromiseTold, PromiseContested, PromiseResolved, PromisesSent
from mainstay.promises.shared import managers_of
from mainstay.statute.dates import in_words


@notice(PromisesSent)
def managers_who_answer(event: PromisesSent) -> Iterable[Message]:
    """The managers of the team that holds the child's case."""
    for person_id in managers_of(event.team_id, event.sent_on):
        yield Message(person_id, f"Promises of a review wait for your answer by {in_words(event.answer_by_on)}")


@notice(PromiseContested)
def officer_of_a_contested_promise(event: PromiseContested) -> Iterable[Message]:
    """The child's reviewing officer, who resolves it."""
    if event.officer_id:
        yield Message(event.officer_id, "A promise was contested, and you are to resolve it")


@notice(PromiseResolved)
def manager_who_contested(event: PromiseResolved) -> Iterable[Message]:
    """The manager who contested it."""
    if event.contested_by_id:
        yield Message(event.contested_by_id, "A promise you contested was resolved")


@notice(OverduePromiseTold)
def those_who_answer_for_an_overdue_promise(event: OverduePromiseTold) -> Iterable[Message]:
    """Its owner where they sign in, and the managers of its team."""
    for person_id in dict.fromkeys((event.owner_id, *managers_of(event.team_id, event.due_on))):
        if person_id:
            yield Message(person_id, "The day of a promise your team made has passed")
