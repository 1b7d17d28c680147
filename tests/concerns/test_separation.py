"""Separation of duties: every role and every special person, in every state, tries every step of a concern."""

from __future__ import annotations

import pytest

from mainstay.access.models import Membership
from mainstay.access.roles import Role
from mainstay.authority.actions.end_role import end_role
from mainstay.authority.actions.end_sign_in import end_sign_in
from mainstay.authority.actions.give_role import give_role
from mainstay.concerns.actions.close_concern import close_concern
from mainstay.concerns.actions.escalate_concern import escalate_concern
from mainstay.concerns.actions.pause_concern import pause_concern
from mainstay.concerns.actions.record_child_told_of_outcome import record_child_told_of_outcome
from mainstay.concerns.rules.states import State
from mainstay.ledger.acting import system_acting
from mainstay.ledger.models import Entry
from mainstay.statute.escalation import DEFAULT
from tests.concerns.building import BEGAN, CAME, CLOSED, FORMAL, JUDGED, a_family, begun, formal, in_state
from tests.concerns.scenes import (
    HANDED_OVER,
    Scene,
    becomes,
    built,
    covering,
    every_role,
    must_do_no_more_than_they_may,
    referred,
)
from tests.reviews.building import a_person, give, on


@pytest.mark.parametrize("state", list(State))
def test_every_role_in_every_state_does_only_what_is_theirs(db: None, state: State) -> None:
    family = a_family()
    concern = built(family, state)
    people = {**every_role(family), "the covering officer": covering(family)}
    formal = state is not State.INFORMAL
    must_do_no_more_than_they_may(Scene(
        concern, people, challengers={"the officer", "the covering officer"},
        responders={"the team manager", "the social worker"} if formal else set(),
        advisers={"the service manager", "another service manager"},
    ))  # fmt: skip


def test_at_a_higher_stage_and_on_hold_only_the_manager_it_was_put_to_answers(db: None) -> None:
    family = a_family()
    concern = built(family, State.OPEN)
    escalate_concern(on(family.officer, JUDGED), concern, stage="stage_1", because="Late.", responder=family.senior)
    pause_concern(on(family.officer, JUDGED), concern, because="The manager is away.")
    concern.refresh_from_db()
    people = {**every_role(family), "the covering officer": covering(family)}
    must_do_no_more_than_they_may(Scene(
        concern, people, challengers={"the officer", "the covering officer"}, responders={"the senior manager"},
        advisers={"the service manager", "another service manager"}, on_hold=True,
    ))  # fmt: skip


def test_a_service_manager_to_whom_a_stage_was_put_answers_it_and_no_longer_advises(db: None) -> None:
    family = a_family()
    concern = built(family, State.OPEN)
    escalate_concern(
        on(family.officer, JUDGED), concern, stage="stage_1", because="Late.", responder=family.service_manager
    )
    concern.refresh_from_db()
    people = {name: person for name, person in every_role(family).items() if "manager" in name}
    must_do_no_more_than_they_may(Scene(
        concern, people, challengers=set(), responders={"the service manager"}, advisers={"another service manager"},
    ))  # fmt: skip


@pytest.mark.parametrize("state", list(State))
def test_after_a_handover_the_new_officer_and_whoever_raised_it_both_carry_it_on(db: None, state: State) -> None:
    family = a_family()
    concern = built(family, state)
    new = a_person(Role.REVIEWING_OFFICER, "Noor Example")
    give(family.child, new, HANDED_OVER)
    people = {"the raiser": family.officer, "the new officer": new, "the team manager": family.manager}
    must_do_no_more_than_they_may(Scene(
        concern, people, challengers={"the raiser", "the new officer"},
        responders={"the team manager"} if state is not State.INFORMAL else set(), advisers=set(),
    ))  # fmt: skip


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("still_an_officer", [False, True])
def test_whoever_raised_it_and_then_manages_the_team_only_answers(
    db: None, state: State, still_an_officer: bool
) -> None:
    family = a_family()
    concern = built(family, state)
    new = a_person(Role.REVIEWING_OFFICER, "Noor Example")
    give(family.child, new, HANDED_OVER)
    becomes(family.officer, Role.TEAM_MANAGER, family, keeps=still_an_officer)
    people = {"the raiser": family.officer, "the new officer": new, "the service manager": family.service_manager}
    must_do_no_more_than_they_may(Scene(
        concern, people, challengers={"the new officer"},
        responders={"the raiser"} if state is not State.INFORMAL else set(), advisers={"the service manager"},
    ))  # fmt: skip


