"""Agendas: the service's templates by version and day, and the agenda of one review."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.ledger.acting import Conflict
from mainstay.preparation.actions.add_agenda_template import add_agenda_template
from mainstay.preparation.actions.begin_agenda import begin_agenda
from mainstay.preparation.actions.change_agenda import change_agenda
from mainstay.preparation.actions.change_agenda_template import change_agenda_template
from mainstay.preparation.models import AgendaTemplate
from mainstay.preparation.queries import agenda_of, templates, templates_for
from mainstay.preparation.rules.agendas import Heading
from mainstay.statute.refusal import Refused
from tests.preparation.making import TODAY, Case, a_case
from tests.reviews.building import a_person, looking, on

NEW: dict[str, Any] = {"age_from": 5, "age_to": 10, "ability": "words", "headings": [Heading("", "What is good?")]}
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def case(db: None) -> Case:
    return a_case()


@pytest.fixture
def manager(db: None) -> Person:
    return a_person(Role.SERVICE_MANAGER)


def _named(name: str) -> AgendaTemplate:
    return AgendaTemplate.objects.get(name=name, ends_on__isnull=True)


def test_a_service_starts_with_agendas_for_every_age_and_one_in_pictures(manager: Person) -> None:
    rows = templates(looking(manager, TODAY))
    assert {row.name for row in rows} == {"Under 5", "5 to 10", "11 to 15", "16 and over", "In pictures"}
    in_words = [row for row in rows if row.ability == "words"]
    assert sorted(age for row in in_words for age in range(row.age_from, row.age_to + 1)) == list(range(26))
    for row in in_words:
        said = " ".join(each.heading for each in row.headings).casefold()
        assert all(
            words in said for words in ("what is working well", "what are we worried about", "what needs to happen")
        )
        assert any(each.scale for each in row.headings)


@pytest.mark.parametrize(
    ("born_on", "first"),
    [(date(2018, 1, 1), "Under 5"), (date(2010, 5, 5), "5 to 10"), (date(2003, 1, 1), "16 and over")],
)
def test_the_template_for_the_childs_age_is_offered_first(db: None, born_on: date, first: str) -> None:
    case = a_case(born_on=born_on)
    offered = templates_for(looking(case.officer, TODAY), case.review.pk)
    assert offered[0].name == first
    assert [row.name for row in offered if row.fits] == [first, "In pictures"]


def test_an_agenda_keeps_its_headings_when_its_template_changes(case: Case, manager: Person) -> None:
    template = _named("5 to 10")
    begin_agenda(on(case.support, TODAY), case.review, template=template.pk)
    new = change_agenda_template(on(manager, TODAY), template, starts_on=TOMORROW, **NEW)
    assert (new.number, new.name, _named("5 to 10").pk) == (2, "5 to 10", new.pk)
    row = agenda_of(looking(case.officer, TOMORROW), case.review.pk)
    assert row is not None
    assert (len(row.headings), row.template_number) == (10, 1)
    fits = [each for each in templates_for(looking(case.officer, TOMORROW), case.review.pk) if each.name == "5 to 10"]
    assert [each.number for each in fits] == [2]


def test_a_template_changed_twice_on_its_first_day_stays_one_version(manager: Person) -> None:
    first = change_agenda_template(on(manager, TODAY), _named("5 to 10"), starts_on=TODAY, **NEW)
    again = change_agenda_template(on(manager, TODAY), first, starts_on=TODAY, **NEW | {"age_to": 11})
    assert (again.pk, again.number, again.age_to) == (first.pk, 2, 11)


@pytest.mark.parametrize(
    "changed",
    [
        {"starts_on": TODAY - timedelta(days=1)},
        {"headings": []},
        {"age_from": 12},
        {"ability": "songs"},
        {"headings": [Heading("", "x" * 121)]},
    ],
)
def test_such_a_template_is_refused_in_a_sentence(manager: Person, changed: dict[str, Any]) -> None:
    with pytest.raises(Refused, match=r"\."):
        change_agenda_template(on(manager, TODAY), _named("5 to 10"), **{"starts_on": TODAY, **NEW, **changed})


def test_only_the_service_manager_changes_templates_and_two_of_them_lose_nothing(case: Case, manager: Person) -> None:
    template = _named("5 to 10")
    with pytest.raises(PermissionDenied):
        change_agenda_template(on(case.officer, TODAY), template, starts_on=TODAY, **NEW)
    first = change_agenda_template(on(manager, TODAY), template, starts_on=TODAY, **NEW)
    change_agenda_template(on(manager, TODAY, seen_version=first.version), first, starts_on=TODAY, **NEW)
    with pytest.raises(Conflict):
        change_agenda_template(on(manager, TODAY, seen_version=first.version), first, starts_on=TODAY, **NEW)


def test_a_template_of_ones_own_has_a_name_that_no_other_has(manager: Person) -> None:
    add_agenda_template(on(manager, TODAY), name="By the sea", starts_on=TODAY, **NEW)
    with pytest.raises(Refused, match="already"):
        add_agenda_template(on(manager, TODAY), name="by the sea", starts_on=TODAY, **NEW)


def test_the_agenda_of_one_review_is_changed_without_its_template(case: Case) -> None:
    agenda = begin_agenda(on(case.support, TODAY), case.review, template=_named("5 to 10").pk)
    changed = change_agenda(on(case.officer, TODAY), agenda, headings=[Heading("", "The puppy", notes="When?")])
    assert [each["heading"] for each in changed.headings] == ["The puppy"]
    assert len(_named("5 to 10").headings) == 10
    with pytest.raises(Refused, match="already"):
        begin_agenda(on(case.officer, TODAY), case.review, template=_named("5 to 10").pk)
