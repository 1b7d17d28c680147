"""Beginning a record and writing it: passages, who came, matters, the plan for permanence, the service's lists."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.children.models import Child, PeriodOfCare
from mainstay.ledger.acting import Conflict
from mainstay.ledger.models import Entry
from mainstay.records.actions.change_hard_word import change_hard_word
from mainstay.records.actions.check_new_plan import check_new_plan
from mainstay.records.actions.copy_passage import copy_passage
from mainstay.records.actions.cover_matter import cover_matter
from mainstay.records.actions.open_record import open_record
from mainstay.records.actions.record_attendance import Came, record_attendance
from mainstay.records.actions.save_passage import save_passage
from mainstay.records.actions.set_permanence_plan import set_permanence_plan
from mainstay.records.models import Coverage, Passage, ReviewRecord
from mainstay.records.queries import hard_words, new_plans_waiting, review_screen
from mainstay.reviews.actions.correct_review import correct_review
from mainstay.reviews.actions.withdraw_review import withdraw_review
from mainstay.statute.refusal import Refused
from tests.records.building import a_record, officer_of, write
from tests.reviews.building import FIRST_DUE, SECOND_DUE, a_child, a_person, an_officer_with, held, looking, on

DAY = FIRST_DUE


@pytest.fixture
def record(db: None) -> ReviewRecord:
    return a_record()


def _events(child: Child) -> set[str]:
    return set(Entry.objects.filter(child_id=child.pk).values_list("event", flat=True))


def test_an_officer_begins_the_record_of_a_review_once(record: ReviewRecord) -> None:
    assert (record.state, record.begun_on, record.write_by_on) == ("open", DAY, None)
    assert Entry.objects.filter(event="RecordOpened", child_id=record.review.child_id).count() == 1
    with pytest.raises(Refused, match="begun already"):
        open_record(on(officer_of(record), DAY), record.review)


@pytest.mark.parametrize("role", [Role.BUSINESS_SUPPORT, Role.SOCIAL_WORKER, Role.TEAM_MANAGER])
def test_only_those_who_conduct_reviews_write_their_record(record: ReviewRecord, role: Role) -> None:
    with pytest.raises((PermissionDenied, Http404)):
        save_passage(on(a_person(role), DAY), record, key="health", words="Well.")
    assert record.passages.count() == 0


def test_an_officer_of_other_children_finds_no_such_record(record: ReviewRecord) -> None:
    with pytest.raises(Http404):
        save_passage(on(an_officer_with(a_child()), DAY), record, key="health", words="Well.")


def test_holding_a_review_begins_its_record_with_its_three_clocks(db: None) -> None:
    child = a_child()
    officer = an_officer_with(child)
    record = ReviewRecord.objects.get(review=held(child, officer, DAY))
    assert record.send_promises_by_on == date(2020, 7, 6)
    assert record.write_by_on == date(2020, 7, 20)
    assert record.distribute_by_on == date(2020, 7, 27)
    assert {"ReviewHeld", "RecordOpened"} <= _events(child)


def test_the_clocks_follow_a_corrected_review_and_stop_for_one_taken_back(db: None) -> None:
    child = a_child()
    officer = an_officer_with(child)
    review = held(child, officer, DAY)
    correct_review(on(officer, DAY), review, because="The wrong day.", held_on=date(2020, 6, 26))
    assert ReviewRecord.objects.get(review=review).write_by_on == date(2020, 7, 17)
    withdraw_review(on(officer, DAY), review, because="Another child's.")
    record = ReviewRecord.objects.get(review=review)
    assert (record.state, record.write_by_on, record.distribute_by_on) == ("open", None, None)
    assert "RecordClocksStopped" in _events(child)


def test_a_passage_is_saved_with_who_and_counted_up(record: ReviewRecord) -> None:
    write(record, "health", "Well.", scale=None)
    passage = write(record, "health", "Very well.", to_child="You are very well.")
    assert (passage.words, passage.to_child, passage.version) == ("Very well.", "You are very well.", 2)
    assert passage.saved_by == officer_of(record)
    entries = Entry.objects.filter(event="PassageSaved")
    assert [entry.sentence for entry in entries] == ["A passage of the record was saved: health"] * 2
    assert all("well" not in str(entry.payload) for entry in entries)


def test_a_second_writer_is_shown_what_the_first_saved(record: ReviewRecord) -> None:
    officer = officer_of(record)
    write(record, "health", "From the first tab.")
    with pytest.raises(Conflict) as conflict:
        save_passage(on(officer, DAY, seen_version=0), record, key="health", words="From the second.")
    assert conflict.value.theirs.words == "From the first tab."
    save_passage(on(officer, DAY, seen_version=1), record, key="health", words="Both together.")
    assert Passage.objects.get(key="health").words == "Both together."


def test_the_same_words_sent_again_are_no_conflict_and_count_nothing_up(record: ReviewRecord) -> None:
    write(record, "health", "Well.")
    again = save_passage(on(officer_of(record), DAY, seen_version=0), record, key="health", words="Well.")
    assert again.version == 1


@pytest.mark.parametrize(
    ("said", "sentence"),
    [({"words": "x" * 20_001}, "20,000 or fewer"), ({"words": "x", "scale": 11}, "from 0 to 10")],
)
def test_such_a_passage_is_refused(record: ReviewRecord, said: dict[str, object], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        save_passage(on(officer_of(record), DAY), record, key="health", **said)  # type: ignore[arg-type]


def test_what_still_stands_is_copied_across_and_never_over_other_words(db: None) -> None:
    child = a_child()
    officer = an_officer_with(child)
    first = ReviewRecord.objects.get(review=held(child, officer, DAY))
    source = write(first, "health", "An inhaler in winter.", to_child="You have an inhaler.")
    second = a_record(child, officer, SECOND_DUE)
    screen = review_screen(looking(officer, SECOND_DUE), second.review_id)
    row = next(each for each in screen.matters if each.key == "health")
    assert row.can_copy
    assert row.last is not None
    assert row.last.words == "An inhaler in winter."
    copied = copy_passage(on(officer, SECOND_DUE), second, source=source)
    assert (copied.words, copied.to_child, copied.copied_from_id) == (source.words, source.to_child, source.pk)
    with pytest.raises(Refused, match="written here already"):
        copy_passage(on(officer, SECOND_DUE), second, source=source)


def test_another_childs_words_are_never_copied(record: ReviewRecord) -> None:
    other = write(a_record(), "health", "Somebody else's.")
    with pytest.raises(Refused, match="another child"):
        copy_passage(on(officer_of(record), DAY), record, source=other)


def test_who_came_is_recorded_with_how_each_of_them_did(record: ReviewRecord) -> None:
    acting = on(officer_of(record), DAY)
    people = [Came("yes", "video", name="Ida Carer", relation="Carer"), Came("no", "video", name="Sam Worker")]
    record_attendance(acting, record, people=people)
    record_attendance(acting, record, people=[Came("part", "phone", name="Ida Carer")])
    assert set(record.attendance.values_list("name", "came", "mode")) == {
        ("Ida Carer", "part", "phone"),
        ("Sam Worker", "no", ""),
    }
    first = Entry.objects.filter(event="AttendanceRecorded").order_by("written_at").first()
    assert first is not None
    assert first.sentence == "Who came to a review was recorded: 1 came, 1 did not"


@pytest.mark.parametrize(
    "people", [[], [Came("perhaps", name="Ida")], [Came("yes", "pigeon", name="Ida")], [Came("yes")]]
)
def test_such_attendance_is_refused(record: ReviewRecord, people: list[Came]) -> None:
    with pytest.raises(Refused):
        record_attendance(on(officer_of(record), DAY), record, people=people)


def test_a_matter_not_covered_says_why(record: ReviewRecord) -> None:
    acting = on(officer_of(record), DAY)
    with pytest.raises(Refused, match="Say why “Health”"):
        cover_matter(acting, record, matter="health", state="not_covered", because=" ")
    cover_matter(acting, record, matter="health", state="not_covered", because="No report came.")
    cover_matter(acting, record, matter="health", state="unchanged", because="left over")
    assert list(Coverage.objects.values_list("matter", "state", "because")) == [("health", "unchanged", "")]
    with pytest.raises(Refused, match="not a matter"):
        cover_matter(acting, record, matter="weather", state="covered")


def test_a_plan_for_permanence_may_run_in_parallel_and_is_told(record: ReviewRecord) -> None:
    acting = on(officer_of(record), DAY)
    set_permanence_plan(acting, record, none_because="Too early to say.", steps="Assess the aunt by August.")
    plan = set_permanence_plan(acting, record, outcomes=["LTRELFR", "LTFOST18"], agreed=True)
    assert (plan.outcomes, plan.agreed, plan.none_because) == (["LTRELFR", "LTFOST18"], True, "")
    said = (
        Entry.objects.filter(event="PermanencePlanRecorded").order_by("written_at").values_list("sentence", flat=True)
    )
    assert list(said) == [
        "The review found no plan for permanence",
        "The review found a plan for permanence: LTRELFR, LTFOST18",
    ]
    screen = review_screen(looking(officer_of(record), DAY), record.review_id)
    assert screen.plan is not None
    assert screen.plan.outcome_words == ("Long-term placement with relatives or friends", "Long-term foster care to 18")


def test_a_child_new_to_care_stays_on_the_list_until_plan_and_assessments_are_signed(
    manager: Person,
) -> None:
    child = a_child()
    period = PeriodOfCare.objects.get(child=child)
    viewer = looking(manager, DAY)
    [row] = new_plans_waiting(viewer)
    assert (row.period_id, row.check_by_on, row.is_overdue) == (period.pk, date(2020, 6, 29), False)
    assert new_plans_waiting(looking(manager, date(2020, 6, 30)))[0].is_overdue
    acting = on(manager, DAY)
    with pytest.raises(Refused, match="what is missing"):
        check_new_plan(acting, period, plan_in_place=True, assessments_in_place=False)
    check_new_plan(acting, period, plan_in_place=True, assessments_in_place=False, words="Health is to come.")
    [row] = new_plans_waiting(viewer)
    assert (row.words, row.checked_by) == ("Health is to come.", manager.name)
    check_new_plan(acting, period, plan_in_place=True, assessments_in_place=True)
    assert new_plans_waiting(viewer) == []


def test_an_officer_does_not_sign_a_new_plan(record: ReviewRecord) -> None:
    period = PeriodOfCare.objects.get(child=record.review.child_id)
    with pytest.raises(PermissionDenied):
        check_new_plan(on(officer_of(record), DAY), period, plan_in_place=True, assessments_in_place=True)


def test_the_services_words_hold_from_their_day(manager: Person) -> None:
    acting, later = on(manager, DAY), date(2020, 7, 1)
    change_hard_word(acting, word="Placement", explained="your home", starts_on=later)
    now = {row.word: row.explained for row in hard_words(looking(manager, DAY), DAY)}
    assert now["placement"] == "where you live and who you live with"
    then = {row.word: row.explained for row in hard_words(looking(manager, DAY), later)}
    assert then["placement"] == "your home"
    change_hard_word(acting, word="placement", explained="", starts_on=later)
    assert "placement" not in {row.word for row in hard_words(looking(manager, DAY), later)}


@pytest.mark.parametrize(
    ("word", "explained", "day", "sentence"),
    [
        (" ", "x", DAY, "Enter the word"),
        ("x", "y" * 301, DAY, "300 or fewer"),
        ("x", "y", date(2020, 6, 28), "today or a later day"),
        ("nowhere listed", "", DAY, "not on the list"),
    ],
)
def test_such_a_word_is_refused(manager: Person, word: str, explained: str, day: date, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        change_hard_word(on(manager, DAY), word=word, explained=explained, starts_on=day)


def test_only_those_who_set_templates_change_the_words(record: ReviewRecord) -> None:
    with pytest.raises(PermissionDenied):
        change_hard_word(on(officer_of(record), DAY), word="x", explained="y", starts_on=DAY)
