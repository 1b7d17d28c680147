"""The pages of praise: filled in, put right, refused, and read by each person who meets them."""

from __future__ import annotations

from typing import Any

import pytest

from mainstay.access.models import Person
from mainstay.children.actions.set_social_work import set_social_work
from mainstay.praise.actions.answer_quote import answer_quote
from mainstay.praise.models import Praise
from mainstay.praise.rules import Step
from tests import builders as make
from tests.contacts.building import Scene
from tests.praise.building import WORDS, some_praise
from tests.reviews.pages import hidden, signed_in, text


@pytest.fixture(autouse=True)
def that_monday(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", make.TODAY.isoformat())


def _send(person: Person, at: str, answers: dict[str, Any]) -> Any:
    """A form opened, filled in and sent, as a browser without scripts does it."""
    client = signed_in(person)
    return client.post(at, {**hidden(client.get(at)), **answers}, follow=True)


def _answers(scene: Scene, **changed: Any) -> dict[str, Any]:
    given = {"to_person": str(scene.worker.pk), "theme": "good-plan", "words": WORDS, "team": str(scene.team.pk)}
    return {**given, **changed}


def test_praise_is_given_from_the_childs_page_with_the_team_known(scene: Scene) -> None:
    child = signed_in(scene.officer).get(f"/children/{scene.child.pk}/")
    at = f"/praise/new?child={scene.child.pk}"
    assert at in child.content.decode()
    form = signed_in(scene.officer).get(at)
    assert f'value="{scene.team.pk}" selected' in form.content.decode()
    answer = _send(scene.officer, at, _answers(scene))
    assert "the praise is on its way" in text(answer)
    assert "Give praise (given 1 time)" in text(answer)
    assert Praise.objects.get().child_id == scene.child.pk


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"to_person": ""}, "Select who it is for, or enter their name"),
        ({"to_name": "Jo"}, "not both"),
        ({"theme": ""}, "Select what the praise is for"),
        ({"words": ""}, "Enter what they did well"),
    ],
)
def test_what_is_missing_is_asked_for_and_nothing_is_lost(scene: Scene, changed: Any, sentence: str) -> None:
    answer = _send(scene.officer, "/praise/new", _answers(scene, **changed))
    assert answer.status_code == 422
    assert sentence in text(answer)
    assert not Praise.objects.exists()


def test_a_name_the_form_began_with_gives_way_to_somebody_chosen(scene: Scene) -> None:
    set_social_work(make.the_system(), scene.child, team=scene.team, social_worker="Sol Example", starts_on=make.TODAY)
    at = f"/praise/new?child={scene.child.pk}"
    assert 'value="Sol Example"' in signed_in(scene.officer).get(at).content.decode()
    _send(scene.officer, at, _answers(scene, to_name="Sol Example"))
    assert Praise.objects.get().to_person_id == scene.worker.pk


def test_the_worker_reads_it_and_answers_in_one_press(scene: Scene) -> None:
    praise = some_praise(scene)
    mine = text(signed_in(scene.worker).get("/praise/received"))
    assert "For you" in mine
    assert WORDS in mine
    assert "Praise for you , the last on 12 April 2021; 1 asks" in text(signed_in(scene.worker).get("/my-team/"))
    client = signed_in(scene.worker)
    one = client.get(f"/praise/{praise.pk}")
    assert "Yes, it may be quoted" in text(one)
    answer = client.post(f"/praise/{praise.pk}/answer", {**hidden(one), "step": "allow"}, follow=True)
    assert "May be quoted" in text(answer)
    assert "Take the permission back" in text(answer)
    assert "Take this praise back" not in text(answer)
    assert client.post(f"/praise/{praise.pk}/answer", {"step": "shout"}).status_code == 400


def test_the_manager_of_the_team_reads_it_and_is_asked_nothing(scene: Scene) -> None:
    praise = some_praise(scene)
    assert "For your team" in text(signed_in(scene.team_manager).get("/praise/received"))
    one = text(signed_in(scene.team_manager).get(f"/praise/{praise.pk}"))
    assert "has not answered yet" in one
    assert "Yes, it may be quoted" not in one
    assert signed_in(scene.support).get(f"/praise/{praise.pk}").status_code == 404


def test_the_giver_takes_it_back_and_records_for_who_does_not_sign_in(scene: Scene) -> None:
    praise = some_praise(scene, to_person=None, to_name="Jo Park, foster carer")
    at = f"/praise/{praise.pk}/answer-for-them"
    assert "Select whether the words may be quoted" in text(_send(scene.officer, at, {"how": "By e-mail"}))
    assert "May be quoted" in text(_send(scene.officer, at, {"step": "allow", "how": "By e-mail"}))
    back = f"/praise/{praise.pk}/take-back"
    assert _send(scene.officer, back, {"because": ""}).status_code == 422
    assert "It was for her sister" in text(_send(scene.officer, back, {"because": "It was for her sister"}))
    assert signed_in(scene.officer).get(back).status_code == 409


def test_the_manager_of_the_service_reads_all_counts_and_narrows(scene: Scene) -> None:
    assert "No praise was given yet" in text(signed_in(scene.manager).get("/praise/"))
    some_praise(scene)
    some_praise(scene, theme="partnership", team=None, to_person=None, to_name="Ms Bell, school nurse", words="Came.")
    client = signed_in(scene.manager)
    whole = text(client.get("/praise/"))
    assert "2 times in all" in whole
    assert "Praise by what it is for" in whole
    narrowed = text(client.get("/praise/?theme=partnership"))
    assert WORDS not in narrowed
    assert "1 time with these filters" in narrowed
    assert "No praise fits" in text(client.get("/praise/?theme=good-plan"))


def test_quotes_are_chosen_for_the_report_and_left_out_again(scene: Scene) -> None:
    manager = signed_in(scene.manager)
    assert "Nothing may be quoted yet" in text(manager.get("/praise/quotes/2021-22"))
    assert manager.get("/praise/quotes/soon").status_code == 404
    praise = some_praise(scene)
    answer_quote(make.acting(scene.worker), praise, step=Step.ALLOW)
    page = manager.get("/praise/quotes/2021-22")
    chosen = manager.post(f"/praise/{praise.pk}/quote", hidden(page), follow=True)
    assert "1 of 1 is chosen" in text(chosen)
    left = manager.post(f"/praise/{praise.pk}/quote", {**hidden(chosen), "leave_out": "yes"}, follow=True)
    assert "0 of 1 are chosen" in text(left)


def test_a_child_that_may_not_be_seen_is_no_part_of_the_form(scene: Scene) -> None:
    form = signed_in(scene.officer).get(f"/praise/new?child={make.a_child().pk}")
    assert form.status_code == 200
    assert "For work with" not in text(form)
    assert "For work with" not in text(signed_in(scene.officer).get("/praise/new?child=x"))
