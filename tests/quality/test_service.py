"""Team links, the priorities of the service, and learning from themes: what is kept, and what is refused."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.quality import queries
from mainstay.quality.actions.add_priority import add_priority
from mainstay.quality.actions.change_priority import change_priority
from mainstay.quality.actions.end_team_link import end_team_link
from mainstay.quality.actions.link_team import link_team
from mainstay.quality.actions.move_priority import move_priority
from mainstay.quality.actions.note_progress import note_progress
from mainstay.quality.models import Priority
from mainstay.quality.rules import learning, priorities
from mainstay.quality.rules.priorities import State, Step
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear
from tests import builders as make

YEAR = CollectionYear(2022)


@pytest.fixture
def manager(db: None) -> Person:
    return make.a_manager("Mo Example")


def a_priority(manager: Person, text: str = "Every child is spoken to", year: CollectionYear = YEAR) -> Priority:
    return add_priority(make.acting(manager), year=year, text=text, owner="All officers", seen_by="Each Monday's list")


def test_an_officer_is_linked_to_a_team_from_a_day_until_one(manager: Person) -> None:
    officer, team = make.an_officer("Olu Example"), make.a_team(name="North")
    worker = make.a_person(Role.SOCIAL_WORKER, team=team)
    link = link_team(make.acting(manager), officer=officer, team=team, starts_on=make.TODAY)
    assert [row.team for row in queries.teams_linked(make.viewing(officer))] == ["North"]
    assert [row.officer for row in queries.officers_linked(make.viewing(worker))] == ["Olu Example"]
    with pytest.raises(Refused, match="already"):
        link_team(make.acting(manager), officer=officer, team=team, starts_on=make.TODAY)
    end_team_link(make.acting(manager), link, ends_on=date(2021, 4, 20))
    assert queries.officers_linked(make.viewing(worker, date(2021, 4, 20))) == []
    with pytest.raises(Refused, match="ends on"):
        end_team_link(make.acting(manager), link, ends_on=date(2021, 4, 21))


def test_only_a_reviewing_officer_is_linked_to_a_team_of_social_work_or_fostering(manager: Person) -> None:
    team, own = make.a_team(), make.a_team("reviewing_service")
    with pytest.raises(Refused, match="reviewing officer"):
        link_team(
            make.acting(manager), officer=make.a_person(Role.SOCIAL_WORKER, team=team), team=team, starts_on=make.TODAY
        )
    with pytest.raises(Refused, match="fostering"):
        link_team(make.acting(manager), officer=make.an_officer(), team=own, starts_on=make.TODAY)
    link_team(make.acting(manager), officer=make.an_officer(), team=make.a_team("fostering"), starts_on=make.TODAY)
    with pytest.raises(PermissionDenied):
        link_team(make.acting(make.an_officer()), officer=make.an_officer(), team=team, starts_on=make.TODAY)


@pytest.mark.parametrize(("state", "step"), list(itertools.product(State, Step)))
def test_each_step_of_a_priority_leads_where_the_table_says_or_is_refused(state: State, step: Step) -> None:
    leads_to = priorities.TRANSITIONS.get((state, step))
    if leads_to:
        assert priorities.after(state, step) is leads_to
        return
    with pytest.raises(Refused, match=r"\.$"):
        priorities.after(state, step)


def test_priorities_of_a_year_are_numbered_and_say_what_came_of_those_before(manager: Person) -> None:
    before = a_priority(manager, year=YEAR.previous())
    move_priority(make.acting(manager), before, step=Step.FINISH, evidence="Seen in the figures")
    following = add_priority(
        make.acting(manager), year=YEAR, text="Go on", owner="All", seen_by="The figures", follows=before.pk
    )
    a_priority(manager)
    rows = queries.priorities(make.viewing(manager), YEAR)
    assert [(row.number, row.last_year) for row in rows] == [(1, "Done"), (2, "")]
    with pytest.raises(Refused, match="goes on with"):
        add_priority(make.acting(manager), year=YEAR, text="x", owner="y", seen_by="z", follows=following.pk)


def test_what_is_done_is_shown_and_what_is_not_done_has_its_why(manager: Person) -> None:
    priority = a_priority(manager)
    with pytest.raises(Refused, match="what shows"):
        move_priority(make.acting(manager), priority, step=Step.FINISH)
    with pytest.raises(Refused, match="why"):
        move_priority(make.acting(manager), priority, step=Step.FINISH_PARTLY, evidence="Half of it")
    with pytest.raises(Refused, match="why"):
        move_priority(make.acting(manager), priority, step=Step.GIVE_UP)
    done = move_priority(make.acting(manager), priority, step=Step.GIVE_UP, because="No money")
    assert (done.state, done.because, done.settled_on) == ("not_done", "No money", make.TODAY)
    again = move_priority(make.acting(manager), priority, step=Step.REOPEN)
    assert (again.state, again.because, again.settled_on) == ("under_way", "", None)


def test_a_priority_is_changed_and_its_progress_noted(manager: Person) -> None:
    priority = a_priority(manager)
    change_priority(make.acting(manager), priority, text="Other words", owner="Head", seen_by="A list")
    note_progress(make.acting(manager), priority, words="On course")
    row = queries.priority(make.viewing(manager), priority.pk)
    assert (row.text, row.owner, [note.words for note in row.notes]) == ("Other words", "Head", ["On course"])
    with pytest.raises(Refused, match="who leads"):
        change_priority(make.acting(manager), priority, text="Other words", owner=" ", seen_by="A list")
    with pytest.raises(PermissionDenied):
        note_progress(make.acting(make.an_officer()), priority, words="Mine")


def test_the_list_of_priorities_asks_no_more_for_more_of_them(manager: Person) -> None:
    def asked() -> int:
        viewer = make.viewing(manager)
        with CaptureQueriesContext(connection) as counted:
            queries.priorities(viewer, YEAR)
        return len(counted)

    note_progress(make.acting(manager), a_priority(manager), words="On course")
    few = asked()
    for _ in range(4):
        note_progress(make.acting(manager), a_priority(manager), words="On course")
    assert asked() == few


@pytest.mark.parametrize(
    ("mentions", "of", "least", "above"), [(1, 4, 25, True), (24, 100, 25, False), (0, 0, 1, False)]
)
def test_a_theme_is_learnt_from_at_the_share_the_service_set(mentions: int, of: int, least: int, above: bool) -> None:
    assert learning.is_to_learn_from(mentions, of, least_percent=least) is above


def test_learning_says_who_what_and_when_and_is_measured_once_in_a_later_year() -> None:
    with pytest.raises(Refused, match="who leads"):
        learning.must_be_whole(" ", "A change", date(2021, 10, 1), today=make.TODAY)
    with pytest.raises(Refused, match="later day"):
        learning.must_be_whole("Head", "A change", make.TODAY, today=make.TODAY)
    with pytest.raises(Refused, match="later year"):
        learning.must_be_later("2020-21", "2020-21", measured_on=None)
    with pytest.raises(Refused, match="already"):
        learning.must_be_later("2020-21", "2021-22", measured_on=make.TODAY)
    assert learning.must_show(" It fell ") == "It fell"
