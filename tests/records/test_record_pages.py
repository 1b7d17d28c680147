"""The review screen and its pages: written with and without scripts, shown beside last time, never overwritten."""

from __future__ import annotations

from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from mainstay.access.models import Person
from mainstay.children.models import Child, PeriodOfCare
from mainstay.contacts.actions.add_words import add_words
from mainstay.ledger.models import Sighting
from mainstay.promises.actions.make_promise import make_promise
from mainstay.promises.models import PromiseAnswer
from mainstay.records.models import Attendance, Coverage, HardWord, NewPlanCheck, Passage, PermanencePlan, ReviewRecord
from mainstay.releases.actions.add_recipient import add_recipient
from mainstay.releases.models import Release
from mainstay.reviews.models import Review
from tests.records.building import a_record, close, finish, talked, write
from tests.reviews.building import FIRST_DUE, SECOND_DUE, a_child, an_officer_with, held, on, open_review
from tests.reviews.pages import ATTRIBUTE, INPUT, day, hidden, signed_in, text

ITSELF: dict[str, Any] = {"HTTP_X_AUTOSAVE": "yes"}


@pytest.fixture(autouse=True)
def the_day_of_the_second_review(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", SECOND_DUE.isoformat())


@pytest.fixture
def child(db: None) -> Child:
    return a_child()


@pytest.fixture
def officer(child: Child) -> Person:
    return an_officer_with(child)


@pytest.fixture
def first(child: Child, officer: Person) -> Review:
    review = held(child, officer, FIRST_DUE)
    write(ReviewRecord.objects.get(review=review), "health", "An inhaler in winter.")
    make_promise(on(officer, FIRST_DUE), review, what="A new bed", owner="Ida Worker", due_on=SECOND_DUE)
    return review


@pytest.fixture
def record(first: Review, child: Child, officer: Person) -> ReviewRecord:
    return a_record(child, officer, SECOND_DUE)


def _at(record: ReviewRecord, part: str = "") -> str:
    return f"/reviews/{record.review_id}/record/{part}"


def _send(client: Client, address: str, **filled: Any) -> Any:
    return client.post(address, {**hidden(client.get(address)), **filled})


def _both_versions(answer: Any) -> dict[str, list[str]]:
    """Every hidden field of the page of both versions, those of one name together, as a browser sends them."""
    sent: dict[str, list[str]] = {}
    for tag in INPUT.findall(answer.content.decode()):
        given = {name: unescape(value) for name, value in ATTRIBUTE.findall(tag)}
        if given.get("type") == "hidden" and given.get("name") != "csrfmiddlewaretoken":
            sent.setdefault(given["name"], []).append(given.get("value", ""))
    return sent


def test_a_record_is_begun_with_one_press_and_opened_from_then_on(first: Review, child: Child, officer: Person) -> None:
    client, address = signed_in(officer), f"/reviews/{open_review(child).pk}/record/"
    assert "Begin the record" in text(client.get(address))
    for _ in range(2):
        assert client.post(f"{address}begin").headers["Location"] == address
    assert ReviewRecord.objects.filter(review=open_review(child)).count() == 1
    assert Sighting.objects.filter(child_id=child.pk, page="review_record").exists()


def test_last_time_stands_beside_this_time_with_the_promises_between(record: ReviewRecord, officer: Person) -> None:
    add_words(
        on(officer, SECOND_DUE), record.review.child, kind="words", words="I want to see Gran.", said_on=SECOND_DUE,
        how="Visit", written_down_by="Olu", review_id=record.review_id,
    )  # fmt: skip
    page = text(signed_in(officer).get(_at(record)))
    told = [
        "I want to see Gran.",
        "A new bed",
        "What we talked about",
        "An inhaler in winter.",
        "Somebody else who came",
    ]
    assert sorted(told, key=page.index) == told
    assert "Shared with" in page


def test_a_passage_is_saved_by_its_button_without_scripts(record: ReviewRecord, officer: Person) -> None:
    answer = signed_in(officer).post(_at(record, "passages/health"), {"version": "0", "words": "Well.\r\nNo inhaler."})
    assert answer.headers["Location"] == f"{_at(record)}#passage-health"
    assert Passage.objects.get(record=record, key="health").words == "Well.\nNo inhaler."


def test_a_page_that_saves_by_itself_is_told_when_and_which_version(record: ReviewRecord, officer: Person) -> None:
    sent = {"version": "0", "words": "Asthma.", "to_child": "You have an inhaler. It helps you to run and play."}
    answer = signed_in(officer).post(_at(record, "passages/health"), sent, **ITSELF)
    said = answer.json()
    assert (answer.status_code, said["version"]) == (200, 1)
    assert len(said["saved_at"]) == 5
    assert "Letters aim at 9" in said["shown"]["reading-health"]


def test_a_second_writer_is_given_both_texts_with_and_without_scripts(record: ReviewRecord, officer: Person) -> None:
    write(record, "health", "Theirs.", day=SECOND_DUE)
    client, address = signed_in(officer), _at(record, "passages/health")
    by_itself = client.post(address, {"version": "0", "words": "Mine."}, **ITSELF)
    assert by_itself.status_code == 409
    assert by_itself.json()["theirs"]["words"] == "Theirs."
    assert by_itself.json()["by"] == officer.name
    by_hand = client.post(address, {"version": "0", "words": "Mine."})
    page = text(by_hand)
    assert by_hand.status_code == 409
    assert "Theirs." in page
    assert "Mine." in page
    client.post(address, {**_both_versions(by_hand), "keep-words": "yours"})
    assert Passage.objects.get(record=record, key="health").words == "Mine."


def test_words_sent_by_themselves_when_signed_out_are_answered_401_and_held_nowhere(record: ReviewRecord) -> None:
    assert Client().post(_at(record, "passages/health"), {"words": "Well."}, **ITSELF).status_code == 401


def test_what_is_refused_says_so_with_and_without_scripts(record: ReviewRecord, officer: Person) -> None:
    client, address = signed_in(officer), _at(record, "passages/health")
    long = {"version": "0", "words": "x" * 20_001}
    assert "20,000 or fewer" in client.post(address, long, **ITSELF).json()["problem"]
    assert "20,000 or fewer" in text(client.post(address, long))
    assert client.post(_at(record, "passages/weather"), {"words": "x"}).status_code == 404


def test_one_press_copies_across_confirms_and_answers(record: ReviewRecord, first: Review, officer: Person) -> None:
    client = signed_in(officer)
    source = Passage.objects.get(record__review=first, key="health")
    client.post(_at(record, f"copy/{source.pk}"))
    client.post(_at(record, "matters/knows_court"), {"state": "covered"})
    promise = first.promises.get()
    refused = client.post(_at(record, f"promises/{promise.pk}"), {"answer": "not_done"}, follow=True)
    assert "reason" in text(refused)
    client.post(_at(record, f"promises/{promise.pk}"), {"answer": "done"})
    assert Passage.objects.get(record=record, key="health").words == "An inhaler in winter."
    assert Coverage.objects.get(record=record, matter="knows_court").state == "covered"
    assert PromiseAnswer.objects.get(promise=promise).answer == "done"


def test_who_came_is_written_down_with_somebody_more(record: ReviewRecord, officer: Person) -> None:
    client = signed_in(officer)
    client.post(_at(record, "attendance"), {"name": "Ida Carer", "relation": "Carer"})
    client.post(_at(record, "attendance"), {"came-0": "part", "mode-0": "video"})
    row = Attendance.objects.get(record=record)
    assert (row.name, row.relation, row.came, row.mode) == ("Ida Carer", "Carer", "part", "video")


def test_the_whole_way_from_the_plan_to_the_finished_record(record: ReviewRecord, officer: Person) -> None:
    client = signed_in(officer)
    _send(client, _at(record, "plan"), outcomes=["LTFOST18"], agreed="on")
    five = {
        **day("held_on", SECOND_DUE), "mode": "video", "participation_code": "PN1", "chaired_by": "together",
        "talk": "done", "legal_status": "unchanged",
    }  # fmt: skip
    _send(client, _at(record, "close"), **five)
    promise = Review.objects.get(child=record.review.child, kind="first").promises.get()
    client.post(_at(record, f"promises/{promise.pk}"), {"answer": "done"})
    wrong = _send(client, _at(record, "finish"), rest_because="")
    assert wrong.status_code == 422
    assert "There is a problem" in text(wrong)
    _send(client, _at(record, "finish"), rest_because="There was no time.")
    record.refresh_from_db()
    assert (record.state, PermanencePlan.objects.get().outcomes) == ("written", ["LTFOST18"])
    again = _send(client, _at(record, "open-again"), because="The school was wrong.")
    assert again.status_code == 302
    assert ReviewRecord.objects.get(pk=record.pk).state == "closed"


def test_a_child_unheard_is_not_closed_without_what_was_tried(record: ReviewRecord, officer: Person) -> None:
    talked(record.review, officer, day=SECOND_DUE)
    five = {
        **day("held_on", SECOND_DUE), "mode": "video", "participation_code": "PN7", "chaired_by": "officer",
        "not_taking_part": "could_not",
        "legal_status": "unchanged",
    }  # fmt: skip
    client = signed_in(officer)
    assert "What was tried" not in text(client.get(_at(record, "close")))  # until a code says that it matters
    answer = _send(client, _at(record, "close"), **five)
    assert answer.status_code == 422
    assert "What was the child offered?" in text(answer)
    assert "Answer the question “What will you try next time?”" in text(answer)
    assert "Say what was tried" in text(_send(client, _at(record, "close"), **five, try_next="A drawing."))


@pytest.mark.parametrize(("code", "asked"), [("PN1", False), ("PN7", True)])
def test_what_was_tried_is_asked_of_a_held_review_only_where_the_child_was_not_heard(
    code: str, asked: bool, first: Review, child: Child, officer: Person
) -> None:
    review = held(child, officer, SECOND_DUE, participation_code=code)
    page = text(signed_in(officer).get(f"/reviews/{review.pk}/record/close"))
    assert ("What was tried to bring the child's views?" in page) is asked


def test_letter_and_record_are_made_from_the_same_words(record: ReviewRecord, officer: Person) -> None:
    write(record, "agenda-working-well", "The placement is settled.", day=SECOND_DUE, to_child="Your home is safe.")
    write(record, "education", "Only for the file.", day=SECOND_DUE, goes_in="annex")
    make_promise(
        on(officer, SECOND_DUE), record.review, what="Find a mentor", owner="Ida Worker", due_on=SECOND_DUE,
        to_child="Somebody will read with you",
    )  # fmt: skip
    client = signed_in(officer)
    letter, document = text(client.get(_at(record, "letter"))), text(client.get(_at(record, "document")))
    assert "Your home is safe." in letter
    assert "We have asked for this: Somebody will read with you" in letter
    assert "Only for the file." not in letter
    assert "The placement is settled." in document
    assert "Only for the file." in document
    older, younger = (text(client.get(_at(record, f"letter?version={each}"))) for each in ("older", "younger"))
    assert "your reviewing officer" in older
    assert "grown-ups do what they say" in younger


def test_a_copy_is_made_for_one_person_once_the_record_is_finished(
    first: Review, child: Child, officer: Person
) -> None:
    early = ReviewRecord.objects.get(review=first)
    client, address = signed_in(officer), _at(early, "documents/new")
    assert "not finished" in text(client.get(address))
    close(early)
    finish(early)
    write_to = add_recipient(on(officer, SECOND_DUE), child, kind="child", name="Robin", route="by_hand")
    parent = add_recipient(on(officer, SECOND_DUE), child, kind="parent", name="Pat", route="by_hand")
    refused = _send(client, address, document="letter", recipient=str(parent.pk))
    assert "not for a recipient of this kind" in text(refused)
    whom = {"goes_through_with": "Ida Worker", **day("goes_through_on", SECOND_DUE)}
    answer = _send(client, address, document="letter", recipient=str(write_to.pk), **whom)
    release = Release.objects.get(child=child)
    assert answer.headers["Location"] == f"/releases/{release.pk}/"
    assert (release.document, release.source_id) == ("letter", first.pk)


def test_other_roles_do_not_open_the_screen(record: ReviewRecord, support: Person) -> None:
    assert signed_in(support).get(_at(record)).status_code == 403


def test_a_finished_record_offers_nothing_to_write(record: ReviewRecord, first: Review, officer: Person) -> None:
    early = ReviewRecord.objects.get(review=first)
    close(early)
    finish(early)
    page = text(signed_in(officer).get(_at(early)))
    assert "Written" in page
    assert "In the child’s letter" not in page


def test_the_manager_signs_a_new_plan_and_changes_a_word(child: Child, manager: Person) -> None:
    client, period = signed_in(manager), PeriodOfCare.objects.get(child=child)
    assert "Robin" in text(client.get("/service/new-plans/"))
    missing = _send(client, f"/service/new-plans/{period.pk}", plan_in_place="on")
    assert "what is missing" in text(missing)
    _send(client, f"/service/new-plans/{period.pk}", plan_in_place="on", assessments_in_place="on")
    assert NewPlanCheck.objects.get().checked_by == manager
    assert client.get(f"/service/new-plans/{period.pk}").status_code == 404
    _send(client, "/service/hard-words/", word="Muddle", explained="a mix-up", **day("starts_on", SECOND_DUE))
    assert HardWord.objects.get(word="muddle").explained == "a mix-up"


def test_the_screen_asks_as_often_for_many_promises_as_for_few(
    record: ReviewRecord, first: Review, officer: Person
) -> None:

    client = signed_in(officer)
    client.get(_at(record))
    with CaptureQueriesContext(connection) as few:
        client.get(_at(record))
    for number in range(12):
        make_promise(on(officer, FIRST_DUE), first, what=f"Thing {number}", owner="Ida", due_on=SECOND_DUE)
        write(record, ("health", "education", "leisure")[number % 3], f"Words {number}", day=SECOND_DUE)
    with CaptureQueriesContext(connection) as many:
        client.get(_at(record))
    assert len(many) == len(few)
