"""Separation of duties in a concern of social care about the chair, where the sides are the other way round."""

from __future__ import annotations

import pytest

from mainstay.access.roles import Role
from mainstay.concerns.actions.answer_concern import answer_concern
from mainstay.concerns.actions.begin_concern_about_chair import begin_concern_about_chair
from mainstay.concerns.actions.close_concern import close_concern
from mainstay.concerns.actions.judge_answer import judge_answer
from mainstay.concerns.actions.raise_formally import raise_formally
from mainstay.concerns.actions.withdraw_concern import withdraw_concern
from mainstay.concerns.models import Concern
from mainstay.concerns.rules.states import State
from mainstay.concerns.shared.beginning import Began
from tests.concerns.building import (
    ANSWERED,
    BEGAN,
    CAME,
    FORMAL,
    JUDGED,
    POINTS,
    REPLIES,
    THEME,
    Family,
    a_family,
    a_talk,
)
from tests.concerns.scenes import Scene, becomes, every_role, must_do_no_more_than_they_may, referred
from tests.reviews.building import a_person, on


def _about_the_chair(family: Family, state: State) -> Concern:
    began = Began(
        title="The chair came late", themes=[THEME], team=family.team, children=[family.child.pk],
        about_person=family.officer,
    )  # fmt: skip
    worker, service = family.worker, family.service_manager
    concern = begin_concern_about_chair(on(worker, BEGAN), began=began, talk=a_talk())
    referred(family, concern, worker)
    if state is not State.INFORMAL:
        raise_formally(on(worker, FORMAL), concern, what="Late.", good_looks_like="On time.", points=POINTS)
    if state in (State.ANSWERED, State.SETTLED, State.CLOSED):
        answer_concern(on(service, ANSWERED), concern, answer="Sorry.", points=REPLIES)
    if state in (State.SETTLED, State.CLOSED):
        judge_answer(on(worker, JUDGED), concern, judgement="accepted")
    if state is State.CLOSED:
        close_concern(on(worker, JUDGED), concern, came=CAME)
    if state is State.WITHDRAWN:
        withdraw_concern(on(worker, JUDGED), concern, because="A mistake.")
    concern.refresh_from_db()
    return concern


@pytest.mark.parametrize("state", list(State))
def test_the_chair_a_concern_is_about_does_nothing_to_it_and_the_service_only_answers(db: None, state: State) -> None:
    family = a_family()
    concern = _about_the_chair(family, state)
    managers = {"the service manager", "another service manager"}
    must_do_no_more_than_they_may(Scene(
        concern, every_role(family), challengers={"the social worker", "the team manager"},
        responders=managers if state is not State.INFORMAL else set(), advisers=managers,
    ))  # fmt: skip


@pytest.mark.parametrize("state", list(State))
def test_whoever_raised_a_concern_about_a_chair_and_then_manages_the_service_only_answers_like_the_others(
    db: None, state: State
) -> None:
    family = a_family()
    concern = _about_the_chair(family, state)
    becomes(family.worker, Role.SERVICE_MANAGER, family)
    people = {"the raiser": family.worker, "the service manager": family.service_manager, "the chair": family.officer}
    managers = {"the raiser", "the service manager"}
    must_do_no_more_than_they_may(Scene(
        concern, people, challengers=set(), responders=managers if state is not State.INFORMAL else set(),
        advisers=managers,
    ))  # fmt: skip


def test_a_service_manager_who_chairs_does_not_answer_or_advise_on_the_concern_about_them(db: None) -> None:
    family = a_family()
    said = Began(
        title="Late", themes=[THEME], team=family.team, children=[family.child.pk], about_person=family.service_manager
    )
    concern = begin_concern_about_chair(on(family.worker, BEGAN), began=said, talk=a_talk())
    raise_formally(on(family.worker, FORMAL), concern, what="Late.", good_looks_like="On time.", points=POINTS)
    concern.refresh_from_db()
    referred(family, concern, family.worker, FORMAL)
    another = a_person(Role.SERVICE_MANAGER)
    people = {"the manager it is about": family.service_manager, "another": another}
    must_do_no_more_than_they_may(Scene(
        concern, people, challengers=set(), responders={"another"}, advisers={"another"}
    ))  # fmt: skip
