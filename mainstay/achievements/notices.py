"""Who is told about what a child is proud of, in words that name nobody and quote nothing."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.achievements.events import (
    AchievementChanged,
    AchievementChecked,
    AchievementKept,
    PermissionWithdrawn,
    PublicationDecided,
)
from mainstay.notices.telling import Message, notice


@notice(AchievementKept)
def who_reads_it(event: AchievementKept) -> Iterator[Message]:
    """The officer and cover: it is read for worry before anything else."""
    for person_id in event.officer_ids:
        yield Message(person_id, "A child of yours keeps something they are proud of. Read it first for worry")


@notice(AchievementChanged)
def who_reads_it_again(event: AchievementChanged) -> Iterator[Message]:
    """The officer and cover: what was changed is read again."""
    for person_id in event.officer_ids:
        yield Message(person_id, "A child of yours changed something they are proud of. Read it again")


@notice(AchievementChecked)
def who_decides(event: AchievementChecked) -> Iterator[Message]:
    """The managers of the service, where the check found nothing."""
    for person_id in event.to_ids if event.passed else ():
        yield Message(person_id, "Something a child is proud of was checked, and waits for your yes or no")


@notice(PublicationDecided)
def who_asked(event: PublicationDecided) -> Iterator[Message]:
    """Whoever checked it."""
    for person_id in event.to_ids:
        yield Message(person_id, "It was decided whether something you checked may be made public")


@notice(PermissionWithdrawn)
def who_takes_it_down(event: PermissionWithdrawn) -> Iterator[Message]:
    """The officer and cover, and the managers where the public may have read it."""
    places = (
        " It still stands in print or in another place: see where, and take down what you can" if event.places else ""
    )
    for person_id in event.to_ids:
        yield Message(person_id, f"A child took back a yes to showing something of theirs.{places}".removesuffix("."))
