"""Who is told of what the council of children said, in words that name nobody and quote nothing."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.childrens_council.events import ProjectBegun, ProposalChanged, ProposalMade, ProposalReopened
from mainstay.notices.telling import Message, notice

YOURS = "The children’s council said something that waits for your answer"
AGAIN = "An answer of yours to the children’s council is looked at again"
PROJECT = "A project of the children’s council is yours to see to"


@notice(ProposalMade)
def whoever_owns_the_answer(event: ProposalMade) -> Iterator[Message]:
    """The owner learns that it waits for them."""
    yield Message(event.owner_id, YOURS)


@notice(ProposalChanged)
def whoever_owns_it_now(event: ProposalChanged) -> Iterator[Message]:
    """A new owner learns that it waits for them; whoever had it before owns it no longer."""
    if event.has_new_owner:
        yield Message(event.owner_id, YOURS)


@notice(ProposalReopened)
def whoever_answers_anew(event: ProposalReopened) -> Iterator[Message]:
    """The owner learns that the answer is looked at again."""
    yield Message(event.owner_id, AGAIN)


@notice(ProjectBegun)
def whoever_sees_to_the_project(event: ProjectBegun) -> Iterator[Message]:
    """The owner learns that the project is theirs."""
    yield Message(event.owner_id, PROJECT)
