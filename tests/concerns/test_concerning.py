"""Beginning a concern: with a talk or a reason, its words and themes, its points, and whoever is named to answer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.apps import apps

from mainstay.access.grants import give_sight
from mainstay.access.models import Grant, Person
from mainstay.access.roles import Role
from mainstay.authority.actions.add_reason import add_reason
from mainstay.authority.actions.end_reason import end_reason
from mainstay.concerns.actions.begin_concern import Began, begin_concern
from mainstay.concerns.actions.change_concern import change_concern
from mainstay.concerns.actions.record_talk import record_talk
from mainstay.concerns.models import Concern, ConcernTheme, Talk
from mainstay.ledger.acting import Conflict, system_acting
from mainstay.ledger.models import Entry
from mainstay.statute.refusal import Refused
from tests.concerns.building import (
    BEGAN,
    DUE,
    FORMAL,
    JUDGED,
    THEME,
    Family,
    a_family,
    a_talk,
    begun,
    escalated,
    formal,
)
from tests.reviews.building import a_person, on

OF_CONCERN = [model for model in apps.get_app_config("concerns").get_models() if hasattr(model.objects, "visible_to")]


def _began(family: Family, **said: Any) -> Began:
    facts: dict[str, Any] = {"title": "No dentist", "themes": [THEME], "team": family.team, **said}
    return Began(**{"children": family.children, **facts})


def _nothing_is_kept() -> bool:
    return not any(model.objects.exists() for model in OF_CONCERN)


def test_a_concern_begins_with_the_talk_or_with_why_there_was_none(db: None) -> None:
    family = a_family()
    acting = on(family.officer, BEGAN)
    with pytest.raises(Refused, match="Record the conversation you had first, or say why none was possible"):
        begin_concern(acting, began=_began(family))
    assert _nothing_is_kept()
    talked = begin_concern(acting, began=_began(family), talk=a_talk(date(2020, 7, 2), agreed="A date"))
    without = begin_concern(acting, began=_began(family), no_talk_because="Nobody is allocated.")
    assert (talked.state, talked.began_on, talked.talks.count()) == ("informal", date(2020, 7, 2), 1)
    assert (without.began_on, without.no_talk_because, without.talks.count()) == (BEGAN, "Nobody is allocated.", 0)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"title": " "}, "Say in a few words what the concern is"),
        ({"title": "x" * 161}, "Use 160 or fewer"),
        ({"themes": []}, "Choose at least one theme"),
        ({"themes": ["not-on-the-list"]}, "not on the service's list"),
        ({"against": "somebody"}, "whom the concern is put to"),
        ({"team": None}, "Choose the team"),
        ({"against": "agency", "agency": " "}, "Name the agency"),
        ({"origin": "hearsay"}, "where the concern comes from"),
        ({"what": "x" * 4001}, "4,001 characters long"),
    ],
)
def test_what_is_missing_or_strange_is_refused_in_a_sentence(db: None, said: dict[str, Any], sentence: str) -> None:
    family = a_family()
    with pytest.raises(Refused, match=sentence):
        begin_concern(on(family.officer, BEGAN), began=_began(family, **said), talk=a_talk())
    assert _nothing_is_kept()


@pytest.mark.parametrize(
    ("talk", "sentence"),
    [
        (a_talk(date(2020, 7, 7)), "in the future"),
        (a_talk(agreed_by_on=date(2020, 7, 5)), "cannot be due before you talked"),
        (a_talk(with_whom=" "), "with whom you talked"),
        (a_talk(we_said=""), "what you told them"),
        (a_talk(they_said=""), "what they told you"),
    ],
)
def test_a_talk_says_who_said_what_and_when(db: None, talk: Any, sentence: str) -> None:
    family = a_family()
    with pytest.raises(Refused, match=sentence):
        begin_concern(on(family.officer, BEGAN), began=_began(family), talk=talk)
    assert _nothing_is_kept()


def test_what_was_agreed_in_a_talk_is_waited_for_until_it_is_formal(db: None) -> None:
    family = a_family()
    concern = begun(family)
    record_talk(on(family.officer, FORMAL), concern, talk=a_talk(FORMAL, agreed="A date", agreed_by_on=DUE))
    concern.refresh_from_db()
    assert (concern.waits_until_on, Talk.objects.count()) == (DUE, 2)
    formal(family, JUDGED, concern=concern)
    record_talk(on(family.officer, JUDGED), concern, talk=a_talk(JUDGED, agreed_by_on=date(2020, 12, 1)))
    concern.refresh_from_db()
    assert concern.waits_until_on == date(2020, 8, 4)


def test_themes_come_from_the_list_of_the_day(db: None) -> None:
    family = a_family()
    theme = add_reason(system_acting(channel="test"), kind="theme", words="Long waits", starts_on=date(2020, 1, 1))
    held = begun(family, themes=["long-waits", THEME, THEME])
    end_reason(system_acting(channel="test"), theme, ends_on=date(2020, 7, 1))
    assert set(held.themes.values_list("theme", flat=True)) == {"long-waits", THEME}
    with pytest.raises(Refused, match="not on the service's list"):
        begun(family, themes=["long-waits"])


def _changed(family: Family, concern: Concern, *themes: str, **said: Any) -> Concern:
    facts: dict[str, Any] = {"title": concern.title, "what": "", "good_looks_like": "", **said}
    return change_concern(on(family.officer, FORMAL), concern, themes=themes, **facts)


def test_a_theme_taken_off_before_it_is_formal_is_kept_as_taken_off_and_may_come_back(db: None) -> None:
    family = a_family()
    concern = begun(family, themes=[THEME, "participation"])
    _changed(family, concern, "participation", "other")
    assert dict(concern.themes.values_list("theme", "taken_off_on")) == {
        THEME: FORMAL, "participation": None, "other": None,
    }  # fmt: skip
    _changed(family, concern, THEME, "other")
    standing = concern.themes.filter(taken_off_on=None).values_list("theme", flat=True)
    assert set(standing) == {THEME, "other"}
    assert ConcernTheme.objects.count() == 3


def test_a_concern_keeps_a_theme_at_least_and_a_change_changes_something(db: None) -> None:
    family = a_family()
    concern = begun(family)
    with pytest.raises(Refused, match="at least one theme"):
        _changed(family, concern)
    with pytest.raises(Refused, match="Nothing was changed"):
        _changed(family, concern, THEME)
    changed = _changed(family, concern, THEME, title="No dentist since March", what="Robin waits.")
    assert (changed.title, changed.what) == ("No dentist since March", "Robin waits.")
    assert Entry.objects.get(event="ConcernChanged").payload == {"fields": ["title", "what"]}


def test_once_formal_its_words_and_themes_stand(db: None) -> None:
    family = a_family()
    with pytest.raises(Refused, match="its words stand"):
        _changed(family, formal(family), THEME, title="Another")


def test_two_who_change_it_at_once_do_not_overwrite_each_other(db: None) -> None:
    family = a_family()
    concern = begun(family)
    seen = {"seen_version": concern.version, "seen_id": concern.pk}
    said = {"what": "", "good_looks_like": "", "themes": [THEME]}
    change_concern(on(family.officer, FORMAL, **seen), concern, title="First", **said)
    with pytest.raises(Conflict):
        change_concern(on(family.officer, FORMAL, **seen), concern, title="Second", **said)
    concern.refresh_from_db()
    assert concern.title == "First"


@pytest.mark.parametrize(
    ("points", "sentence"),
    [((), "at least one point"), ((" ", ""), "at least one point"), (("x",) * 13, "There are 13 points")],
)
def test_a_formal_concern_has_points_to_be_answered(db: None, points: tuple[str, ...], sentence: str) -> None:
    family = a_family()
    concern = begun(family)
    with pytest.raises(Refused, match=sentence):
        formal(family, concern=concern, points=points)
    concern.refresh_from_db()
    assert (concern.state, concern.formal_on, concern.points.count()) == ("informal", None, 0)


def test_whoever_is_named_to_answer_can(db: None) -> None:
    family = a_family()
    other = a_person(Role.REVIEWING_OFFICER)
    conflicted = a_person(Role.SENIOR_MANAGER)
    _conflict(conflicted, family.child.pk)
    concern = begun(family)
    for person, sentence in ((other, "whose part"), (family.officer, "whose part"), (conflicted, "cannot answer")):
        with pytest.raises(Refused, match=sentence):
            formal(family, concern=concern, responder=person)
        with pytest.raises(Refused, match=sentence):
            escalated(family, concern=formal(family), responder=person)
    assert formal(family, concern=concern, responder=family.senior).state == "open"


def _conflict(person: Person, child: Any) -> None:
    give_sight([child], basis=Grant.Basis.CONFLICT, person_id=person.pk, starts_on=date(2020, 1, 1))
