"""The pages of contacts, words, signs of harm and notices: filled in, put right, and refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.contacts.actions.tell_officer import tell_officer
from mainstay.contacts.models import ChildsWords, Contact, OfficerNotice, SignOfHarm
from mainstay.ledger.action import set_person
from mainstay.reviews.models import Review
from tests import builders as make
from tests.contacts.building import CANARY, Scene, a_contact, some_words
from tests.reviews.pages import day, hidden, signed_in, text

TODAY = make.TODAY


@pytest.fixture(autouse=True)
def that_monday(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", TODAY.isoformat())


def _send(person: Person, at: str, answers: dict[str, Any]) -> Any:
    """A form opened, filled in and sent, as a browser without scripts does it."""
    client = signed_in(person)
    return client.post(at, {**hidden(client.get(at)), **answers}, follow=True)


def _a_visit(**changed: Any) -> dict[str, Any]:
    return {"how": "visit", "reached": "yes", "alone": "yes", **day("contacted_on", TODAY), **changed}


def test_a_contact_is_recorded_on_one_page_with_today_already_there(scene: Scene) -> None:
    at = f"/children/{scene.child.pk}/contacts/new"
    form = signed_in(scene.officer).get(at)
    assert 'value="2021"' in form.content.decode()
    answer = _send(scene.officer, at, _a_visit(words=CANARY, about="How school is"))
    assert "The contact of 12 April 2021 is recorded." in text(answer)
    assert "How school is" in text(answer)
    assert CANARY not in text(answer)
    assert CANARY in text(signed_in(scene.officer).get(f"/children/{scene.child.pk}/words/"))


def test_the_red_button_tells_the_duty_managers_in_the_same_press(scene: Scene) -> None:
    at = f"/children/{scene.child.pk}/contacts/new"
    answer = _send(scene.officer, at, _a_visit(sign_of_harm="yes", harm="A bruise", harm_about="carer"))
    assert "The duty managers were told at once" in text(answer)
    assert SignOfHarm.objects.get().what == "A bruise"
    assert "1 sign of harm waits for your answer" in text(signed_in(scene.manager).get("/service/"))
    assert "1 sign of harm waits for your answer" in text(signed_in(scene.team_manager).get("/children/"))
    assert "sign of harm" not in text(signed_in(scene.worker).get("/children/"))


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"how": ""}, "Select how the contact was made"),
        ({"alone": ""}, "Select whether the child was alone"),
        ({"alone": "no"}, "Enter why the child was not alone"),
        ({"reached": "no", "words": "Hello"}, "say that you reached them"),
        (day("contacted_on", date(2021, 4, 13)), "on or before 12 April 2021"),
    ],
)
def test_what_is_missing_is_asked_for_and_nothing_is_lost(scene: Scene, changed: Any, sentence: str) -> None:
    answer = _send(scene.officer, f"/children/{scene.child.pk}/contacts/new", _a_visit(about="Kept", **changed))
    assert answer.status_code == 422
    assert sentence in text(answer)
    assert "Kept" in answer.content.decode()
    assert not Contact.objects.exists()


def test_a_text_needs_no_answer_whether_the_child_was_alone(scene: Scene) -> None:
    _send(scene.officer, f"/children/{scene.child.pk}/contacts/new", _a_visit(how="text", alone=""))
    assert Contact.objects.get().alone == "does_not_apply"


def test_a_contact_is_taken_back_with_its_reason(scene: Scene) -> None:
    contact = a_contact(scene)
    at = f"/contacts/{contact.pk}/take-back"
    assert _send(scene.officer, at, {"because": ""}).status_code == 422
    answer = _send(scene.officer, at, {"because": "It was his brother"})
    assert "Taken back" in text(answer)
    assert "It was his brother" in text(answer)
    assert signed_in(scene.officer).get(at).status_code == 409


def test_business_support_reads_dates_and_no_narrative(scene: Scene) -> None:
    a_contact(scene, about="Her secret", words=CANARY, alone="no", not_alone_because="The carer stayed")
    seen = text(signed_in(scene.support).get(f"/children/{scene.child.pk}/contacts/"))
    assert "12 April 2021" in seen
    assert "Her secret" not in seen
    assert "The carer stayed" not in seen
    words = text(signed_in(scene.support).get(f"/children/{scene.child.pk}/words/"))
    assert CANARY not in words
    assert "Nothing is shared with you" in words


def test_words_are_written_shared_added_to_and_taken_back_from_pages(scene: Scene) -> None:
    new = f"/children/{scene.child.pk}/words/new"
    assert _send(scene.officer, new, {"kind": "words", **day("said_on", TODAY)}).status_code == 422
    given = {"kind": "words", "words": CANARY, "how": "Visit", "written_down_by": "Olu", **day("said_on", TODAY)}
    assert CANARY in text(_send(scene.officer, new, given))
    set_person(make.viewing(scene.officer))
    key = ChildsWords.objects.get().pk
    read = f"/children/{scene.child.pk}/words/"
    assert CANARY not in text(signed_in(scene.worker).get(read))
    shared = {"audiences": ["social_worker"], "agreed_how": "In the visit"}
    assert _send(scene.officer, f"/words/{key}/share", {"agreed_how": "So"}).status_code == 422
    assert "My social worker" in text(_send(scene.officer, f"/words/{key}/share", shared))
    assert CANARY in text(signed_in(scene.worker).get(read))
    more = {"words": "A small one", "how": "Visit", "written_down_by": "Olu", **day("said_on", TODAY)}
    assert "A small one" in text(_send(scene.officer, f"/words/{key}/more", more))
    assert "A small one" in text(signed_in(scene.worker).get(read))
    _send(scene.officer, f"/words/{key}/stop-sharing", {"audience": "social_worker"})
    assert CANARY not in text(signed_in(scene.worker).get(read))
    assert signed_in(scene.officer).get(f"/words/{key}/stop-sharing").status_code == 409


def test_words_that_are_shared_with_everybody_cannot_be_shared_further(scene: Scene) -> None:
    words = some_words(scene, shared_with=["social_worker", "carers", "parents", "review"])
    assert signed_in(scene.officer).get(f"/words/{words.pk}/share").status_code == 409


def test_a_sign_of_harm_is_raised_and_answered_on_pages(scene: Scene) -> None:
    raised = _send(scene.officer, f"/children/{scene.child.pk}/sign-of-harm", {"what": "A bruise", "about": "carer"})
    assert "The duty managers were told" in text(raised)
    sign = SignOfHarm.objects.get()
    assert "A bruise" in text(signed_in(scene.team_manager).get("/signs-of-harm/"))
    at = f"/signs-of-harm/{sign.pk}"
    wrong = _send(scene.team_manager, at, {"answer": "referred"})
    assert (wrong.status_code, "Enter to whom" in text(wrong)) == (422, True)
    done = _send(scene.team_manager, at, {"answer": "referred", "referred_to": "The safeguarding hub"})
    assert "No sign of harm waits" in text(done)
    assert signed_in(scene.manager).get(at).status_code == 409
    assert "The safeguarding hub" in text(signed_in(scene.officer).get(f"/children/{scene.child.pk}/contacts/"))


def test_two_managers_who_answer_at_once_see_both_answers(scene: Scene) -> None:
    sign = SignOfHarm.objects.get(pk=_raised(scene))
    at = f"/signs-of-harm/{sign.pk}"
    client = signed_in(scene.manager)
    opened = hidden(client.get(at))
    _send(scene.team_manager, at, {"answer": "not_referred", "because": "Explained by the school"})
    both = client.post(at, {**opened, "answer": "referred", "referred_to": "The police"})
    assert both.status_code == 409
    assert "Explained by the school" in text(both)
    assert "The police" in text(both)


def _raised(scene: Scene) -> Any:
    _send(scene.officer, f"/children/{scene.child.pk}/sign-of-harm", {"what": "A bruise", "about": "carer"})
    return SignOfHarm.objects.get().pk


def test_the_social_worker_tells_the_officer_from_a_page(scene: Scene) -> None:
    at = f"/children/{scene.child.pk}/tell-officer"
    given = {"kind": "missing", "words": "Since last night", **day("happened_on", TODAY)}
    assert _send(scene.worker, at, {**given, "kind": ""}).status_code == 422
    assert "The reviewing officer is told" in text(_send(scene.worker, at, given))
    inbox = text(signed_in(scene.officer).get("/notices/"))
    assert "Since last night" in inbox
    assert "Wyn Example" in inbox
    assert "1 notice waits for you to acknowledge" in text(signed_in(scene.officer).get("/monday/"))


def test_a_notice_that_asks_nothing_is_acknowledged_in_one_press(scene: Scene) -> None:
    notice = _told(scene, "hospital")
    client = signed_in(scene.officer)
    answers = hidden(client.get("/notices/"))
    done = client.post(f"/notices/{notice.pk}/read", answers, follow=True)
    assert "Acknowledged: admission to hospital" in text(done)
    again = client.post(f"/notices/{notice.pk}/read", {**answers, "once": "another", "version": ""}, follow=True)
    assert "acknowledged on 12 April 2021 already" in text(again)


def test_a_notice_that_asks_is_not_acknowledged_unread(scene: Scene) -> None:
    notice = _told(scene, "ceasing")
    signed_in(scene.officer).post(f"/notices/{notice.pk}/read", {"once": "x"})
    notice.refresh_from_db()
    assert notice.acknowledged_on is None


def test_an_early_review_is_called_from_a_notice_and_arranged_next(scene: Scene) -> None:
    child = make.a_child(came_on=date(2021, 4, 6), officer=scene.officer, team=scene.team)
    notice = tell_officer(make.acting(scene.worker), child, kind="ceasing", happened_on=TODAY, words="Moving out")
    at = f"/notices/{notice.pk}"
    assert "regulation 33(3)(e)" in text(signed_in(scene.officer).get(at))
    wrong = _send(scene.officer, at, {"early_review": "yes"})
    assert "Enter why" in text(wrong)
    assert "Enter the day by which it is to be held" in text(wrong)
    given = {"early_review": "yes", "because": "Before she moves", **day("by_on", date(2021, 4, 20))}
    done = text(_send(scene.officer, at, given))
    assert "An early review is called for by 20 April 2021" in done
    assert "Before she moves" in done
    assert Review.objects.get(child=child).early_by_on == date(2021, 4, 20)
    assert signed_in(scene.officer).get(at).status_code == 409


def _told(scene: Scene, kind: str) -> OfficerNotice:
    return tell_officer(make.acting(scene.worker), scene.child, kind=kind, happened_on=TODAY, words="It happened")


def test_the_monday_page_names_who_is_to_be_spoken_to_and_asks_once(
    scene: Scene, django_assert_max_num_queries: Any
) -> None:
    near = make.a_child(came_on=date(2021, 3, 16), officer=scene.officer, given_name="Nearby")
    monday = text(signed_in(scene.officer).get("/monday/"))
    assert "Speak to 2 children before a review within two weeks; 0 were not spoken to since" in monday
    assert monday.count("Not spoken to yet") == 2
    assert "Nearby" in text(signed_in(scene.officer).get("/contacts/to-speak-to"))
    a_contact(Scene(near, *(getattr(scene, name) for name in list(scene.__dataclass_fields__)[1:])))
    listed = text(signed_in(scene.officer).get("/contacts/to-speak-to"))
    assert "Nearby" not in listed
    client = signed_in(scene.officer)
    client.get("/contacts/to-speak-to")
    with django_assert_max_num_queries(25):
        client.get("/contacts/to-speak-to")


def test_the_childs_page_says_when_they_were_last_spoken_to_and_counts_social_workers(scene: Scene) -> None:
    a_contact(scene, how="call")
    page = text(signed_in(scene.officer).get(f"/children/{scene.child.pk}/"))
    assert "Last spoken to 12 April 2021" in page
    assert "Social workers since the last review 1, since 1 March 2021" in page


@pytest.mark.parametrize("role", [Role.SOCIAL_WORKER, Role.BUSINESS_SUPPORT])
def test_those_who_may_not_are_not_offered_to_record(scene: Scene, role: Role) -> None:
    person = scene.worker if role is Role.SOCIAL_WORKER else scene.support
    page = text(signed_in(person).get(f"/children/{scene.child.pk}/contacts/"))
    assert "Record a contact" not in page
    assert "Tell the reviewing officer" in page
    assert signed_in(person).get(f"/children/{scene.child.pk}/contacts/new").status_code == 403
