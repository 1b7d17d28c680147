"""The pages of concerns, without scripts: each form filled in, put right, and refused to whoever it is not for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from mainstay.access.models import Person
from mainstay.concerns.actions.pause_concern import pause_concern
from mainstay.concerns.actions.refer_to_cafcass import refer_to_cafcass
from mainstay.concerns.models import Concern, LadderVersion
from mainstay.ledger.models import Entry
from mainstay.promises.models import Promise
from tests.concerns.building import (
    CLOSED,
    FORMAL,
    JUDGED,
    THEME,
    Family,
    a_family,
    answered,
    begun,
    closed,
    formal,
    settled,
)
from tests.reviews.building import on
from tests.reviews.pages import day, hidden, signed_in, text


@pytest.fixture(autouse=True)
def that_friday(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", CLOSED.isoformat())


@pytest.fixture
def family(db: None) -> Family:
    return a_family()


def _send(person: Person, at: str, answers: dict[str, Any]) -> Any:
    """A form opened, filled in and sent, as a browser without scripts does it."""
    client = signed_in(person)
    return client.post(at, {**hidden(client.get(at)), **answers}, follow=True)


def _at(name: str, concern: Concern, *more: Any) -> str:
    return reverse(name, args=[concern.pk, *more])


TALKED = {
    "talked": "yes", "with_whom": "Sam Example", "we_said": "Robin waits.", "they_said": "We are short.", "agreed": "",
    **day("talked_on", CLOSED),
}  # fmt: skip
BEGIN: dict[str, Any] = {
    "title": "No dentist",
    "themes": [THEME],
    "against": "agency",
    "agency": "Dental trust",
    **TALKED,
}


def _forms(family: Family) -> list[tuple[Person, Concern, str, dict[str, Any], str]]:
    """Each form: who sends it, of which concern, where, with what answers, and what is said then."""
    officer, manager, service = family.officer, family.manager, family.service_manager
    points = {"point_1": "Soon.", "point_2": "Sam."}
    outside = {**points, "outside_by": "Head", "outside_via": "By letter", **day("outside_on", CLOSED)}
    title = {"title": "Still no dentist", "themes": [THEME], "what": "", "good_looks_like": ""}
    words = {"what": "It waits.", "good_looks_like": "It is done.", "point_1": "When?"}
    further = {"stage": "stage_1", "because": "Late.", "responder": str(family.senior.pk)}
    came = {"outcome": "resolved", "what_changed": "Seen.", "childs_view": "Better.", "not_told_because": "Next visit."}
    told = {**day("told_on", CLOSED), "how": "At home"}
    referral = {"ground": "review", "power": "general", "because": "No review."}
    return [
        (officer, begun(family), "concern_talk", TALKED, "The conversation stands with the concern"),
        (officer, begun(family), "concern_change", title, "The concern is changed"),
        (officer, begun(family), "concern_formal", words, "The concern is formal"),
        (manager, formal(family), "concern_answer", points, "whoever raised it is told"),
        (officer, formal(family), "concern_answer", outside, "The answer stands with the concern"),
        (officer, answered(family), "concern_judge", {"judgement": "accepted"}, "The judgement is kept"),
        (officer, formal(family), "concern_escalate", further, "The concern is taken further"),
        (officer, formal(family), "concern_hold", {"because": "Away."}, "The concern is on hold"),
        (service, formal(family), "concern_advise", {"said": "Ask the carer."}, "Your advice stands"),
        (officer, settled(family), "concern_close", came, "The concern is closed"),
        (officer, closed(family), "concern_child_told", told, "the child was told"),
        (officer, formal(family), "concern_cafcass", referral, "The referral is recorded"),
        (officer, formal(family), "concern_legal_advice", {"from_whom": "Counsel"}, "It stands with the concern"),
        (officer, formal(family), "concern_withdraw", {"because": "Twice."}, "The concern is withdrawn"),
    ]


def test_each_form_is_filled_in_and_leads_back_to_the_concern(family: Family) -> None:
    for person, concern, name, answers, said in _forms(family):
        answer = _send(person, _at(name, concern), answers)
        assert answer.redirect_chain == [(_at("concern", concern), 302)], (name, text(answer)[:900])
        assert said in text(answer), name


def test_each_form_asks_for_what_is_missing_and_keeps_nothing(family: Family) -> None:
    for person, concern, name, _, _ in _forms(family):
        before = concern.version, concern.state
        client = signed_in(person)
        answer = client.post(_at(name, concern), hidden(client.get(_at(name, concern))))
        assert answer.status_code == 422, name
        assert "There is a problem" in text(answer), name
        concern.refresh_from_db()
        assert (concern.version, concern.state) == before, name


def test_a_concern_is_recorded_from_the_childs_page(family: Family) -> None:
    at = f"{reverse('concern_begin')}?child={family.child.pk}"
    assert f'value="{family.team.pk}" selected' in signed_in(family.officer).get(at).content.decode()
    answer = _send(family.officer, at, {**BEGIN, "against": "team", "team": str(family.team.pk)})
    concern = Concern.objects.get()
    assert answer.redirect_chain == [(_at("concern", concern), 302)]
    assert (concern.child_id, concern.team_id, concern.state) == (family.child.pk, family.team.pk, "informal")
    assert "No dentist" in text(signed_in(family.officer).get(reverse("concerns_of_child", args=[family.child.pk])))


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"title": ""}, "Enter the concern, in a few words"),
        ({"talked": "no"}, "Enter why no conversation was possible"),
        ({"we_said": ""}, "Enter what you told them"),
        ({"agency": ""}, "Enter the agency it is put to"),
        ({"against": "team"}, "Select the team it is put to"),
    ],
)
def test_what_is_missing_of_a_new_concern_is_asked_for_and_what_was_written_stays(
    family: Family, changed: dict[str, Any], sentence: str
) -> None:
    answer = _send(family.officer, reverse("concern_begin"), {**BEGIN, "they_said": "Wait until May.", **changed})
    assert answer.status_code == 422
    if "title" not in changed:
        assert sentence in text(answer)
    assert "Wait until May." in answer.content.decode()
    assert not Concern.objects.exists()


def test_social_care_raises_a_concern_about_the_chair_of_the_child(family: Family) -> None:
    at = f"{reverse('concern_begin_about_chair')}?child={family.child.pk}"
    answer = _send(family.worker, at, {"title": "Came late", "themes": [THEME], **TALKED})
    concern = Concern.objects.get()
    assert answer.redirect_chain == [(_at("concern", concern), 302)]
    assert (concern.raised_as, concern.about_person_id, concern.team_id) == (
        "social_care", family.officer.pk, family.team.pk,
    )  # fmt: skip
    assert signed_in(family.officer).get(at).status_code == 403
    assert signed_in(family.worker).get(reverse("concern_begin")).status_code == 403


def test_an_answer_with_a_promise_that_is_taken_on_becomes_one(family: Family) -> None:
    concern = formal(family)
    proposal = {"what_1": "Book it", "owner_1": "Sam Example", **day("due_1", date(2020, 8, 14))}
    _send(family.manager, _at("concern_answer", concern), {"point_1": "Soon.", "point_2": "Sam.", **proposal})
    key = str(concern.proposed.get().pk)
    _send(family.officer, _at("concern_judge", concern), {"judgement": "partly", "because": "No day.", "take": [key]})
    assert Promise.objects.get().what == "Book it"
    page = text(signed_in(family.officer).get(_at("concern", concern)))
    assert "Taken on" in page
    assert "Accepted in part" in page


def test_a_stage_passed_over_asks_for_its_reason(family: Family) -> None:
    concern = formal(family)
    answers = {"stage": "stage_3", "because": "Late."}
    answer = _send(family.officer, _at("concern_escalate", concern), answers)
    assert answer.status_code == 422
    assert "Enter why a stage is passed over" in text(answer)
    _send(family.officer, _at("concern_escalate", concern), {**answers, "skipped_because": "It cannot wait."})
    page = text(signed_in(family.manager).get(_at("concern", concern)))
    assert "Stage 1 was passed over on 24 July 2020: It cannot wait." in page


def test_a_concern_on_hold_says_so_and_goes_on_in_one_press(family: Family) -> None:
    concern = formal(family)
    pause_concern(on(family.officer, JUDGED), concern, because="The carer is ill.")
    client = signed_in(family.officer)
    page = client.get(_at("concern", concern))
    assert "On hold since 21 July 2020, by Olu Example: The carer is ill." in text(page)
    assert "in time is still judged by the first day" in text(page)
    answer = client.post(_at("concern_resume", concern), hidden(page), follow=True)
    assert "The concern goes on." in text(answer)
    assert concern.holds.get().ends_on == CLOSED


def test_a_referral_is_followed_on_its_page(family: Family) -> None:
    concern = formal(family)
    made = refer_to_cafcass(on(family.officer, FORMAL), concern, ground="review", power="general", because="Late.")
    at = _at("concern_follow", concern, made.pk)
    assert _send(family.officer, at, {"papers": "The plan"}).status_code == 422
    _send(family.officer, at, {"papers": "The plan", **day("papers_sent_on", CLOSED)})
    made.refresh_from_db()
    assert (made.papers, made.papers_sent_on) == ("The plan", CLOSED)
    assert signed_in(family.officer).get(_at("concern_follow", concern, concern.pk)).status_code == 404


def test_two_who_press_one_button_twice_raise_it_once(family: Family) -> None:
    concern = begun(family)
    at, client = _at("concern_formal", concern), signed_in(family.officer)
    sent = {**hidden(client.get(at)), "what": "It waits.", "good_looks_like": "Done.", "point_1": "When?"}
    assert [client.post(at, sent).status_code for _ in range(2)] == [302, 302]
    assert Entry.objects.filter(event="ConcernRaised").count() == 1


def test_whoever_saw_an_older_version_is_shown_both(family: Family) -> None:
    concern = begun(family)
    at, client = _at("concern_change", concern), signed_in(family.officer)
    sent = {**hidden(client.get(at)), "title": "Mine", "what": "", "good_looks_like": "", "themes": [THEME]}
    _send(family.officer, at, {**sent, "once": hidden(client.get(at))["once"], "title": "Theirs"})
    answer = client.post(at, sent)
    assert answer.status_code == 409
    assert "Theirs" in text(answer)
    concern.refresh_from_db()
    assert concern.title == "Theirs"


def test_the_ladder_is_shown_to_all_and_set_by_a_manager_of_the_service(family: Family) -> None:
    assert "Social worker and team manager" in text(signed_in(family.worker).get(reverse("concern_ladder")))
    at = reverse("concern_ladder_set")
    assert signed_in(family.officer).get(at).status_code == 403
    stages = {
        "name_0": "First letter",
        "by_0": "Team manager",
        "days_0": "15",
        "name_1": "Director",
        "by_1": "Director",
    }
    more = {"cafcass": "Cafcass", "reason": "Agreed", **day("starts_on", CLOSED)}
    blank = {f"{each}_{n}": "" for each in ("name", "by", "days") for n in range(2, 6)}
    answer = _send(family.service_manager, at, {**stages, **blank, **more, "days_1": "8"})
    assert answer.status_code == 422
    assert "add up to 23 working days (15 + 8)" in text(answer)
    _send(family.service_manager, at, {**stages, **blank, **more, "days_1": "5"})
    assert [stage["working_days"] for stage in LadderVersion.objects.get().ladder["stages"]] == [15, 5]
    assert "First letter" in text(signed_in(family.worker).get(reverse("concern_ladder")))
