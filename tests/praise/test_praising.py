"""Giving praise, who reads it, taking it back, and whether it may be quoted."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from mainstay.access.grants import give_sight
from mainstay.access.models import Grant, Person
from mainstay.access.roles import Role
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.praise import queries, rules
from mainstay.praise.actions.answer_quote import answer_quote
from mainstay.praise.actions.choose_quote import choose_quote
from mainstay.praise.actions.leave_out_quote import leave_out_quote
from mainstay.praise.actions.record_quote_answer import record_quote_answer
from mainstay.praise.actions.withdraw_praise import withdraw_praise
from mainstay.praise.models import Praise
from mainstay.praise.rules import State, Step
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear
from tests import builders as make
from tests.contacts.building import Scene
from tests.praise.building import WORDS, some_praise

YEAR = CollectionYear.of(make.TODAY)


def _seen(person: Person) -> list[queries.PraiseRow]:
    return queries.praise_seen(make.viewing(person))


def _conflict(scene: Scene, person: Person) -> None:
    give_sight([scene.child.pk], basis=Grant.Basis.CONFLICT, person_id=person.pk, starts_on=make.LONG_AGO)


def test_praise_reaches_the_worker_and_the_managers_of_the_team_without_a_name_or_a_word_of_it(scene: Scene) -> None:
    some_praise(scene)
    told = dict(Notice.objects.filter(words__icontains="praise").values_list("person_id", "words"))
    assert set(told) == {scene.worker.pk, scene.team_manager.pk}
    assert not any(scene.worker.name in words or "nine" in words for words in told.values())
    entry = Entry.objects.get(event="PraiseGiven")
    assert WORDS not in str(entry.payload) + entry.sentence
    assert scene.worker.name not in str(entry.payload) + entry.sentence


def test_the_giver_the_worker_their_manager_and_the_reviewing_service_read_it_and_nobody_else(scene: Scene) -> None:
    some_praise(scene)
    stranger = make.a_person(Role.SOCIAL_WORKER, team=scene.team)
    elsewhere = make.a_person(Role.TEAM_MANAGER, team=make.a_team())
    reads = [scene.officer, scene.worker, scene.team_manager, scene.manager]
    assert [len(_seen(person)) for person in reads] == [1, 1, 1, 1]
    assert [len(_seen(person)) for person in (stranger, elsewhere, scene.support, make.an_officer())] == [0] * 4


def test_somebody_with_a_conflict_sees_nothing_of_it_and_is_not_told(scene: Scene) -> None:
    for person in (scene.manager, scene.team_manager, scene.worker):
        _conflict(scene, person)
    some_praise(scene)
    assert [_seen(person) for person in (scene.manager, scene.team_manager, scene.worker)] == [[], [], []]
    assert not Notice.objects.filter(words__icontains="praise").exists()


def test_the_child_is_named_only_to_who_may_see_the_child(scene: Scene) -> None:
    other = make.a_team()
    worker = make.a_person(Role.SOCIAL_WORKER, team=other)
    some_praise(scene, to_person=worker.pk, team=other.pk)
    some_praise(scene, to_person=worker.pk, team=other.pk, words=f"Was kind to {scene.child.given_name}.")
    named, told = _seen(scene.officer), _seen(worker)
    assert all(row.child and row.child.name == scene.child.name for row in named)
    assert [row.child for row in told] == [None, None]
    assert {row.words for row in told} == {WORDS, "These words name a child whom you may not see, so they are not "
                                                  "shown to you."}  # fmt: skip


def test_a_child_who_may_not_be_seen_cannot_be_named(scene: Scene) -> None:
    hidden = make.a_child()
    with pytest.raises(Http404):
        some_praise(scene, child=hidden.pk)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"to_person": None}, "Choose who the praise is for"),
        ({"to_name": "Jo Park"}, "not both"),
        ({"theme": "being-tall"}, "Choose what the praise is for"),
        ({"words": "  "}, "what was done well"),
        ({"words": "x" * 2001}, "2001 characters long"),
    ],
)
def test_what_is_missing_is_refused_with_a_sentence(scene: Scene, changed: dict[str, Any], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        some_praise(scene, **changed)
    assert not Praise.objects.exists()


def test_nobody_praises_themselves_and_a_social_worker_gives_none(scene: Scene) -> None:
    with pytest.raises(Refused, match="somebody else"):
        some_praise(scene, to_person=scene.officer.pk)
    with pytest.raises(PermissionDenied):
        some_praise(Scene(**{**vars(scene), "officer": scene.worker}))


@pytest.mark.parametrize(("state", "step"), list(itertools.product(State, Step)))
def test_each_answer_leads_where_the_table_says_or_is_refused_with_a_sentence(state: State, step: Step) -> None:
    leads_to = rules.TRANSITIONS.get((state, step))
    if leads_to:
        assert rules.after(state, step) is leads_to
        assert rules.problem(state, step) is None
    else:
        with pytest.raises(Refused, match=r"\.$"):
            rules.after(state, step)


def test_the_worker_allows_it_and_takes_it_back_in_one_step(scene: Scene) -> None:
    praise = some_praise(scene)
    assert praise.permission == "asked"
    kept = answer_quote(make.acting(scene.worker), praise, step=Step.ALLOW)
    assert (kept.permission, kept.answered_on) == ("allowed", make.TODAY)
    choose_quote(make.acting(scene.manager), praise)
    assert queries.quotes_of(make.viewing(scene.manager), YEAR) == [WORDS]
    assert answer_quote(make.acting(scene.worker), praise, step=Step.TAKE_BACK).quoted_in == ""
    assert queries.quotes_of(make.viewing(scene.manager), YEAR) == []
    assert "took back" in Notice.objects.filter(person_id=scene.officer.pk).latest("queued_at", "send_key").words


def test_nobody_else_answers_for_the_worker(scene: Scene) -> None:
    praise = some_praise(scene)
    with pytest.raises(PermissionDenied):
        answer_quote(make.acting(scene.team_manager), praise, step=Step.ALLOW)
    with pytest.raises(PermissionDenied):
        record_quote_answer(make.acting(scene.officer), praise, step=Step.ALLOW, how="In a call")


def test_for_somebody_who_does_not_sign_in_the_giver_records_what_they_said_and_how(scene: Scene) -> None:
    praise = some_praise(scene, to_person=None, to_name="Jo Park, foster carer")
    with pytest.raises(Refused, match="how they answered"):
        record_quote_answer(make.acting(scene.officer), praise, step=Step.ALLOW, how=" ")
    kept = record_quote_answer(make.acting(scene.officer), praise, step=Step.ALLOW, how="By e-mail")
    assert (kept.permission, kept.answered_how) == ("allowed", "By e-mail")


def test_only_the_giver_takes_it_back_with_a_reason_and_then_others_see_it_no_more(scene: Scene) -> None:
    praise = some_praise(scene)
    with pytest.raises(PermissionDenied):
        withdraw_praise(make.acting(scene.manager), praise, because="A mistake")
    with pytest.raises(Refused, match="why"):
        withdraw_praise(make.acting(scene.officer), praise, because="")
    withdraw_praise(make.acting(scene.officer), praise, because="It was meant for a colleague")
    seen = [len(_seen(person)) for person in (scene.officer, scene.manager, scene.worker, scene.team_manager)]
    assert seen == [1, 1, 0, 0]
    assert queries.counts(make.viewing(scene.manager)).total == 0


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("Was there for Alex every evening.", "a child on record"),
        ("EXAMPLE family work at its best.", ""),
        ("Wyn listened.", "the person praised"),
        ("Listened, and came back.", ""),
    ],
)
def test_words_that_hold_a_name_are_not_offered(scene: Scene, words: str, held: str) -> None:
    praise = some_praise(scene, words=words, child=None)
    answer_quote(make.acting(scene.worker), praise, step=Step.ALLOW)
    (row,) = queries.quotable(make.viewing(scene.manager), YEAR)
    if "EXAMPLE" in words:  # the worker's own family name
        assert "the person praised" in row.cannot
        return
    assert (held in row.cannot) if held else row.cannot == ""
    if held:
        with pytest.raises(Refused, match=held):
            choose_quote(make.acting(scene.manager), praise)


def test_a_child_named_later_takes_a_chosen_quote_out_again(scene: Scene) -> None:
    praise = some_praise(scene, words="A rainbow of a plan, thanks to Quillfeather house.")
    answer_quote(make.acting(scene.worker), praise, step=Step.ALLOW)
    choose_quote(make.acting(scene.manager), praise)
    make.a_child(given_name="Quillfeather")
    assert queries.quotes_of(make.viewing(scene.manager), YEAR) == []


def test_a_quote_is_left_out_again_and_none_is_chosen_without_permission(scene: Scene) -> None:
    praise = some_praise(scene)
    with pytest.raises(Refused, match="has not allowed"):
        choose_quote(make.acting(scene.manager), praise)
    answer_quote(make.acting(scene.worker), praise, step=Step.ALLOW)
    choose_quote(make.acting(scene.manager), praise)
    leave_out_quote(make.acting(scene.manager), praise)
    assert queries.quotes_of(make.viewing(scene.manager), YEAR) == []
    with pytest.raises(Refused):
        leave_out_quote(make.acting(scene.manager), praise)


def test_the_lists_ask_no_more_for_more_rows(scene: Scene) -> None:
    def asked() -> int:
        viewer = make.viewing(scene.manager)
        with CaptureQueriesContext(connection) as counted:
            queries.praise_seen(viewer)
            queries.counts(viewer)
            queries.quotable(viewer, YEAR)
        return len(counted)

    answer_quote(make.acting(scene.worker), some_praise(scene), step=Step.ALLOW)
    asked()
    few = asked()
    for number in range(5):
        praise = some_praise(scene, words=f"Good work, the {number}th time", to_name="", team=make.a_team().pk)
        answer_quote(make.acting(scene.worker), praise, step=Step.ALLOW)
    assert asked() == few
