"""Corrections keep their reason, move what hangs together, delete nothing, and never overwrite somebody else's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.http import Http404

from mainstay.access.models import Person
from mainstay.children.actions.add_person_around import add_person_around
from mainstay.children.actions.correct_child import correct_child
from mainstay.children.actions.correct_episode import correct_episode
from mainstay.children.actions.end_period import end_period
from mainstay.children.actions.link_siblings import link_siblings
from mainstay.children.actions.move_child import move_child
from mainstay.children.actions.part_siblings import part_siblings
from mainstay.children.actions.set_social_work import set_social_work
from mainstay.children.actions.start_period import start_period
from mainstay.children.models import Child, Correction, Episode, PeriodOfCare, SocialWork
from mainstay.children.queries import child_page, siblings_of, team_of
from mainstay.children.rules.correcting import EpisodeCorrection
from mainstay.children.shared.identity import facts_of
from mainstay.ledger.acting import Conflict
from mainstay.ledger.models import Entry
from mainstay.statute.refusal import Refused
from tests import builders as make

pytestmark = pytest.mark.django_db
CAME, MOVED, LEFT = date(2021, 3, 1), date(2021, 3, 15), date(2021, 4, 1)


@pytest.fixture
def manager() -> Person:
    return make.a_manager()


@pytest.fixture
def child(manager: Person) -> Child:
    moved = make.a_child(came_on=CAME)
    move_child(make.acting(manager), moved, moved_on=MOVED, placement="K2", provider="PR4")
    return moved


def _as_it_stands(episode: Episode, **changed: Any) -> EpisodeCorrection:
    facts = EpisodeCorrection(
        starts_on=episode.starts_on,
        ends_on=episode.ends_on,
        legal_status=episode.legal_status or "",
        category_of_need=episode.category_of_need or "",
        placement=episode.placement or "",
        provider=episode.provider,
        reason_ceased=episode.reason_ceased,
    )
    return replace(facts, **changed)


def _episodes(child: Child) -> list[Episode]:
    return list(Episode.objects.filter(child=child).order_by("starts_on"))


def test_a_name_is_corrected_with_a_reason_and_found_again(manager: Person, child: Child) -> None:
    facts = replace(facts_of(child), given_name="Renée", known_as="")
    corrected = correct_child(make.acting(manager), child, facts=facts, reason="Birth certificate seen")
    assert "renee" in corrected.search_key
    kept = Correction.objects.get(child=child)
    assert (kept.fields, kept.reason) == (["given_name"], "Birth certificate seen")
    entry = Entry.objects.get(event="ChildCorrected")
    assert "Ren" not in f"{entry.sentence}{entry.payload}"


@pytest.mark.parametrize(
    ("changed", "reason", "sentence"),
    [({"given_name": "B"}, " ", "Say why"), ({}, "Typing", "Nothing differs"), ({"sex": "x"}, "Typing", "male or fe")],
)
def test_a_correction_without_reason_or_change_is_refused(
    manager: Person, child: Child, changed: dict[str, str], reason: str, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        correct_child(make.acting(manager), child, facts=replace(facts_of(child), **changed), reason=reason)


def test_the_second_of_two_editors_is_told_and_nothing_is_lost(manager: Person, child: Child) -> None:
    seen = child.version
    first = replace(facts_of(child), known_as="Bea")
    correct_child(make.acting(manager, seen_version=seen), child, facts=first, reason="Asked to be called so")
    second = replace(facts_of(child), known_as="Bee")
    with pytest.raises(Conflict) as conflict:
        correct_child(make.acting(manager, seen_version=seen), child, facts=second, reason="Heard it so")
    assert isinstance(conflict.value.theirs, Child)
    assert conflict.value.theirs.known_as == "Bea"
    assert Child.objects.get().known_as == "Bea"


def test_two_children_never_get_one_reference_by_correction(manager: Person, child: Child) -> None:
    other = make.a_child()
    facts = replace(facts_of(child), reference=other.reference.lower())
    with pytest.raises(Refused, match="already"):
        correct_child(make.acting(manager), child, facts=facts, reason="Typing")


@pytest.mark.parametrize("day", [date(2021, 3, 10), date(2021, 3, 20)])
def test_a_moved_boundary_moves_its_neighbour(manager: Person, child: Child, day: date) -> None:
    later = _episodes(child)[1]
    correct_episode(make.acting(manager), later, facts=_as_it_stands(later, starts_on=day), reason="Moved that day")
    first, second = _episodes(child)
    assert first.ends_on == second.starts_on == day
    entry = Entry.objects.get(event="EpisodeCorrected")
    assert entry.payload["fields"] == ["starts_on"]


def test_a_moved_boundary_and_ending_of_the_last_episode_move_together(manager: Person, child: Child) -> None:
    end_period(make.acting(manager), child, ends_on=LEFT, reason="E4A")
    later = _episodes(child)[1]
    facts = _as_it_stands(later, starts_on=date(2021, 3, 20), ends_on=date(2021, 4, 5), reason_ceased="E4B")
    correct_episode(make.acting(manager), later, facts=facts, reason="Both dates were wrong")
    period = PeriodOfCare.objects.get(child=child)
    assert (period.ends_on, period.reason_ceased) == (date(2021, 4, 5), "E4B")
    assert _episodes(child)[0].ends_on == date(2021, 3, 20)


def test_the_first_episode_takes_the_period_with_it(manager: Person, child: Child) -> None:
    first = _episodes(child)[0]
    facts = _as_it_stands(first, starts_on=date(2021, 2, 20), legal_status="L1", category_of_need="N5")
    correct_episode(make.acting(manager), first, facts=facts, reason="Court papers")
    period = PeriodOfCare.objects.get(child=child)
    assert (period.starts_on, period.legal_status_at_start, period.category_of_need) == (
        date(2021, 2, 20),
        "L1",
        "N5",
    )
    assert {each.category_of_need for each in _episodes(child)} == {"N5"}
    assert Entry.objects.get(event="PeriodOfCareCorrected").payload["starts_on"] == "2021-02-20"


def test_an_ending_can_be_taken_back_but_not_over_a_later_period(manager: Person, child: Child) -> None:
    end_period(make.acting(manager), child, ends_on=LEFT, reason="E4A")
    last = _episodes(child)[1]
    never_left = _as_it_stands(last, ends_on=None, reason_ceased=None)
    correct_episode(make.acting(manager), last, facts=never_left, reason="The child had not left")
    assert PeriodOfCare.objects.get(child=child).ends_on is None
    end_period(make.acting(manager), child, ends_on=LEFT, reason="E4A")
    start_period(make.acting(manager), child, care=make.care_facts(date(2021, 4, 6)))
    with pytest.raises(Refused, match="next period began on 6 April 2021"):
        correct_episode(make.acting(manager), last, facts=never_left, reason="The child had not left")


@pytest.mark.parametrize(
    ("number", "changed", "sentence"),
    [
        (0, {"ends_on": date(2021, 3, 10)}, "Correct the beginning of the next one"),
        (1, {"starts_on": CAME}, "day of its own"),
        (1, {"starts_on": date(2021, 4, 13)}, "future"),
        (1, {"legal_status": "V2", "placement": "P1", "provider": None}, "own parents"),
        (1, {"ends_on": LEFT, "reason_ceased": "X1"}, "X1 ends an episode"),
        (1, {}, "Nothing differs"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(
    manager: Person, child: Child, number: int, changed: dict[str, Any], sentence: str
) -> None:
    episode = _episodes(child)[number]
    with pytest.raises(Refused, match=sentence):
        correct_episode(make.acting(manager), episode, facts=_as_it_stands(episode, **changed), reason="Wrong")
    assert not Correction.objects.exists()


def test_a_correction_stands_in_the_childs_timeline(manager: Person, child: Child) -> None:
    later = _episodes(child)[1]
    correct_episode(make.acting(manager), later, facts=_as_it_stands(later, placement="K1"), reason="Secure order")
    timeline = child_page(make.viewing(manager), child.pk).timeline
    assert [(row.kind, row.on) for row in timeline] == [
        ("correction", make.TODAY),
        ("episode", MOVED),
        ("episode", CAME),
        ("period", CAME),
    ]
    assert timeline[0].words == "An episode was corrected (placement): Secure order"


def test_a_team_ends_on_the_day_the_next_begins_and_its_sight_with_it(manager: Person, child: Child) -> None:
    first, second = make.a_team(), make.a_team()
    set_social_work(make.acting(manager), child, team=first, social_worker="Sam", starts_on=CAME)
    set_social_work(make.acting(manager), child, team=second, social_worker="Kim", starts_on=MOVED)
    assert [row.ends_on for row in SocialWork.objects.order_by("starts_on")] == [MOVED, None]
    assert (team_of(child.pk, CAME), team_of(child.pk, MOVED)) == (first.pk, second.pk)
    with pytest.raises(Refused, match="Choose that day or later"):
        set_social_work(make.acting(manager), child, team=first, social_worker="Sam", starts_on=CAME)
    team = make.a_team("reviewing_service")
    with pytest.raises(Refused, match="not a social work team"):
        set_social_work(make.acting(manager), child, team=team, social_worker="", starts_on=make.TODAY)


def test_brothers_and_sisters_are_linked_joined_and_parted(manager: Person) -> None:
    one, two, three, four = (make.a_child() for _ in range(4))
    link_siblings(make.acting(manager), [one, two])
    link_siblings(make.acting(manager), [three, four])
    link_siblings(make.acting(manager), [two, three])
    assert Child.objects.values("sibling_group").distinct().count() == 1
    assert {row.id for row in siblings_of(make.viewing(manager), [one.pk])} == {two.pk, three.pk, four.pk}
    part_siblings(make.acting(manager), four, reason="Not related")
    assert len(siblings_of(make.viewing(manager), [one.pk])) == 2
    for attempt in ([one], [one, two]):
        with pytest.raises(Refused):
            link_siblings(make.acting(manager), attempt)
    with pytest.raises(Refused, match="not linked"):
        part_siblings(make.acting(manager), four, reason="Not related")


def test_a_person_round_the_child_is_added_without_their_name_in_the_account(manager: Person, child: Child) -> None:
    mother = make.a_child()
    add_person_around(
        make.acting(manager), child, name="Canary", relation="Mother", starts_on=CAME, looked_after=mother.pk
    )
    (row,) = child_page(make.viewing(manager), child.pk).people_around
    assert (row.name, row.relation, row.looked_after) == ("Canary", "mother", mother.pk)
    entry = Entry.objects.get(event="PersonAroundAdded")
    assert "Canary" not in f"{entry.sentence}{entry.payload}"


def test_a_person_round_the_child_is_not_the_child_nor_one_unseen(child: Child) -> None:
    officer = make.an_officer()
    mine, other = make.a_child(officer=officer), make.a_child()
    with pytest.raises(Refused, match="own parent"):
        add_person_around(make.acting(officer), mine, name="A", relation="mother", starts_on=CAME, looked_after=mine.pk)
    with pytest.raises(Http404):
        add_person_around(
            make.acting(officer), mine, name="A", relation="mother", starts_on=CAME, looked_after=other.pk
        )
    with pytest.raises(Refused, match="what they are to the child"):
        add_person_around(make.acting(officer), mine, name="A", relation="", starts_on=CAME)
