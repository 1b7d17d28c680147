"""Whom a concern is about: brothers and sisters, patterns, who must not see it, and what the account says of it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import transaction
from django.http import Http404

from mainstay.access.grants import give_sight
from mainstay.access.models import Grant, Person
from mainstay.access.roles import Role
from mainstay.concerns.actions.advise import advise
from mainstay.concerns.actions.begin_concern_about_chair import begin_concern_about_chair
from mainstay.concerns.actions.close_concern import close_concern
from mainstay.concerns.actions.pause_concern import pause_concern
from mainstay.concerns.actions.raise_formally import raise_formally
from mainstay.concerns.actions.record_legal_advice import record_legal_advice
from mainstay.concerns.actions.refer_to_cafcass import refer_to_cafcass
from mainstay.concerns.models import Concern, ConcernedChild, LegalAdvice
from mainstay.concerns.rules.states import State
from mainstay.concerns.shared.beginning import Began
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.statute.refusal import Refused
from tests.concerns.building import (
    BEGAN,
    CAME,
    CLOSED,
    FORMAL,
    JUDGED,
    POINTS,
    THEME,
    Family,
    a_family,
    a_talk,
    answered,
    begun,
    closed,
    escalated,
    formal,
    in_state,
    proposing,
    settled,
)
from tests.reviews.building import a_child, a_person, a_team, looking, on

OF_CONCERN = [model for model in apps.get_app_config("concerns").get_models() if hasattr(model.objects, "visible_to")]


def _nothing_is_kept() -> bool:
    return not any(model.objects.exists() for model in OF_CONCERN)


def _conflict(person: Person, child: Any) -> None:
    give_sight([child], basis=Grant.Basis.CONFLICT, person_id=person.pk, starts_on=date(2020, 1, 1))


def test_a_concern_about_brothers_and_sisters_is_in_the_account_of_each(db: None) -> None:
    family = a_family(siblings=2)
    closed(family, concern=settled(family, concern=answered(family, concern=formal(family))))
    for child in family.children:
        told = Entry.objects.filter(child_id=child, event__contains="Concern").values_list("event", flat=True)
        assert set(told) == {"ConcernBegun", "ConcernRaised", "ConcernAnswered", "ConcernClosed"}
        assert len(told) == 4
    judged = Entry.objects.filter(event="AnswerJudged").values_list("child_id", flat=True)
    assert set(judged) == set(family.children)


def test_brothers_and_sisters_are_named_once_each_in_the_order_given(db: None) -> None:
    family = a_family(siblings=1)
    sibling = family.siblings[0]
    concern = begun(family, children=[sibling.pk, family.child.pk, sibling.pk])
    assert concern.child_id == sibling.pk
    assert ConcernedChild.objects.filter(concern=concern).count() == 2


def test_one_child_that_may_not_be_seen_is_not_found_and_nothing_is_kept(db: None) -> None:
    family = a_family()
    for hidden in (a_child(team=a_team()).pk, uuid4()):
        with pytest.raises(Http404):
            begun(family, children=[family.child.pk, hidden])
    assert _nothing_is_kept()
    assert not Entry.objects.filter(event="ConcernBegun").exists()


def test_a_pattern_is_about_no_child_and_is_never_referred_to_cafcass(db: None) -> None:
    family = a_family()
    pattern = begun(family, children=())
    assert (pattern.child_id, pattern.children.count()) == (None, 0)
    entry = Entry.objects.get(event="ConcernBegun")
    assert (entry.child_id, entry.subject_ids) == (None, [str(pattern.pk)])
    with pytest.raises(Refused, match="for a child"):
        refer_to_cafcass(on(family.officer, BEGAN), pattern, ground="review", power="general", because="Late.")
    ended = closed(family, concern=settled(family, concern=answered(family, concern=formal(family, concern=pattern))))
    assert (ended.state, ended.childs_view, ended.not_told_because) == ("closed", "", "")


def test_a_coordinator_and_social_care_raise_in_their_own_way(db: None) -> None:
    family = a_family()
    coordinator = a_person(Role.CHILD_PROTECTION_COORDINATOR)
    assert begun(family, by=coordinator, children=()).raised_as == "coordinator"
    assert begun(family).raised_as == "officer"
    said = Began(title="Late", themes=[THEME], children=family.children, about_person=family.officer)
    about = begin_concern_about_chair(on(family.worker, BEGAN), began=said, talk=a_talk())
    assert (about.raised_as, about.against, about.about_person_id) == ("social_care", "service", family.officer.pk)


def _whole(family: Family) -> Concern:
    """A concern about two children with a row in every table of the room."""
    concern = answered(family, concern=formal(family), proposals=[proposing(family)])
    refer_to_cafcass(on(family.officer, JUDGED), concern, ground="review", power="general", because="Late.")
    record_legal_advice(on(family.officer, JUDGED), concern, from_whom="Counsel")
    advise(on(family.service_manager, JUDGED), concern, said="Ask the carer.")
    escalated(family, concern=concern)
    pause_concern(on(family.officer, JUDGED), concern, because="Away.")
    return concern


def _seen(person: Person) -> dict[str, int]:
    return {m.__name__: m.objects.visible_to(looking(person, CLOSED)).count() for m in OF_CONCERN}


def test_a_conflict_with_one_child_hides_the_concern_wholly_in_every_table(db: None) -> None:
    family = a_family(siblings=1)
    _whole(family)
    everybody = (family.officer, family.manager, family.worker, family.senior, family.service_manager)
    assert len(OF_CONCERN) == 13
    assert all(_seen(person)["Concern"] == 1 for person in everybody)
    assert {name for name, count in _seen(family.officer).items() if not count} == {"LadderVersion"}
    for person in everybody:
        _conflict(person, family.siblings[0].pk)
        assert set(_seen(person).values()) == {0}, person.name


def test_whoever_has_a_conflict_is_not_told_and_a_sole_officer_with_one_is_not_in_post(db: None) -> None:
    family = a_family(siblings=1)
    _conflict(family.manager, family.siblings[0].pk)
    concern = formal(family)
    assert not Notice.objects.filter(person=family.manager, words__contains="concern").exists()
    assert Notice.objects.filter(person=family.worker, words__contains="concern").count() == 1
    _conflict(family.officer, family.child.pk)
    with pytest.raises(Http404):
        closed(family, concern=concern)
    assert close_concern(on(family.service_manager, CLOSED), concern, came=CAME).closed_for_officer


def test_legal_advice_is_seen_by_the_reviewing_service_alone(db: None) -> None:
    family = a_family()
    _whole(family)
    see = {p.pk for p in (family.officer, family.service_manager)}
    for person in (family.officer, family.service_manager, family.manager, family.worker, family.senior):
        found = LegalAdvice.objects.visible_to(looking(person, CLOSED)).exists()
        assert found is (person.pk in see), person.name


def test_a_pattern_is_seen_by_whoever_raised_it_its_team_and_the_service_and_by_no_other_team(db: None) -> None:
    family = a_family()
    begun(family, children=())
    stranger = a_person(Role.TEAM_MANAGER, team=a_team())
    seen = {p.name: _seen(p)["Concern"] for p in (family.officer, family.manager, family.service_manager, stranger)}
    assert list(seen.values()) == [1, 1, 1, 0]


@pytest.mark.parametrize("state", [State.CLOSED, State.WITHDRAWN])
def test_no_event_holds_a_name_or_a_word_of_it_or_those_who_were_told(db: None, state: State) -> None:
    family = a_family(siblings=1)
    concern = in_state(family, state)
    words = ["Robin", "dentist", "Example", "Sam", "waits", "sorry", "carer", "twice", "Team ", family.team.name]
    rows = list(Entry.objects.filter(subject_ids__contains=[str(concern.pk)]))
    assert len(rows) > 5
    for row in rows:
        kept = json.dumps([row.payload, row.sentence])
        assert "to_ids" not in row.payload
        assert not [word for word in words if word in kept], row.event


def test_a_refused_step_leaves_no_entry_and_no_row(db: None) -> None:
    family = a_family()
    concern = begun(family)
    before = Entry.objects.count()
    with transaction.atomic(), pytest.raises(Refused, match="what good would look like"):
        raise_formally(on(family.officer, FORMAL), concern, what="It.", good_looks_like=" ", points=POINTS)
    assert (Entry.objects.count(), concern.points.count()) == (before, 0)
