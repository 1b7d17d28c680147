"""Fifty identical submissions at once: one document, one sending, one message, and all are shown the same."""

from __future__ import annotations

import pytest
from django.db import transaction

from mainstay.ledger.action import set_person
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.releases.actions.make_release import make_release
from mainstay.releases.actions.send_release import send_release
from mainstay.releases.models import Release
from tests import builders as make
from tests.caseload.test_at_once import _at_once
from tests.releases.making import a_part, a_recipient, a_release, answers_for

FIFTY = 50


@pytest.mark.usefixtures("own_database")
def test_fifty_who_make_the_same_document_at_once_are_shown_one() -> None:
    officer, manager, token = make.an_officer(), make.a_manager(), make.a_token()
    child = make.a_child(officer=officer)
    to = a_recipient(officer, child)

    def send() -> Release:
        return make_release(
            make.acting(officer, token=token), child, recipient=to, document="record", title="Your review",
            parts=[a_part()], may_receive=answers_for("parent"),
        )  # fmt: skip

    given = _at_once(*[send] * FIFTY)
    assert given == [Release.objects.get()] * FIFTY
    assert _entries("ReleaseMade") == 1
    assert Notice.objects.filter(person=manager).count() == 1


@pytest.mark.usefixtures("own_database")
def test_fifty_who_send_the_same_document_at_once_send_it_once() -> None:
    officer, token = make.an_officer(), make.a_token()
    release = a_release(officer, a_recipient(officer, make.a_child(officer=officer), "partner", checked=True))

    def send() -> Release:
        return send_release(make.acting(officer, token=token), release.pk)  # type: ignore[arg-type]

    given = _at_once(*[send] * FIFTY)
    assert given == [Release.objects.get(state="sent")] * FIFTY
    assert _entries("ReleaseSent") == 1


def _entries(event: str) -> int:
    """How many entries tell of it, read by the system: row security shows nobody's account to nobody."""
    with transaction.atomic():
        set_person(make.the_system().viewer)
        return Entry.objects.filter(event=event).count()
