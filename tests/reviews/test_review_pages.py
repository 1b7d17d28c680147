"""One review's pages: arranged with its warnings, recorded with its answers, corrected, and never overwritten."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.children.models import Child
from mainstay.ledger.models import Sighting
from mainstay.reviews.actions.adjourn_review import adjourn_review
from mainstay.reviews.actions.hold_review import hold_review
from mainstay.reviews.actions.schedule_review import schedule_review
from mainstay.reviews.models import Review
from tests.reviews.building import FIRST_DUE, a_child, a_person, give, on, open_review
from tests.reviews.pages import day, hidden, signed_in, text

MONDAY = date(2020, 6, 22)
HELD = {"mode": "in_person", "participation_code": "PN1", "chaired_by": "officer"}


@pytest.fixture(autouse=True)
def that_monday(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", MONDAY.isoformat())


@pytest.fixture
def officer(db: None) -> Person:
    return a_person(Role.REVIEWING_OFFICER, "Olu Example")


@pytest.fixture
def child(officer: Person) -> Child:
    child = a_child()
    give(child, officer, date(2020, 6, 1))
    return child


def of(child: Child, part: str = "") -> str:
    return f"/reviews/{open_review(child).pk}/{part}"


def send(client: Client, address: str, **filled: Any) -> Any:
    """Open a form, fill it in and send it."""
    return client.post(address, {**hidden(client.get(address)), **filled})


def test_the_page_says_whose_and_which_and_why_then_and_is_seen_to_be_opened(officer: Person, child: Child) -> None:
    answer = signed_in(officer).get(of(child))
    page = text(answer)
    for words in ("Robin Example", "First review", "29 June 2020", "in 7 days", "20 working days", "To be arranged"):
        assert words in page, words
    assert Sighting.objects.filter(child_id=child.pk, person_id=officer.pk, page="review").exists()


def test_a_review_of_a_child_one_may_not_see_is_not_there(child: Child) -> None:
    stranger = signed_in(a_person(Role.REVIEWING_OFFICER, "Sam Example"))
    assert stranger.get(of(child)).status_code == 404
    assert stranger.post(of(child, "arrange"), {}).status_code == 404


def test_the_last_working_day_on_or_before_the_due_date_is_offered_and_arranged(officer: Person, child: Child) -> None:
    client = signed_in(officer)
    opened = client.get(of(child, "arrange")).content.decode()
    assert 'name="scheduled_on-day" type="text" inputmode="numeric" value="29"' in opened
    answer = send(client, of(child, "arrange"), **day("scheduled_on", FIRST_DUE), at="2pm", mode="video", place="Hall")
    assert answer.status_code == 302
    review = open_review(child)
    assert (review.scheduled_on, f"{review.scheduled_at:%H:%M}", review.place) == (FIRST_DUE, "14:00", "Hall")
    assert "Arranged for 29 June 2020." in text(client.get(answer.url))


def test_a_late_day_is_warned_of_before_it_is_saved(officer: Person, child: Child) -> None:
    client, late = signed_in(officer), date(2020, 7, 4)
    asked = send(client, of(child, "arrange"), **day("scheduled_on", late), mode="video")
    assert "Arrange it for 4 July 2020?" in text(asked)
    assert "5 days after 29 June 2020" in text(asked)
    assert "Saturday 4 July 2020 is not a working day" in text(asked)
    assert open_review(child).scheduled_on is None
    back = client.post(of(child, "arrange"), {**hidden(asked), "change": "yes"})
    assert 'value="4"' in back.content.decode()
    saved = client.post(of(child, "arrange"), {**hidden(asked), "confirmed": "yes"})
    assert saved.status_code == 302
    assert open_review(child).scheduled_on == late


@pytest.mark.parametrize(
    ("filled", "sentence"),
    [
        ({"scheduled_on-day": "31", "scheduled_on-month": "6"}, "must be a real date"),
        ({"at": "half past"}, "Time must be like 10:30 or 2pm"),
        ({"at": "25:00"}, "Time must be like 10:30 or 2pm"),
        ({"place": "Flat 2, 14 Acacia Avenue"}, "looks like somebody's address"),
        ({"scheduled_on-year": "2019"}, "is past. Choose a day to come"),
        ({"mode": ""}, "How will it be held?"),
    ],
)
def test_what_is_wrong_is_said_on_the_form_and_nothing_is_lost(
    officer: Person, child: Child, filled: dict[str, str], sentence: str
) -> None:
    sound = {**day("scheduled_on", FIRST_DUE), "mode": "video", "place": "County Hall"}
    answer = send(signed_in(officer), of(child, "arrange"), **{**sound, **filled})
    assert answer.status_code == 422
    assert sentence in text(answer)
    assert "There is a problem" in text(answer)
    assert filled.get("place", "County Hall") in text(answer) + answer.content.decode().replace("&#x27;", "'")
    assert open_review(child).scheduled_on is None


def test_an_arranged_review_is_not_put_off_past_its_due_date_by_arranging_it_again(
    officer: Person, child: Child
) -> None:
    schedule_review(on(officer, MONDAY), open_review(child), scheduled_on=FIRST_DUE, mode="video")
    answer = send(signed_in(officer), of(child, "arrange"), **day("scheduled_on", date(2020, 7, 3)), mode="video")
    assert answer.status_code == 422
    assert "Ask for it to be postponed" in text(answer)


def test_a_review_held_in_time_is_recorded_and_the_next_is_named(officer: Person, child: Child) -> None:
    client = signed_in(officer)
    assert "Why was it late?" not in text(client.get(of(child, "held")))
    answer = send(client, of(child, "held"), **day("held_on", MONDAY), **HELD)
    assert "Held on 22 June 2020, in time. The next review is due on 22 September 2020." in text(client.get(answer.url))


def test_a_late_review_is_asked_why_and_a_young_childs_part_is_not(
    officer: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAINSTAY_TODAY", "2020-07-06")
    young = a_child(born_on=date(2018, 1, 1))
    give(young, officer, date(2020, 6, 1))
    client = signed_in(officer)
    opened = text(client.get(of(young, "held")))
    assert "Child under 4 (PN0)" in opened
    assert "PN1" not in opened
    filled = {**day("held_on", date(2020, 7, 2)), **HELD, "participation_code": "PN0"}
    asked = send(client, of(young, "held"), **filled)
    assert asked.status_code == 422
    assert "3 days after 29 June 2020" in text(asked)
    assert send(client, of(young, "held"), **filled, late_reason="child-missing").status_code == 302
    assert Review.objects.get(child=young, state="held").late_reason == "child-missing"


def test_an_adjourned_review_says_that_nothing_proposed_may_be_carried_out(officer: Person, child: Child) -> None:
    client = signed_in(officer)
    opened = text(client.get(of(child, "adjourn")))
    assert "nothing proposed at it may be carried out" in opened
    send(client, of(child, "adjourn"), **day("adjourned_on", MONDAY), mode="video", because="The report was not there.")
    page = text(client.get(of(child)))
    assert "nothing proposed at it may be carried out" in page
    assert "regulation 36(2)" in page
    assert "The report was not there." in page


def test_business_support_reads_dates_and_people_and_no_narrative(officer: Person, child: Child) -> None:
    adjourn_review(on(officer, MONDAY), open_review(child), adjourned_on=MONDAY, because="Secret words.", mode="video")
    page = text(signed_in(a_person(Role.BUSINESS_SUPPORT, "Bo Example")).get(of(child)))
    assert "Adjourned on 22 June 2020" in page
    assert "Secret words." not in page
    assert "Correct what was recorded" not in page


def test_a_postponement_is_asked_for_decided_and_told(officer: Person, child: Child) -> None:
    schedule_review(on(officer, MONDAY), open_review(child), scheduled_on=FIRST_DUE, mode="video")
    support = signed_in(a_person(Role.BUSINESS_SUPPORT, "Bo Example"))
    asked = send(
        support, of(child, "postpone"), reason="child-asked", words="An exam.", **day("to_on", date(2020, 7, 2))
    )
    assert asked.status_code == 302
    client = signed_in(officer)
    page = client.get(of(child))
    assert "Bo Example asked on 22 June 2020 to postpone this review to 2 July 2020." in text(page)
    waiting = open_review(child).postponements.get()
    decide = of(child, f"postponements/{waiting.pk}/decide")
    assert support.get(decide).status_code == 403
    warned = send(client, decide, decision="approve", **day("to_on", date(2020, 7, 2)))
    assert "Postpone it to 2 July 2020?" in text(warned)
    done = client.post(decide, {**hidden(warned), "confirmed": "yes"})
    assert "The review is postponed. Tell the child" in text(client.get(done.headers["Location"]))
    assert "The child is still to be told" in text(client.get(of(child)))
    told = send(client, of(child, f"postponements/{waiting.pk}/child-told"), **day("told_on", MONDAY))
    assert "The child was told on 22 June 2020." in text(client.get(told.url))


def test_a_correction_changes_what_is_wrong_and_keeps_what_was_said_before(officer: Person, child: Child) -> None:
    held = hold_review(on(officer, MONDAY), open_review(child), held_on=MONDAY, **HELD)
    client, address = signed_in(officer), f"/reviews/{held.pk}/correct"
    filled = {**day("held_on", date(2020, 6, 19)), **HELD, "participation_code": "PN2", "because": "I read my notes."}
    answer = send(client, address, **filled)
    page = text(client.get(answer.url))
    assert "how the child took part from PN1 to PN2" in page
    assert "date of the review from 22 June 2020 to 19 June 2020" in page
    assert "Because: I read my notes." in page
    nothing = send(client, address, **{**filled, "because": "Again."})
    assert nothing.status_code == 422
    assert "Nothing was changed." in text(nothing)


def test_a_review_recorded_by_mistake_is_taken_back_and_is_due_again(officer: Person, child: Child) -> None:
    held = hold_review(on(officer, MONDAY), open_review(child), held_on=MONDAY, **HELD)
    client = signed_in(officer)
    assert "not held" not in text(client.get(f"/reviews/{held.pk}/take-back"))
    send(client, f"/reviews/{held.pk}/take-back", because="It was another child's.")
    assert open_review(child).pk == held.pk
    assert "A meeting was recorded by mistake" in text(client.get(of(child)))


def test_what_the_state_does_not_allow_is_said_and_the_way_back_is_shown(officer: Person, child: Child) -> None:
    answer = signed_in(officer).get(of(child, "correct"))
    assert answer.status_code == 409
    assert "Nothing was recorded as held, so there is nothing to correct." in text(answer)
    assert "Go back" in text(answer)
