"""Invitations and feeds: one message to each, with nothing in it that names a child, a place or anybody else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from email.message import Message as Email
from random import Random

import pytest
from django.core import mail
from icalendar import Calendar

from mainstay.children import vault
from mainstay.ledger.gate import opened
from mainstay.notices.models import Notice
from mainstay.preparation.actions.choose import choose
from mainstay.preparation.actions.invite import invite
from mainstay.preparation.actions.leave_uninvited import leave_uninvited
from mainstay.preparation.actions.set_room import set_room
from mainstay.preparation.models import Invited
from mainstay.releases.models import DeliveryAddress, Recipient
from mainstay.reviews.actions.schedule_review import schedule_review
from mainstay.site.jobs import send_notices
from tests.preparation.making import REVIEW_ON, TODAY, Case, a_case, a_recipient, someone
from tests.reviews.building import on

CHILDREN, PEOPLE = 10, 50


@pytest.fixture
def case(db: None) -> Case:
    made = a_case()
    _all_sent()
    return made


def _all_sent() -> None:
    while send_notices(0):
        pass
    mail.outbox.clear()


def _sent() -> list[mail.EmailMessage]:
    while send_notices(0):
        pass
    return list(mail.outbox)


def _address(recipient: Recipient, email: str) -> DeliveryAddress:
    """A sealed e-mail address of a recipient, as the room of releases keeps one."""
    kept = DeliveryAddress(recipient=recipient, child=recipient.child, route="secure_email", confirmed_on=TODAY)
    kept.sealed, kept.key_id = vault.seal(email, kept.pk)
    with opened():
        kept.save()
    return kept


def _whole(message: mail.EmailMessage) -> str:
    """Every word of a message: headers, body, file names and what is in the files, unfolded and decoded."""
    email: Email = message.message()
    parts = [f"{name}: {value}" for part in email.walk() for name, value in part.items()]
    for part in email.walk():
        held = part.get_payload(decode=True)
        if isinstance(held, bytes):
            parts.append(held.decode().replace("\r\n ", ""))
    return "\n".join(parts).casefold()


def _entry(message: mail.EmailMessage) -> Calendar:
    [(name, content, kind)] = message.attachments
    assert (name, kind) == ("calendar-entry.ics", "text/calendar")
    return Calendar.from_ical(content)


def _event(message: mail.EmailMessage) -> dict[str, object]:
    [event] = _entry(message).walk("VEVENT")
    return event


def test_ten_people_get_ten_messages_each_with_one_recipient_and_no_trace_of_the_others(case: Case) -> None:
    people, emails = [], []
    for number in range(10):
        email = f"canary{number}@family.example.org"
        recipient = a_recipient(case, f"Quill Canary{number}", relation="Relative")
        _address(recipient, email)
        people.append(someone(case, recipient.name, "Relative", recipient=recipient.pk))
        emails.append(email)
    invite(on(case.support, TODAY), case.review, invited=[each.pk for each in people])
    sent = _sent()
    assert sorted(message.to[0] for message in sent) == emails
    for message in sent:
        assert (len(message.to), message.cc, message.bcc) == (1, [], [])
        others = [email for email in emails if email != message.to[0]]
        whole = _whole(message)
        assert [email for email in others if email in whole] == []
        assert "quill" not in whole


def test_an_entry_says_meeting_when_it_is_and_nothing_else(case: Case) -> None:
    worker = someone(case, "Wren Example", "Social worker", person=case.worker.pk)
    invite(on(case.support, TODAY), case.review, invited=[worker.pk])
    [message] = _sent()
    event = _event(message)
    assert message.to == [case.worker.email]
    assert (event["summary"], event["uid"]) == ("Meeting", str(Invited.objects.get(pk=worker.pk).message_key))
    assert event.decoded("dtstart").isoformat() == "2020-06-26T15:00:00+00:00"  # type: ignore[attr-defined]
    assert set(event) == {"UID", "SEQUENCE", "DTSTAMP", "SUMMARY", "STATUS", "CLASS", "DTSTART", "DTEND"}


def test_a_moved_meeting_takes_the_place_of_the_entry_and_a_cancelled_one_says_so(case: Case) -> None:
    worker = someone(case, "Wren Example", "Social worker", person=case.worker.pk)
    invite(on(case.support, TODAY), case.review, invited=[worker.pk])
    schedule_review(on(case.support, TODAY), case.review, scheduled_on=date(2020, 6, 25), at=time(9), mode="video")
    leave_uninvited(on(case.support, TODAY), worker, because="Another worker comes")
    sent = [message for message in _sent() if message.attachments]
    events = [_event(message) for message in sent]
    assert len({event["uid"] for event in events}) == 1
    assert [event["status"] for event in events] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    sequences = [int(str(event["sequence"])) for event in events]
    assert sequences == sorted(set(sequences))


def test_somebody_without_sign_in_or_address_is_left_to_a_printed_invitation(case: Case) -> None:
    pat = someone(case)
    before = Notice.objects.count()
    invite(on(case.support, TODAY), case.review, invited=[pat.pk])
    assert Notice.objects.count() == before


def test_an_address_that_ended_before_the_message_left_drops_it(case: Case) -> None:
    recipient = a_recipient(case, relation="Mother")
    kept = _address(recipient, "pat@family.example.org")
    pat = someone(case, recipient=recipient.pk)
    invite(on(case.support, TODAY), case.review, invited=[pat.pk])
    kept.ended_on = TODAY
    with opened():
        kept.save()
    assert _sent() == []
    assert Notice.objects.get(address_id=kept.pk).dropped_because == "The delivery address is no longer kept"


def test_the_outbox_holds_no_address_of_somebody_outside(case: Case) -> None:
    recipient = a_recipient(case, relation="Mother")
    kept = _address(recipient, "pat@family.example.org")
    invite(on(case.support, TODAY), case.review, invited=[someone(case, recipient=recipient.pk).pk])
    notice = Notice.objects.get(address_id=kept.pk)
    assert "pat@family" not in str({field.name: getattr(notice, field.name) for field in notice._meta.fields})


def _canaries(number: int, random: Random) -> Iterator[tuple[str, Case]]:
    """One child with names, a birthday and a place that stand nowhere else; each word is looked for."""
    given, family, known, place, room = ("".join(random.choice("bcdfghjkvwxz") for _ in range(9)) for _ in range(5))
    born_on = date(2004 + number % 12, random.randint(1, 12), random.randint(13, 28))
    case = a_case(born_on=born_on, name=given.title())
    child = case.child
    child.family_name, child.known_as = family.title(), known.title()
    with opened():
        child.save()
    schedule_review(
        on(case.support, TODAY), case.review, scheduled_on=REVIEW_ON, at=time(16), mode="in_person", place=place.title()
    )
    set_room(on(case.support, TODAY), case.review, room=room.title(), link=f"https://{room}.example.org/{number}")
    choose(on(case.officer, TODAY), case.review, matter="where", words=f"At {place}", because=f"{known} is there")
    birthdays = [
        born_on.isoformat(),
        f"{born_on:%d/%m/%Y}",
        f"{born_on:%d%m%Y}",
        f"{born_on.day} {born_on:%B %Y}".lower(),
    ]
    initials = [f" {given[0]}.{family[0]}.", f" {given[0]}{family[0]} ".lower()]
    words = [given, family, known, place, room, child.reference.casefold(), *birthdays, *initials]
    for word in words:
        yield word, case


def test_nothing_of_any_child_is_found_in_five_hundred_generated_messages(db: None) -> None:
    random, looked_for, messages = Random(500), [], 0
    for number in range(CHILDREN):
        canaries = list(_canaries(number, random))
        case = canaries[0][1]
        _all_sent()
        people = []
        for place in range(PEOPLE):
            recipient = a_recipient(case, f"Zuzu{number} Quill{place}", relation="Relative")
            _address(recipient, f"out{number}.{place}@family.example.org")
            people.append(someone(case, recipient.name, "Relative", recipient=recipient.pk).pk)
        invite(on(case.support, TODAY), case.review, invited=people)
        looked_for += [word for word, _ in canaries] + ["zuzu", "quill"]
        sent = _sent()
        messages += len(sent)
        assert [word for message in sent for word in looked_for if word in _whole(message)] == []
    assert messages == CHILDREN * PEOPLE
