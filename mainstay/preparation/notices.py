"""Who is told what while a review is made ready: each alone, in words and a calendar entry that name no child."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from mainstay.notices.telling import Message, notice
from mainstay.preparation.events import (
    InvitationsCancelled,
    LeftUninvited,
    OwnChoiceMade,
    PeopleInvited,
    PreparationMoved,
    ReportSubmitted,
)
from mainstay.preparation.models import Invited
from mainstay.preparation.shared.calendars import Slot, entry
from mainstay.releases.models import DeliveryAddress, Recipient


@notice(OwnChoiceMade)
def the_officer_of_a_choice(event: OwnChoiceMade) -> Iterable[Message]:
    """The officer, and who covers for them."""
    for person_id in event.officer_ids:
        yield Message(person_id, "A child of yours chose something about their review")


@notice(PeopleInvited)
def those_who_are_invited(event: PeopleInvited) -> Iterable[Message]:
    """Each person who was invited, by a message of their own."""
    yield from _to_each(event.invited, "You are invited to a meeting")


@notice(PreparationMoved)
def those_whose_meeting_moved(event: PreparationMoved) -> Iterable[Message]:
    """Each person who was invited to the day before."""
    yield from _to_each(event.invited, "A meeting that you are invited to has moved to another day or time")


@notice(InvitationsCancelled)
def those_whose_meeting_is_off(event: InvitationsCancelled) -> Iterable[Message]:
    """Each person who was invited to a review that is no longer needed."""
    yield from _to_each(event.invited, "A meeting that you were invited to will not take place", cancelled=True)


@notice(LeftUninvited)
def somebody_who_was_invited_before(event: LeftUninvited) -> Iterable[Message]:
    """The one who is not to come after all, without the reason."""
    if event.was_invited and event.subject:
        yield from _to_each((event.subject,), "You are no longer needed at a meeting", cancelled=True)


@notice(ReportSubmitted)
def officer_whose_report_came(event: ReportSubmitted) -> Iterable[Message]:
    """The reviewing officer."""
    if event.officer_id:
        yield Message(event.officer_id, "A social worker's report for a review has come")


def _to_each(invited: Iterable[UUID], words: str, *, cancelled: bool = False) -> Iterable[Message]:
    """One message to each whom a message reaches; the others are given a printed invitation."""
    found = Invited.objects.filter(pk__in=list(invited), message_key__isnull=False)
    people = list(found.select_related("review", "person", "recipient__person").order_by("pk"))
    addresses = _addresses(each.recipient_id for each in people)
    for each in people:
        person = each.person or (each.recipient.person if each.recipient else None)
        calendar = _entry(each, cancelled=cancelled)
        address = addresses.get(each.recipient_id)
        if person is not None and person.is_active:
            yield Message(person.pk, words, calendar=calendar)
        elif address is not None:
            yield Message(None, words, address_id=address, calendar=calendar)


def _entry(invited: Invited, *, cancelled: bool) -> str:
    review = invited.review
    if review.scheduled_on is None:
        return ""
    return entry(
        Slot(
            key=str(invited.message_key),
            sequence=invited.version,
            on=review.scheduled_on,
            at=review.scheduled_at,
            cancelled=cancelled,
        )
    )


def _addresses(recipients: Iterable[UUID | None]) -> dict[UUID | None, UUID]:
    kept = DeliveryAddress.objects.filter(
        recipient_id__in=[each for each in recipients if each],
        route=Recipient.Route.SECURE_EMAIL,
        ended_on__isnull=True,
        recipient__ended_on__isnull=True,
    )
    return dict(kept.values_list("recipient_id", "pk"))
