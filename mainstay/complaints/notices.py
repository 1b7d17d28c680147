"""Who is told of complaints, in words that name nobody and quote nothing; never the officer of one about them."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.complaints.events import (
    ComplaintAnswered,
    ComplaintChanged,
    ComplaintMade,
    ComplaintSettled,
    ComplaintTakenFurther,
    ComplaintWithdrawn,
    LateComplaintTold,
)
from mainstay.notices.telling import Message, notice


def _service(event: ComplaintChanged, usual: str, about: str) -> Iterator[Message]:
    for person_id in event.service_ids:
        yield Message(person_id, about if event.about_officer else usual)


@notice(ComplaintMade)
def everybody_of_a_new_one(event: ComplaintMade) -> Iterator[Message]:
    """The complaints team; and the officer and cover, or for one about the officer the managers."""
    for person_id in event.team_ids:
        yield Message(person_id, "A child has complained. Tell them that it is with you")
    yield from _service(
        event,
        "A child of yours has made a complaint. It is with the complaints team",
        "A child has complained about their reviewing officer. It is with the complaints team",
    )


@notice(ComplaintTakenFurther)
def everybody_of_a_next_stage(event: ComplaintTakenFurther) -> Iterator[Message]:
    """The complaints team and the service, that the child goes on."""
    for person_id in event.team_ids:
        yield Message(person_id, "A child takes their complaint to the next stage")
    yield from _service(
        event,
        "The complaint of a child of yours goes to the next stage",
        "A complaint about a reviewing officer goes to the next stage",
    )


@notice(ComplaintAnswered)
def the_service_of_an_answer(event: ComplaintAnswered) -> Iterator[Message]:
    """The service, that it was answered."""
    yield from _service(
        event, "The complaint of a child of yours was answered", "A complaint about a reviewing officer was answered"
    )


@notice(LateComplaintTold)
def everybody_of_one_that_is_late(event: LateComplaintTold) -> Iterator[Message]:
    """The complaints team and the service, that the child waits longer than they were told."""
    for person_id in event.team_ids:
        yield Message(person_id, "A complaint of a child was not answered by its day")
    yield from _service(
        event,
        "The complaint of a child of yours was not answered by its day",
        "A complaint about a reviewing officer was not answered by its day",
    )


@notice(ComplaintWithdrawn)
def the_team_of_one_taken_back(event: ComplaintWithdrawn) -> Iterator[Message]:
    """The complaints team."""
    for person_id in event.team_ids:
        yield Message(person_id, "A child took their complaint back")


@notice(ComplaintSettled)
def the_team_of_one_settled(event: ComplaintSettled) -> Iterator[Message]:
    """The complaints team."""
    for person_id in event.team_ids:
        yield Message(person_id, "A child is content with the answer to their complaint")
