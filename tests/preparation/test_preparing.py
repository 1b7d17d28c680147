"""Making a review ready: who may, what is refused, what is recorded, and what the page of it says."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.http import Http404

from mainstay.access.roles import Role
from mainstay.ledger.acting import Conflict
from mainstay.ledger.models import Entry
from mainstay.preparation.actions.answer_invitation import answer_invitation
from mainstay.preparation.actions.choose import choose
from mainstay.preparation.actions.include_again import include_again
from mainstay.preparation.actions.invite import invite
from mainstay.preparation.actions.leave_uninvited import leave_uninvited
from mainstay.preparation.actions.record_discussion import record_discussion
from mainstay.preparation.actions.record_private_talk import record_private_talk
from mainstay.preparation.actions.set_room import set_room
from mainstay.preparation.actions.share_choice import share_choice
from mainstay.preparation.actions.withdraw_choice import withdraw_choice
from mainstay.preparation.models import Choice, Invited, Preparation
from mainstay.preparation.queries import choices_of, invited_to, preparation_page, suggested
from mainstay.preparation.rules.tasks import Standing
from mainstay.reviews.actions.schedule_review import schedule_review
from mainstay.statute.refusal import Refused
from tests.preparation.making import REPORT_DUE, REVIEW_ON, TODAY, Case, a_case, a_recipient, somebody_around, someone
from tests.reviews.building import a_child, a_person, an_officer_with, held, looking, on, open_review

LATER = date(2020, 6, 29)


@pytest.fixture
def case(db: None) -> Case:
    return a_case()


def _standing(case: Case, task: str, today: date = TODAY) -> Standing:
    row = preparation_page(looking(case.officer, today), case.review.pk).task(task)
    assert row is not None
    return row.standing


def test_a_preparation_begins_when_its_review_is_arranged_and_stores_the_reports_day(case: Case) -> None:
    preparation = Preparation.objects.get(review=case.review)
    assert (preparation.review_on, preparation.report_due_on) == (REVIEW_ON, REPORT_DUE)
    assert Entry.objects.filter(event="PreparationBegun", child_id=case.child.pk).count() == 1


def test_it_moves_with_the_review_and_those_invited_are_asked_again(case: Case) -> None:
    pat = someone(case)
    invite(on(case.support, TODAY), case.review, invited=[pat.pk])
    answer_invitation(on(case.support, TODAY), pat, answer="accepted")
    key = Invited.objects.get(pk=pat.pk).message_key
    schedule_review(on(case.support, TODAY), case.review, scheduled_on=LATER, at=time(16, 0), mode="video")
    pat.refresh_from_db()
    assert (pat.state, pat.answered_on, pat.message_key) == ("invited", None, key)
    assert Preparation.objects.get(review=case.review).report_due_on == date(2020, 6, 24)


def test_a_change_of_place_alone_asks_nobody_again(case: Case) -> None:
    pat = someone(case)
    invite(on(case.support, TODAY), case.review, invited=[pat.pk])
    answer_invitation(on(case.support, TODAY), pat, answer="accepted")
    schedule_review(
        on(case.support, TODAY), case.review, scheduled_on=REVIEW_ON, at=time(16, 0), mode="in_person", place="Library"
    )
    pat.refresh_from_db()
    assert pat.state == "accepted"
    assert not Entry.objects.filter(event="PreparationMoved").exists()


def test_a_choice_and_its_reason_are_shared_with_the_service_only_until_the_child_says(case: Case) -> None:
    choice = choose(on(case.officer, TODAY), case.review, matter="where", words="At Nan's", because="Dogs")
    assert (choice.shared_with, choice.because_shared_with) == ([], [])
    assert [row.because for row in choices_of(looking(case.officer, TODAY), case.review.pk)] == ["Dogs"]
    assert [row.because for row in choices_of(looking(case.support, TODAY), case.review.pk)] == [""]
    assert choices_of(looking(case.worker, TODAY), case.review.pk) == []
    share_choice(on(case.officer, TODAY), choice, shared_with=["social_worker"])
    assert [(row.words, row.because) for row in choices_of(looking(case.worker, TODAY), case.review.pk)] == [
        ("At Nan's", "")
    ]


@pytest.mark.parametrize(
    ("shared", "kind", "read"),
    [
        ([], "parent", False),
        (["parents"], "parent", True),
        (["carers"], "parent", False),
        (["social_worker"], "social_work", True),
        (["review"], "social_work", True),
        (["carers"], "carer", True),
        (["parents"], "former_partner", False),
        ([], "case_record", False),
    ],
)
def test_a_document_for_somebody_carries_only_what_is_shared_with_them(
    case: Case, shared: list[str], kind: str, read: bool
) -> None:
    choose(on(case.officer, TODAY), case.review, matter="how", words="By video", shared_with=shared)
    assert bool(choices_of(looking(case.officer, TODAY), case.review.pk, kind)) is read


def test_a_choice_that_was_taken_back_is_gone_from_the_list_and_kept_in_history(case: Case) -> None:
    choice = choose(on(case.officer, TODAY), case.review, matter="who_chairs", words="Me")
    withdraw_choice(on(case.officer, TODAY), choice)
    assert choices_of(looking(case.officer, TODAY), case.review.pk) == []
    assert Choice.objects.get(pk=choice.pk).withdrawn_on == TODAY
    with pytest.raises(Refused, match="taken back"):
        share_choice(on(case.officer, TODAY), choice, shared_with=["parents"])


def test_an_event_never_carries_what_was_chosen(case: Case) -> None:
    choose(on(case.officer, TODAY), case.review, matter="not_aloud", words="Gran's illness", because="It upsets me")
    entry = Entry.objects.get(event="ChoiceMade")
    assert "Gran" not in f"{entry.payload}{entry.sentence}"


def test_somebody_the_child_leaves_out_is_not_invited_and_the_reason_stays_with_the_choice(case: Case) -> None:
    dad = someone(case, "Dan Example", "Father")
    choice = choose(
        on(case.officer, TODAY), case.review, matter="who_does_not", words="Not Dad", because="He shouts",
    )  # fmt: skip
    left = leave_uninvited(on(case.support, TODAY), dad, choice=choice.pk)
    assert (left.state, left.not_invited_because) == ("not_invited", "The child's choice")
    rows = {person: invited_to(looking(person, TODAY), case.review.pk) for person in (case.officer, case.support)}
    assert rows[case.officer][0].because == "The child's choice: “He shouts”"
    assert rows[case.support][0].because == "The child's choice"
    assert invited_to(looking(case.worker, TODAY), case.review.pk) == []
    with pytest.raises(Refused, match="not invited"):
        answer_invitation(on(case.support, TODAY), dad, answer="accepted")
    assert include_again(on(case.support, TODAY), dad).state == "to_invite"


def test_leaving_somebody_out_needs_a_reason_or_a_choice(case: Case) -> None:
    with pytest.raises(Refused, match="Say why"):
        leave_uninvited(on(case.support, TODAY), someone(case))
    other = choose(on(case.officer, TODAY), case.review, matter="where", words="School")
    with pytest.raises(Refused, match="not a choice of the child about who does not come"):
        leave_uninvited(on(case.support, TODAY), someone(case, "Di Example"), choice=other.pk)


def test_nobody_stands_on_the_list_twice(case: Case) -> None:
    someone(case)
    with pytest.raises(Refused, match="already"):
        someone(case, "pat example", "Mum")


def test_those_who_may_be_listed_are_who_is_known_round_the_child(case: Case) -> None:
    a_recipient(case, "Pat Example", relation="Mother")
    somebody_around(case, "Pat Example", "Mother")
    somebody_around(case, "Cass Example", "Foster carer")
    names = [each.name for each in suggested(looking(case.support, TODAY), case.review.pk)]
    assert names == ["Pat Example", "Cass Example", "Tam Example", "Wren Example"]
    someone(case, "Cass Example", "Foster carer")
    assert "Cass Example" not in [each.name for each in suggested(looking(case.support, TODAY), case.review.pk)]


def test_nobody_is_invited_twice_and_nobody_by_halves(case: Case) -> None:
    pat, cass = someone(case), someone(case, "Cass Example", "Carer")
    invite(on(case.support, TODAY), case.review, invited=[pat.pk])
    with pytest.raises(Refused, match="invited already"):
        invite(on(case.support, TODAY), case.review, invited=[pat.pk, cass.pk])
    assert Invited.objects.get(pk=cass.pk).state == "to_invite"
    with pytest.raises(Refused, match="at least one"):
        invite(on(case.support, TODAY), case.review, invited=[])


def test_two_who_change_the_same_thing_are_shown_both_versions(case: Case) -> None:
    seen = Preparation.objects.get(review=case.review).version
    set_room(on(case.support, TODAY, seen_version=seen), case.review, room="Room 2")
    with pytest.raises(Conflict) as conflict:
        set_room(on(case.officer, TODAY, seen_version=seen), case.review, room="Room 3")
    assert conflict.value.theirs.room == "Room 2"  # type: ignore[attr-defined]


def test_a_review_that_was_held_is_not_made_ready_any_more(case: Case) -> None:
    review = held(case.child, case.officer, REVIEW_ON)
    with pytest.raises(Refused, match="was held"):
        choose(on(case.officer, LATER), review, matter="where", words="Here")
    with pytest.raises(Refused, match="was held"):
        record_discussion(on(case.officer, LATER), review, discussed_on=LATER)


def test_another_officers_review_is_not_there(case: Case) -> None:
    stranger = a_person(Role.REVIEWING_OFFICER, "Kit Example")
    with pytest.raises(Http404):
        preparation_page(looking(stranger, TODAY), case.review.pk)
    with pytest.raises(Http404):
        choose(on(stranger, TODAY), case.review, matter="where", words="Here")


def test_fifty_sendings_of_one_form_have_one_effect(case: Case) -> None:
    made = {
        choose(on(case.officer, TODAY, token="0f0e"), case.review, matter="where", words="At school").pk
        for _ in range(50)
    }
    assert len(made) == Choice.objects.count() == 1
    assert Entry.objects.filter(event="ChoiceMade").count() == 1


def test_the_page_of_a_review_that_is_not_arranged_asks_for_a_day(case: Case) -> None:
    held(case.child, case.officer, REVIEW_ON)
    page = preparation_page(looking(case.officer, LATER), open_review(case.child).pk)
    assert page.review_on is None
    assert {row.standing for row in page.tasks} <= {Standing.NOT_DUE, Standing.DONE}


def test_a_review_that_was_held_without_a_preparation_here_is_not_called_late(db: None) -> None:
    child = a_child()
    officer = an_officer_with(child)
    review = held(child, officer, REVIEW_ON)
    assert preparation_page(looking(officer, LATER), review.pk).tasks == ()
    record_private_talk(on(officer, LATER), review, outcome="done", talked_on=REVIEW_ON)
    rows = preparation_page(looking(officer, LATER), review.pk).tasks
    assert [(row.key, row.standing) for row in rows] == [("private-talk", Standing.ON_TIME)]
