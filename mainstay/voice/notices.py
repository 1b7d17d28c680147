"""Who is told of what a child said, in words that name nobody and say nothing of it."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.notices.telling import Message, notice
from mainstay.voice.events import (
    AlertHanded,
    AlertRaised,
    AlertTaken,
    MessageArrived,
    UnopenedMediaTold,
    UnreadViewTold,
    ViewDisowned,
    ViewSent,
    WishPut,
    WishReplied,
    WishReturned,
)


@notice(ViewSent)
def the_officer(event: ViewSent) -> Iterator[Message]:
    """The officer, and who covers for them."""
    for person_id in event.officer_ids:
        yield Message(person_id, "A child of yours said something. Read it today")


@notice(ViewDisowned)
def the_officer_of_what_was_not_meant(event: ViewDisowned) -> Iterator[Message]:
    """The officer, and who covers for them."""
    for person_id in event.officer_ids:
        yield Message(person_id, "A child said that what was written down is not what they meant")


@notice(AlertRaised)
def everybody_at_once(event: AlertRaised) -> Iterator[Message]:
    """Officer and duty manager, and the emergency duty contact while nobody reads."""
    for person_id in event.to_ids:
        yield Message(person_id, "Urgent: what a child said needs you now. Sign in and take the alert")


@notice(AlertHanded)
def the_next_person(event: AlertHanded) -> Iterator[Message]:
    """The next named person."""
    for person_id in event.to_ids:
        yield Message(person_id, "Urgent: nobody has taken an alert about a child. Sign in and take it now")


@notice(AlertTaken)
def everybody_else(event: AlertTaken) -> Iterator[Message]:
    """All who were told, so that nobody sets out twice."""
    for person_id in event.to_ids:
        yield Message(person_id, "An urgent alert about a child was taken by somebody")


@notice(UnreadViewTold)
def who_covers(event: UnreadViewTold) -> Iterator[Message]:
    """Who covers for the officer."""
    for person_id in event.to_ids:
        yield Message(person_id, "Nobody has read what a child said. Read it now")


@notice(UnopenedMediaTold)
def who_covers_for_pictures(event: UnopenedMediaTold) -> Iterator[Message]:
    """Who covers for the officer."""
    for person_id in event.to_ids:
        yield Message(person_id, "Nobody has opened what a child sent. Open it now")


@notice(WishPut)
def the_manager(event: WishPut) -> Iterator[Message]:
    """The manager who can grant it."""
    for person_id in event.to_ids:
        yield Message(person_id, "A child asks your team for something. Answer it")


@notice(WishReturned)
def the_manager_again(event: WishReturned) -> Iterator[Message]:
    """The manager whose answer was not enough."""
    for person_id in event.to_ids:
        yield Message(person_id, "The answer to a child's wish was sent back to you")


@notice(WishReplied)
def the_officer_who_checks(event: WishReplied) -> Iterator[Message]:
    """The officer, who tells the child."""
    for person_id in event.officer_ids:
        yield Message(person_id, "The council answered a child's wish. Check it and tell the child")


@notice(MessageArrived)
def who_matches(event: MessageArrived) -> Iterator[Message]:
    """The duty managers, who find out whose it is."""
    urgent = "Urgent: a message came from somebody whom nobody has named. Find out whose it is now"
    for person_id in event.to_ids:
        yield Message(person_id, urgent if event.is_urgent else "A message waits in the tray to be matched")
