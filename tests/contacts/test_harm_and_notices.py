"""Signs of harm reach the duty managers the same day; notices reach the officer, and may call an early review."""

from __future__ import annotations

import itertools
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from mainstay.access.roles import Role
from mainstay.children.actions.change_legal_status import change_legal_status
from mainstay.children.actions.end_period import end_period
from mainstay.children.actions.move_child import move_child
from mainstay.children.actions.set_social_work import set_social_work
from mainstay.contacts.actions.acknowledge_notice import acknowledge_notice
from mainstay.contacts.actions.answer_sign_of_harm import answer_sign_of_harm
from mainstay.contacts.actions.raise_sign_of_harm import raise_sign_of_harm
from mainstay.contacts.actions.tell_officer import tell_officer
from mainstay.contacts.models import OfficerNotice, SignOfHarm
from mainstay.contacts.queries import (
    notices_of,
    notices_waiting,
    signs_of_harm_of,
    signs_of_harm_waiting,
)
from mainstay.contacts.rules import harm, telling
from mainstay.contacts.rules.harm import TRANSITIONS, State, Step
from mainstay.notices.models import Notice
from mainstay.reviews.models import Review
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.contacts.building import CANARY, Scene, a_contact

TABLE = {
    State.RAISED: (State.REFERRED, State.NOT_REFERRED),
    State.REFERRED: (None, None),
    State.NOT_REFERRED: (State.REFERRED, None),
}


@pytest.mark.parametrize(("state", "step"), list(itertools.product(State, Step)))
def test_each_step_of_a_sign_of_harm_leads_where_it_should_or_is_refused(state: State, step: Step) -> None:
    to = TABLE[state][list(Step).index(step)]
    if to is not None:
        assert harm.after(state.value, step) is to is TRANSITIONS[(state, step)]
        return
    with pytest.raises(Refused, match=r"\.$"):
        harm.after(state.value, step)


def test_the_states_of_the_rules_are_those_of_the_table() -> None:
    assert set(SignOfHarm.State.values) == {state.value for state in State}


def test_one_press_takes_a_sign_of_harm_to_the_service_and_the_childs_team_without_names(scene: Scene) -> None:
    elsewhere = make.a_person(Role.TEAM_MANAGER, team=make.a_team())
    a_contact(scene, words=CANARY, sign_of_harm=True)
    told = Notice.objects.filter(words__contains="sign of harm")
    assert set(told.values_list("person_id", flat=True)) == {scene.manager.pk, scene.team_manager.pk}
    assert all("Example" not in each.words for each in told)
    waiting = signs_of_harm_waiting(make.viewing(scene.team_manager))
    assert [row.child_id for row in waiting] == [scene.child.pk]
    assert CANARY not in waiting[0].what
    assert signs_of_harm_waiting(make.viewing(elsewhere)) == []
    assert signs_of_harm_waiting(make.viewing(scene.worker)) == []
    assert signs_of_harm_of(make.viewing(scene.worker), scene.child.pk) == []


def test_a_sign_of_harm_stays_on_the_list_until_it_is_answered(scene: Scene) -> None:
    sign = raise_sign_of_harm(make.acting(scene.officer), scene.child, what="A bruise he could not explain")
    assert [row.id for row in signs_of_harm_waiting(make.viewing(scene.manager, date(2021, 4, 13)))] == [sign.pk]
    assert signs_of_harm_waiting(make.viewing(scene.manager, date(2021, 4, 13)))[0].is_late
    answer_sign_of_harm(make.acting(scene.team_manager), sign, referred_to="The safeguarding hub")
    assert signs_of_harm_waiting(make.viewing(scene.manager)) == []
    row = signs_of_harm_of(make.viewing(scene.officer), scene.child.pk)[0]
    assert (row.state, row.referred_to, row.answered_by) == ("referred", "The safeguarding hub", "Tam Example")
    assert Notice.objects.filter(person=scene.officer, words__contains="answered a sign of harm").exists()


def test_no_referral_keeps_its_reason_and_may_still_be_made(scene: Scene) -> None:
    sign = raise_sign_of_harm(make.acting(scene.officer), scene.child, what="He was quiet")
    with pytest.raises(Refused, match="or why none"):
        answer_sign_of_harm(make.acting(scene.manager), sign)
    answer_sign_of_harm(make.acting(scene.manager), sign, because="Explained by the school")
    sign = answer_sign_of_harm(make.acting(scene.manager), sign, referred_to="The safeguarding hub")
    assert (sign.state, sign.because) == ("referred", "Explained by the school")
    with pytest.raises(Refused, match="referral was made already"):
        answer_sign_of_harm(make.acting(scene.manager), sign, because="No")


@pytest.mark.parametrize("who", ["officer", "worker", "support"])
def test_only_managers_answer_signs_of_harm(scene: Scene, who: str) -> None:
    sign = raise_sign_of_harm(make.acting(scene.officer), scene.child, what="He was quiet")
    with pytest.raises(PermissionDenied):
        answer_sign_of_harm(make.acting(getattr(scene, who)), sign, because="No")


@pytest.mark.parametrize("who", ["worker", "team_manager", "support"])
def test_those_round_the_child_tell_the_officer_who_acknowledges(scene: Scene, who: str) -> None:
    notice = tell_officer(
        make.acting(getattr(scene, who)), scene.child, kind="hospital", happened_on=make.TODAY, words="A broken arm"
    )
    assert Notice.objects.filter(person=scene.officer, words__contains="notice about a child").count() == 1
    row = notices_waiting(make.viewing(scene.officer))[0]
    assert (row.kind_words, row.words, row.asks) == ("Admission to hospital", "A broken arm", "")
    acknowledge_notice(make.acting(scene.officer), notice)
    assert notices_waiting(make.viewing(scene.officer)) == []
    with pytest.raises(Refused, match="already"):
        acknowledge_notice(make.acting(scene.officer), notice)


