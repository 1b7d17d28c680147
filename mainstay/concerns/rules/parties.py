"""Who somebody is to a concern, and what that lets them do: the separation of those who challenge and who answer."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from mainstay.concerns.rules.states import Step


class Party(StrEnum):
    """What a person is to one concern; somebody may be more than one."""

    CHALLENGER = "challenger"
    RESPONDER = "responder"
    ADVISER = "adviser"
    ONLOOKER = "onlooker"


# What only the side that challenges does; the side that answers cannot change, hide, delay or end a challenge.
OF_CHALLENGER: frozenset[Step] = frozenset(Step) - {Step.ADVISE}
OF_RESPONDER: frozenset[Step] = frozenset({Step.ANSWER})
OF_ADVISER: frozenset[Step] = frozenset({Step.ADVISE})
# What a manager of the reviewing service does in place of an officer, where none is in post.
IN_PLACE_OF_AN_OFFICER: frozenset[Step] = frozenset({Step.CLOSE, Step.TELL_CHILD})

_ONLY_THE_CHALLENGER = (
    "Only whoever raised this concern, or the child's reviewing officer after a handover, may do that. "
    "What you tried is kept with the concern."
)
_ONLY_THE_RESPONDER = "This concern was put to somebody else to answer. What you tried is kept with the concern."
_ONLY_AN_ADVISER = "Only a manager of the reviewing service adds advice. What you tried is kept with the concern."
_AN_OFFICER_IS_IN_POST = (
    "A manager may close a concern only where no officer is in post for it. Its officer is, so they close it. "
    "What you tried is kept with the concern."
)


@dataclass(frozen=True)
class Standing:
    """The people of a concern today.

    `challengers` raised it, or are the children's officers now; `responders` answer its present stage; `advisers`
    manage the reviewing service. `officer_in_post` says whether any challenger still holds a role that challenges.
    """

    challengers: frozenset[UUID]
    responders: frozenset[UUID]
    advisers: frozenset[UUID]
    officer_in_post: bool

    def parties(self, person: UUID) -> frozenset[Party]:
        """What somebody is to the concern."""
        sides = (
            (Party.CHALLENGER, self.challengers),
            (Party.RESPONDER, self.responders),
            (Party.ADVISER, self.advisers),
        )
        found = frozenset(party for party, people in sides if person in people)
        return found or frozenset({Party.ONLOOKER})


def objection(step: Step, parties: Collection[Party], *, officer_in_post: bool) -> str | None:
    """Why a step is not for these parties, in a sentence, or None where it is. Source: DR-5.5; protection T-A6.

    A person who both challenges and answers counts as a challenger only, so that nobody answers their own concern
    but to write down what came from outside.
    """
    if step in OF_CHALLENGER and Party.CHALLENGER in parties:
        return None
    if step in OF_RESPONDER and Party.RESPONDER in parties:
        return None
    if step in OF_ADVISER:
        return None if Party.ADVISER in parties else _ONLY_AN_ADVISER
    if step in IN_PLACE_OF_AN_OFFICER and Party.ADVISER in parties:
        return _AN_OFFICER_IS_IN_POST if officer_in_post else None
    return _ONLY_THE_RESPONDER if step in OF_RESPONDER else _ONLY_THE_CHALLENGER