@pytest.mark.parametrize("left", ["sign-in", "role"])
@pytest.mark.parametrize("state", list(State))
def test_with_no_officer_in_post_a_manager_of_the_service_closes_and_nothing_more(
    db: None, state: State, left: str
) -> None:
    family = a_family()
    concern = built(family, state)
    system = system_acting(channel="test", today=HANDED_OVER)
    if left == "sign-in":
        end_sign_in(system, person=family.officer)
    else:
        end_role(system, membership=Membership.objects.get(person=family.officer), ends_on=HANDED_OVER)
    people = {"a coordinator": a_person(Role.CHILD_PROTECTION_COORDINATOR), "the senior manager": family.senior}
    people |= {"the team manager": family.manager, "the social worker": family.worker}
    people |= {"the service manager": family.service_manager, "another officer": a_person(Role.REVIEWING_OFFICER)}
    people |= {"another service manager": a_person(Role.SERVICE_MANAGER)}
    managers = {"the service manager", "another service manager"}
    must_do_no_more_than_they_may(Scene(
        concern, people, challengers=set(), advisers=managers, in_place=managers,
        responders={"the team manager", "the social worker"} if state is not State.INFORMAL else set(),
    ))  # fmt: skip


def test_that_a_manager_closed_in_place_of_an_officer_is_shown(db: None) -> None:
    family = a_family()
    by_officer, by_manager = in_state(family, State.SETTLED), in_state(family, State.SETTLED)
    assert not close_concern(on(family.officer, CLOSED), by_officer, came=CAME).closed_for_officer
    end_sign_in(system_acting(channel="test", today=HANDED_OVER), person=family.officer)
    closed = close_concern(on(family.service_manager, CLOSED), by_manager, came=CAME)
    assert (closed.closed_for_officer, closed.closed_by_id) == (True, family.service_manager.pk)
    entry = Entry.objects.get(event="ConcernClosed", actor_id=family.service_manager.pk)
    assert entry.sentence == "A concern was closed by a manager, because no officer was in post: resolved"
    told = record_child_told_of_outcome(on(family.service_manager, CLOSED), closed, told_on=CLOSED, how="By phone")
    assert told.child_told_on == CLOSED


@pytest.mark.parametrize("stage", [stage.key for stage in DEFAULT.stages])
def test_an_officer_refers_to_cafcass_at_every_stage_whoever_manages(db: None, stage: str) -> None:
    family = a_family()
    concern = in_state(family, State.OPEN)
    if stage != DEFAULT.stages[0].key:
        escalate_concern(
            on(family.officer, JUDGED), concern, stage=stage, because="Late.", responder=family.senior,
            skipped_because="It cannot wait.",
        )  # fmt: skip
    for person in (family.service_manager, family.senior, family.manager):
        end_sign_in(system_acting(channel="test", today=JUDGED), person=person)
    referred(family, concern, family.officer, CLOSED)
    assert concern.referrals.get().referred_by_id == family.officer.pk


def test_an_officer_who_also_manages_the_service_does_not_answer_their_own_concern_about_it(db: None) -> None:
    family = a_family()
    give_role(
        system_acting(channel="test", today=BEGAN), person=family.officer, role=Role.SERVICE_MANAGER, starts_on=BEGAN
    )
    concern = formal(family, concern=begun(family, against="service"))
    concern.refresh_from_db()
    referred(family, concern, family.officer, FORMAL)
    people = {"the raiser": family.officer, "the service manager": family.service_manager}
    must_do_no_more_than_they_may(Scene(
        concern, people, challengers={"the raiser"}, responders={"the service manager"},
        advisers={"the raiser", "the service manager"},
    ))  # fmt: skip