def test_a_notice_of_which_nothing_is_known_is_refused(scene: Scene) -> None:
    acting = make.acting(scene.worker)
    with pytest.raises(Refused, match="from the list"):
        tell_officer(acting, scene.child, kind="gossip", happened_on=make.TODAY, words="Well")
    with pytest.raises(Refused, match="what happened"):
        tell_officer(acting, scene.child, kind="missing", happened_on=make.TODAY, words=" ")


def test_a_notice_that_has_waited_beyond_the_next_working_day_is_old(scene: Scene) -> None:
    friday = date(2021, 4, 9)
    tell_officer(make.acting(scene.worker, today=friday), scene.child, kind="missing", happened_on=friday, words="Gone")
    assert not notices_waiting(make.viewing(scene.officer))[0].is_old
    assert notices_waiting(make.viewing(scene.officer, date(2021, 4, 13)))[0].is_old


def test_the_officer_says_whether_a_review_is_held_early_where_the_law_asks(scene: Scene) -> None:
    notice = tell_officer(
        make.acting(scene.worker), scene.child, kind="ceasing", happened_on=make.TODAY, words="She is moving out"
    )
    acting = make.acting(scene.officer)
    with pytest.raises(Refused, match="whether a review is to be held early"):
        acknowledge_notice(acting, notice)
    with pytest.raises(Refused, match="why no review"):
        acknowledge_notice(acting, notice, early_review=False)
    kept = acknowledge_notice(acting, notice, early_review=False, because="The review is tomorrow")
    assert (kept.early_review, kept.early_review_because) == (False, "The review is tomorrow")


def test_an_early_review_moves_the_day_on_every_list_and_not_the_law(scene: Scene) -> None:
    review = Review.objects.get(child=scene.child)
    due_on = review.due_on
    by_on = date(2021, 4, 13)
    child = make.a_child(came_on=date(2021, 4, 1), officer=scene.officer, team=scene.team)
    notice = tell_officer(make.acting(scene.worker), child, kind="unsafe-visit", happened_on=make.TODAY, words="Unsafe")
    with pytest.raises(Refused, match="by which the early review"):
        acknowledge_notice(make.acting(scene.officer), notice, early_review=True, because="At once")
    acknowledge_notice(make.acting(scene.officer), notice, early_review=True, because="At once", by_on=by_on)
    early = Review.objects.get(child=child)
    assert (early.early_by_on, early.deadline_on, early.acts_on) == (by_on, by_on, by_on)
    assert early.due_on is not None
    assert early.due_on > by_on
    assert "regulation 33(3)(b)" in early.early_under
    assert Review.objects.get(child=scene.child).due_on == due_on


def test_an_early_review_of_a_child_with_none_open_is_refused_whole(scene: Scene) -> None:
    end_period(make.acting(scene.support), scene.child, ends_on=make.TODAY, reason="E4A")
    notice = OfficerNotice.objects.get(child=scene.child, kind="ended")
    with pytest.raises(Refused, match="none can be brought forward"):
        acknowledge_notice(
            make.acting(scene.officer), notice, early_review=True, because="At once", by_on=date(2021, 4, 20)
        )
    notice.refresh_from_db()
    assert notice.acknowledged_on is None


def test_what_changes_in_the_record_tells_the_officer_by_itself(scene: Scene) -> None:
    support, child = make.acting(scene.support), scene.child
    assert notices_of(make.viewing(scene.officer), child.pk) == []
    move_child(support, child, moved_on=date(2021, 4, 8), placement="U4", provider="PR1")
    change_legal_status(support, child, legal_status="C2", changed_on=date(2021, 4, 9))
    set_social_work(support, child, team=make.a_team(), social_worker="Wyn Other", starts_on=date(2021, 4, 10))
    end_period(support, child, ends_on=date(2021, 4, 12), reason="E4A")
    kinds = [row.kind for row in notices_of(make.viewing(scene.officer), child.pk)]
    assert sorted(kinds) == ["ended", "legal-status", "moved", "social-worker"]
    assert all(row.told_by == "" for row in notices_of(make.viewing(scene.officer), child.pk))


def test_an_officer_is_not_told_of_what_they_recorded_themselves(scene: Scene) -> None:
    change_legal_status(make.acting(scene.officer), scene.child, legal_status="C2", changed_on=date(2021, 4, 9))
    assert not OfficerNotice.objects.exists()


def test_every_kind_of_notice_is_said_in_words_and_cites_what_asks() -> None:
    assert len(telling.BY_CODE) == len(telling.KINDS)
    assert set(telling.BY_CODE) >= telling.BY_THEMSELVES
    assert telling.label_of("an-older-code") == "An older code"
    asked = {kind.code: str(kind.early_review) for kind in telling.KINDS if kind.early_review}
    assert "regulation 33(3)(d)" in asked["custody"]
    assert "regulation 33(3)(e)" in asked["ceasing"]


def test_the_inbox_asks_the_database_as_often_for_many_notices_as_for_one(
    scene: Scene, django_assert_num_queries: Any
) -> None:
    for _ in range(30):
        tell_officer(make.acting(scene.worker), scene.child, kind="family", happened_on=make.TODAY, words="News")
    viewer = make.viewing(scene.officer)
    notices_waiting(viewer)
    with django_assert_num_queries(2):
        assert len(notices_waiting(viewer)) == 30
