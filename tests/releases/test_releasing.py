"""A document is made for one recipient, confirmed by another person, sent, and accounted for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.http import Http404

from mainstay.access.roles import Role
from mainstay.ledger.acting import Conflict
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.releases.actions.answer_release import answer_release
from mainstay.releases.actions.confirm_delivery_address import confirm_delivery_address
from mainstay.releases.actions.confirm_release import confirm_release
from mainstay.releases.actions.end_recipient import end_recipient
from mainstay.releases.actions.keep_delivery_address import keep_delivery_address
from mainstay.releases.actions.record_release_failed import record_release_failed
from mainstay.releases.actions.record_release_opened import record_release_opened
from mainstay.releases.actions.send_release import send_release
from mainstay.releases.actions.withdraw_release import withdraw_release
from mainstay.releases.models import Release
from mainstay.releases.queries import addresses_of, recipients_of, release_page, releases_of, releases_waiting
from mainstay.releases.shared import written
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.releases.making import a_part, a_ready_release, a_recipient, a_release, answered, answers_for

pytestmark = pytest.mark.django_db
KINDS = ["child", "parent", "relative", "former_partner", "carer", "social_work", "partner", "advocate", "case_record"]
FAMILY = {"parent", "relative", "former_partner"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_document_for_an_unchecked_recipient_waits_for_a_second_person(kind: str) -> None:
    officer = make.an_officer()
    to = a_recipient(officer, make.a_child(officer=officer), kind)
    assert a_release(officer, to).state == "waiting"


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_document_for_family_waits_even_where_the_address_is_known(kind: str) -> None:
    officer = make.an_officer()
    to = a_recipient(officer, make.a_child(officer=officer), kind, checked=True)
    assert a_release(officer, to).state == ("waiting" if kind in FAMILY else "ready")


def test_the_next_document_for_family_is_ready_once_one_was_sent() -> None:
    officer, manager = make.an_officer(), make.a_manager()
    to = a_recipient(officer, make.a_child(officer=officer), checked=True)
    send_release(make.acting(officer), a_ready_release(officer, manager, to))
    assert a_release(officer, to).state == "ready"


def test_every_document_for_a_recipient_marked_as_withheld_waits() -> None:
    officer, manager = make.an_officer(), make.a_manager()
    to = a_recipient(officer, make.a_child(officer=officer), checked=False)
    send_release(make.acting(officer), a_ready_release(officer, manager, to))
    assert a_release(officer, to).state == "waiting"


def test_nobody_confirms_what_they_made_themselves() -> None:
    officer = make.an_officer()
    release = a_release(officer, a_recipient(officer, make.a_child(officer=officer)))
    with pytest.raises(Refused, match="somebody else"):
        confirm_release(make.acting(officer), release)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE releases_release SET confirmed_by_id = made_by_id WHERE id = %s", [release.pk])


def test_a_second_person_confirms_and_the_maker_is_told_without_a_name() -> None:
    officer, manager = make.an_officer(), make.a_manager()
    release = a_release(officer, a_recipient(officer, make.a_child(officer=officer)))
    assert Notice.objects.get(person=manager).words == "A document waits for a second person to confirm it"
    assert confirm_release(make.acting(manager), release).state == "ready"
    assert "confirmed" in Notice.objects.filter(person=officer).latest("queued_at").words


def test_a_document_that_must_not_be_received_cannot_be_confirmed_or_sent() -> None:
    officer, manager = make.an_officer(), make.a_manager()
    release = a_release(officer, a_recipient(officer, make.a_child(officer=officer)), may_receive={})
    with pytest.raises(Refused, match="Answer first"):
        confirm_release(make.acting(manager), release)
    release = answer_release(make.acting(officer), release, may_receive=answers_for("parent"))
    release = answered(officer, release, court_order="prevents")
    with pytest.raises(Refused, match="court order"):
        confirm_release(make.acting(manager), release)


def test_an_answer_changed_after_it_was_confirmed_asks_the_second_person_again() -> None:
    officer, manager = make.an_officer(), make.a_manager()
    release = a_ready_release(officer, manager, a_recipient(officer, make.a_child(officer=officer)))
    release = answered(officer, release, objection="objects", because="The court asked for it")
    assert (release.state, release.confirmed_by) == ("waiting", None)


def test_a_document_against_the_childs_objection_needs_a_reason_and_a_second_person() -> None:
    officer = make.an_officer()
    to = a_recipient(officer, make.a_child(officer=officer), "partner", checked=True)
    with pytest.raises(Refused, match="Say why"):
        a_release(officer, to, may_receive={"court_order": "none", "objection": "objects"})
    given = {"court_order": "none", "objection": "objects", "because": "The school must keep her safe"}
    assert a_release(officer, to, may_receive=given).state == "waiting"


def test_a_part_that_is_not_allowed_to_this_kind_of_recipient_is_refused() -> None:
    officer = make.an_officer()
    child = make.a_child(officer=officer)
    with pytest.raises(Refused, match="may not go to"):
        a_release(officer, a_recipient(officer, child, "child", checked=True), parts=[a_part(key="adults")])
    with pytest.raises(Refused, match="may not go to"):
        a_release(officer, a_recipient(officer, child, "carer"), parts=[a_part(key="made up")])
    with pytest.raises(Refused, match="Nothing says yet"):
        a_release(officer, a_recipient(officer, child, "parent"), document="annex")


def test_a_letter_to_a_child_names_who_goes_through_it_and_when() -> None:
    officer = make.an_officer()
    to = a_recipient(officer, make.a_child(officer=officer), "child", checked=True)
    with pytest.raises(Refused, match="who will go through"):
        a_release(officer, to, document="letter")
    with pytest.raises(Refused, match="on which day"):
        a_release(officer, to, document="letter", goes_through_with="Sam")
    release = a_release(officer, to, document="letter", goes_through_with="Sam", goes_through_on=date(2021, 4, 14))
    assert b"Sam will go through this with you on 14 April 2021" in written(release, "html")


@pytest.mark.parametrize(("days", "sent"), [(89, True), (90, True), (91, False)])
def test_an_address_counts_as_confirmed_for_ninety_days(days: int, sent: bool) -> None:
    officer, later = make.an_officer(), make.TODAY + timedelta(days=days)
    to = a_recipient(officer, make.a_child(officer=officer), "advocate", checked=True, route="post")
    release = a_release(officer, to)
    with pytest.raises(Refused, match="No address is kept"):
        send_release(make.acting(officer), release)
    kept = keep_delivery_address(make.acting(officer), to, route="post", address="1 Office Street, Anytown")
    if sent:
        assert send_release(make.acting(officer, today=later), release).state == "sent"
        return
    with pytest.raises(Refused, match="more than 90 days"):
        send_release(make.acting(officer, today=later), release)
    confirm_delivery_address(make.acting(officer, today=later), kept)
    assert send_release(make.acting(officer, today=later), release).sent_on == later


def test_the_case_record_gives_a_receipt_which_the_account_keeps() -> None:
    officer = make.an_officer()
    to = a_recipient(officer, make.a_child(officer=officer), "case_record", checked=True)
    release = a_release(officer, to)
    with pytest.raises(Refused, match="receipt"):
        send_release(make.acting(officer), release)
    assert send_release(make.acting(officer), release, receipt="CR-2021-77").receipt == "CR-2021-77"
    assert "Receipt CR-2021-77" in Entry.objects.get(event="ReleaseSent").sentence


def test_a_document_that_failed_is_sent_again_or_withdrawn_and_one_opened_is_done() -> None:
    officer = make.an_officer()
    to = a_recipient(officer, make.a_child(officer=officer), "partner", checked=True)
    release = send_release(make.acting(officer), a_release(officer, to))
    release = record_release_failed(make.acting(officer), release, because="Nobody was there to take it")
    release = send_release(make.acting(officer), release)
    with pytest.raises(Refused, match="before"):
        record_release_opened(make.acting(officer), release, opened_on=date(2021, 4, 1))
    release = record_release_opened(make.acting(officer), release, opened_on=make.TODAY)
    with pytest.raises(Refused, match="nothing more"):
        withdraw_release(make.acting(officer), release, because="Too late")
    assert [row.state for row in releases_of(make.viewing(officer), to.child_id)] == ["opened"]


def test_copies_are_numbered_one_after_the_other_and_never_alike() -> None:
    officer = make.an_officer()
    to = a_recipient(officer, make.a_child(officer=officer), "partner", checked=True)
    first, second = a_release(officer, to), a_release(officer, to)
    assert second.copy_number == (first.copy_number or 0) + 1 > 100001 - 1


def test_what_waits_for_a_second_person_is_on_the_list_and_its_maker_may_not_confirm() -> None:
    officer, manager = make.an_officer(), make.a_manager()
    release = a_release(officer, a_recipient(officer, make.a_child(officer=officer)))
    (mine,) = releases_waiting(make.viewing(officer))
    (theirs,) = releases_waiting(make.viewing(manager))
    assert mine.id == theirs.id == release.pk
    assert not mine.may.confirm
    assert theirs.may.confirm
    assert releases_waiting(make.viewing(make.an_officer())) == []


def test_somebody_who_may_not_make_releases_can_neither_make_nor_read_one() -> None:
    officer, team = make.an_officer(), make.a_team()
    worker = make.a_person(Role.SOCIAL_WORKER, team=team)
    child = make.a_child(officer=officer, team=team)
    to = a_recipient(officer, child)
    release = a_release(officer, to)
    with pytest.raises(PermissionDenied):
        a_release(worker, to)
    with pytest.raises(PermissionDenied):
        release_page(make.viewing(worker), release.pk)
    with pytest.raises(PermissionDenied):
        addresses_of(make.viewing(worker), to.pk)
    with pytest.raises(Http404):
        release_page(make.viewing(make.an_officer()), release.pk)


def test_a_stale_page_is_shown_the_conflict() -> None:
    officer, manager = make.an_officer(), make.a_manager()
    release = a_release(officer, a_recipient(officer, make.a_child(officer=officer)))
    confirm_release(make.acting(manager), release)
    with pytest.raises(Conflict):
        withdraw_release(make.acting(officer, seen_version=release.version), release.pk, because="No longer wanted")


def test_a_recipient_ends_only_when_nothing_is_open_for_them() -> None:
    officer = make.an_officer()
    to = a_recipient(officer, make.a_child(officer=officer), "partner")
    release = a_release(officer, to)
    with pytest.raises(Refused, match="has not left yet"):
        end_recipient(make.acting(officer), to, because="Moved away")
    withdraw_release(make.acting(officer), release, because="Not needed")
    end_recipient(make.acting(officer), to, because="Moved away")
    assert recipients_of(make.viewing(officer), to.child_id) == []
    with pytest.raises(Refused, match="No more documents"):
        a_release(officer, to)


def test_only_a_release_that_may_leave_has_files() -> None:
    officer = make.an_officer()
    waiting = a_release(officer, a_recipient(officer, make.a_child(officer=officer)))
    for fmt in ("html", "pdf", "docx"):
        with pytest.raises(Refused, match="may not leave yet"):
            written(waiting, fmt)
    assert Release.objects.get().state == "waiting"
