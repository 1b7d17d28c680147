"""Recipients and releases on pages without JavaScript: added, checked, read part by part, confirmed, sent, taken."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from mainstay.children.actions.link_siblings import link_siblings
from mainstay.children.models import Child
from mainstay.children.shared.addresses import keep_addresses, sealed
from mainstay.ledger.gate import opened
from mainstay.releases.models import Recipient, Release
from tests import builders as make
from tests.children.opening import a_day, sent, signed_in, words_of
from tests.releases.making import a_ready_release, a_recipient, a_release

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSTAY_TODAY", make.TODAY.isoformat())


def a_place(name: str, record: Any, *more: str) -> str:
    return reverse(name, args=[getattr(record, "pk", record), *more])


def test_a_recipient_is_added_checked_and_given_an_address_which_only_its_own_page_shows(settings: Any) -> None:
    officer = make.an_officer()
    child, browser = make.a_child(officer=officer), signed_in(officer, settings)
    wrong = browser.post(a_place("recipient_add", child), sent(kind="parent", name=""))
    assert wrong.status_code == 422
    assert "There is a problem" in words_of(wrong)
    answers = sent(kind="parent", name="Jordan Peverell", relation="Dad", route="post", person_around="")
    browser.post(a_place("recipient_add", child), answers)
    to = Recipient.objects.get()
    browser.post(a_place("recipient_check", to), sent(withheld="no", version=to.version))
    browser.post(a_place("recipient_address", to), sent(route="post", address="3 Kiln Street, NG2 2BB"))
    assert "3 Kiln Street" in words_of(browser.get(a_place("recipient_address", to)))
    listed = words_of(browser.get(a_place("child_recipients", child)))
    assert "May know" in listed
    assert "address confirmed 12 April 2021" in listed
    assert "Kiln" not in listed


def test_words_are_guarded_and_guarded_no_longer(settings: Any) -> None:
    officer = make.an_officer()
    child, browser = make.a_child(officer=officer), signed_in(officer, settings)
    to = a_recipient(officer, child)
    browser.post(a_place("words_guard", child), sent(kind="school", words="Hawthorn Primary", known_to=[str(to.pk)]))
    page = browser.get(a_place("child_recipients", child))
    assert "Hawthorn Primary" in words_of(page)
    stop = page.content.decode().split('href="/guarded/')[1].split('"')[0]
    browser.post(f"/guarded/{stop}", sent())
    assert "Hawthorn Primary" not in words_of(browser.get(a_place("child_recipients", child)))


def test_a_document_is_read_confirmed_by_another_person_sent_and_taken_in_three_forms(settings: Any) -> None:
    officer, manager = make.an_officer(), make.a_manager()
    to = a_recipient(officer, make.a_child(officer=officer), "partner", checked=False)
    release = a_release(officer, to, left_out=[("private", "What was said in private was not shared with them")])
    mine, theirs = signed_in(officer, settings), signed_in(manager, settings)
    read = words_of(mine.get(a_place("release", release)))
    assert "What we talked about" in read
    assert "not shared with them" in read
    assert "somebody else must confirm it" in read
    assert mine.get(a_place("release_file", release, "pdf")).status_code == 409
    theirs.post(a_place("release_confirm", release), sent(version=release.version))
    release.refresh_from_db()
    mine.post(a_place("release_send", release), sent(version=release.version, route="by_hand", receipt=""))
    for fmt, begins in (("html", b"<!doctype html>"), ("pdf", b"%PDF"), ("docx", b"PK")):
        made = mine.get(a_place("release_file", release, fmt))
        assert made.content.startswith(begins)
        assert made.headers["Content-Disposition"] == f'attachment; filename="copy-{release.copy_number}.{fmt}"'
    release.refresh_from_db()
    mine.post(a_place("release_opened", release), sent(version=release.version, **a_day("opened_on", 12, 4, 2021)))
    log = words_of(mine.get(a_place("child_releases", to.child_id)))
    assert "Opened" in log
    assert "opened 12 April 2021" in log


def test_a_blocked_document_shows_the_passage_and_what_to_do(settings: Any) -> None:
    officer = make.an_officer()
    child = make.a_child(officer=officer)
    with opened():
        keep_addresses([sealed(child.pk, "placement", "14 Willow Road, NG1 1AA")])
    release = a_release(officer, a_recipient(officer, child), "They live at 14 Willow Rd with the dog.")
    browser = signed_in(officer, settings)
    page = browser.get(a_place("release", release))
    assert "<mark><strong>14 Willow Rd</strong></mark>" in page.content.decode()
    assert "What to do next." in words_of(page)
    browser.post(a_place("release_withdraw", release), sent(version=release.version, because="Held an address"))
    assert "The words are emptied" in words_of(browser.get(a_place("release", release)))


@pytest.mark.parametrize("who", ["sibling", "namesake"])
def test_confirming_and_sending_stop_where_it_may_be_the_wrong_child(who: str, settings: Any) -> None:
    officer, manager = make.an_officer(), make.a_manager()
    child = make.a_child(officer=officer, given_name="Robin", family_name="Ashdown")
    other = make.a_child(officer=officer, given_name="Robin", family_name="Ashdown")
    if who == "sibling":
        link_siblings(make.the_system(), [child, other])
    to = a_recipient(officer, child, "partner", checked=False)
    browser, release = signed_in(manager, settings), a_release(officer, to)
    assert other.reference in words_of(browser.get(a_place("release", release))) or who == "sibling"
    stopped = browser.post(a_place("release_confirm", release), sent(version=release.version))
    assert (stopped.status_code, Release.objects.get().state) == (422, "waiting")
    assert "Confirm that this document is about the right child" in words_of(stopped)
    browser.post(a_place("release_confirm", release), sent(version=release.version, right_child="on"))
    release = Release.objects.get()
    answers = {"version": release.version, "route": "by_hand", "receipt": ""}
    assert browser.post(a_place("release_send", release), sent(**answers)).status_code == 422
    browser.post(a_place("release_send", release), sent(**answers, right_child="on"))
    assert Release.objects.get().state == "sent"


def test_who_goes_through_a_letter_is_read_again_before_it_is_sent(settings: Any) -> None:
    officer = make.an_officer()
    to = a_recipient(officer, make.a_child(officer=officer), "child", checked=True)
    on = date(2021, 4, 14)
    release = a_release(officer, to, document="letter", goes_through_with="Sam", goes_through_on=on)
    browser = signed_in(officer, settings)
    for place in ("release", "release_send"):
        assert "Sam will go through this with you on 14 April 2021." in words_of(browser.get(a_place(place, release)))
    browser.post(a_place("release_withdraw", release), sent(version=release.version, because="Sam is away"))
    assert "Not confirmed yet" not in words_of(browser.get(a_place("release", release)))


def test_the_questions_are_answered_on_their_own_page(settings: Any) -> None:
    officer = make.an_officer()
    release = a_release(officer, a_recipient(officer, make.a_child(officer=officer)), may_receive={})
    browser = signed_in(officer, settings)
    assert "Not answered yet" in words_of(browser.get(a_place("release", release)))
    answers = {"parental_responsibility": "does_not_hold", "court_order": "none", "objection": "none", "because": ""}
    refused = browser.post(a_place("release_answer", release), sent(version=release.version, **answers))
    assert "Say why" in words_of(refused)
    answers["because"] = "The court asked for it"
    browser.post(a_place("release_answer", release), sent(version=release.version, **answers))
    assert Release.objects.get().may_receive["because"] == "The court asked for it"


def test_what_waits_stands_on_one_list_and_a_failure_says_why(settings: Any) -> None:
    officer, manager = make.an_officer(), make.a_manager()
    child: Child = make.a_child(officer=officer)
    a_release(officer, a_recipient(officer, child))
    away = a_ready_release(officer, manager, a_recipient(officer, child, "partner"))
    browser = signed_in(manager, settings)
    browser.post(a_place("release_send", away), sent(version=away.version, route="by_hand", receipt=""))
    away.refresh_from_db()
    browser.post(a_place("release_failed", away), sent(version=away.version, because="Nobody was in"))
    listed = words_of(browser.get(reverse("releases")))
    assert "Waiting for a second person (1)" in listed
    assert "Could not be delivered (1)" in listed
    assert "Nobody was in" in listed


def test_a_step_that_cannot_be_taken_now_says_why(settings: Any) -> None:
    officer = make.an_officer()
    release = a_release(officer, a_recipient(officer, make.a_child(officer=officer)))
    browser = signed_in(officer, settings)
    for step in ("confirm", "send", "failed", "opened"):
        answer = browser.get(a_place(f"release_{step}", release))
        assert answer.status_code == 409, step
        assert "cannot be done now" in words_of(answer) or "second person" in words_of(answer)
