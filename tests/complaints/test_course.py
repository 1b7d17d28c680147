"""A complaint from its coming in to the Ombudsman: its clocks, who is told, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.access.roles import Role
from mainstay.complaints.actions.acknowledge_complaint import acknowledge_complaint
from mainstay.complaints.actions.answer_complaint import answer_complaint
from mainstay.complaints.actions.be_content import be_content
from mainstay.complaints.actions.end_complaint import end_complaint
from mainstay.complaints.actions.lengthen_stage import lengthen_stage
from mainstay.complaints.actions.record_panel import record_panel
from mainstay.complaints.actions.record_panel_report import record_panel_report
from mainstay.complaints.actions.share_complaint import share_complaint
from mainstay.complaints.actions.take_back_complaint import take_back_complaint
from mainstay.complaints.actions.take_complaint import take_complaint
from mainstay.complaints.actions.take_complaint_by_team import take_complaint_by_team
from mainstay.complaints.actions.take_complaint_further import take_complaint_further
from mainstay.complaints.models import Complaint
from mainstay.complaints.queries import complaint_page, complaints_line, complaints_of_child, complaints_under_way
from mainstay.ledger.action import set_person
from mainstay.notices.models import Notice
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.complaints.building import CANARY, Complaining

PANEL = ("Ann Other", "Bo Other", "Cy Other")
THEN = date(2021, 4, 12)


def _told(person_id: object) -> list[str]:
    return list(Notice.objects.filter(person_id=person_id).values_list("words", flat=True))


def test_a_complaint_goes_straight_to_the_team_and_the_officer_hears_that_there_is_one(
    complaining: Complaining,
) -> None:
    row = complaining.complain()
    assert (row.stage, row.state, row.waits_until_on) == ("stage_1", "received", date(2021, 4, 26))
    assert _told(complaining.handler.pk) == ["A child has complained. Tell them that it is with you"]
    officer = _told(complaining.scene.officer.pk)
    assert [each for each in officer if "complaint" in each] == [
        "A child of yours has made a complaint. It is with the complaints team"
    ]
    assert complaint_page(make.viewing(complaining.handler), row.pk).text == CANARY
    set_person(make.viewing(complaining.scene.officer))
    (known,) = complaints_of_child(make.viewing(complaining.scene.officer), complaining.scene.child.pk)
    assert (known.stage_words, known.text) == ("Stage 1: local resolution", "")
    assert known.now is not None
    assert known.now.due_because == "10 working days after the complaint came in on 12 April 2021."


def test_the_officer_reads_the_words_once_the_child_agrees_and_no_longer_when_not(complaining: Complaining) -> None:
    row = complaining.complain(shared=True)
    officer = make.viewing(complaining.scene.officer)
    set_person(officer)
    assert complaints_of_child(officer, complaining.scene.child.pk)[0].text == CANARY
    share_complaint(complaining.scene.as_child(), row, shared=False)
    set_person(officer)
    assert complaints_of_child(officer, complaining.scene.child.pk)[0].text == ""


def test_one_about_the_officer_is_told_to_the_manager_and_not_to_the_officer(complaining: Complaining) -> None:
    row = complaining.complain(about_officer=True)
    assert not [each for each in _told(complaining.scene.officer.pk) if "omplain" in each]
    assert _told(complaining.scene.manager.pk) == [
        "A child has complained about their reviewing officer. It is with the complaints team"
    ]
    officer, manager = make.viewing(complaining.scene.officer), make.viewing(complaining.scene.manager)
    set_person(officer)
    assert (Complaint.objects.count(), complaints_of_child(officer, complaining.scene.child.pk)) == (0, [])
    assert complaints_line(officer).under_way == 0  # type: ignore[union-attr]
    set_person(manager)
    (known,) = complaints_of_child(manager, complaining.scene.child.pk)
    assert (known.id, known.text, known.about_officer) == (row.pk, "", True)
    assert complaints_line(manager).about_officers == 1  # type: ignore[union-attr]
    with pytest.raises(Refused, match="does not read it"):
        share_complaint(complaining.scene.as_child(), row, shared=True)


def test_a_complaint_climbs_every_stage_with_its_clock(complaining: Complaining) -> None:
    row = complaining.answered(complaining.complain())
    assert (row.state, row.waits_until_on) == ("answered", None)
    row = complaining.further(row)
    assert (row.stage, row.state, row.waits_until_on) == ("stage_2", "open", date(2021, 5, 18))
    row = complaining.answered(row)
    assert row.waits_until_on == date(2021, 5, 11)  # until then a panel may be asked for
    row = complaining.further(row)
    assert (row.stage, row.waits_until_on) == ("stage_3", date(2021, 5, 25))
    acting = make.acting(complaining.handler, today=date(2021, 5, 21))
    with pytest.raises(Refused, match="report came"):
        answer_complaint(acting, row, outcome="upheld", words="Yes")
    with pytest.raises(Refused, match="has not met yet"):
        record_panel_report(acting, row, received_on=date(2021, 5, 21))
    with pytest.raises(Refused, match="3 independent people"):
        record_panel(acting, row, held_on=date(2021, 5, 20), people=["Ann Other", "Bo Other"])
    row = record_panel(acting, row, held_on=date(2021, 5, 20), people=PANEL)
    assert row.waits_until_on == date(2021, 5, 27)
    row = record_panel_report(acting, row, received_on=date(2021, 5, 21))
    assert row.waits_until_on == date(2021, 6, 14)
    row = complaining.further(complaining.answered(row, today=date(2021, 6, 1)), today=date(2021, 6, 2))
    assert (row.stage, row.waits_until_on) == ("ombudsman", None)
    page = complaint_page(make.viewing(complaining.handler, date(2021, 6, 2)), row.pk)
    assert [(stage.number, stage.outcome, stage.further) for stage in page.stages] == [
        (1, "partly", ""), (2, "partly", "You did not listen"), (3, "partly", "You did not listen"),
        (4, "", "You did not listen"),
    ]  # fmt: skip
    assert page.stages[2].panel_people == PANEL


@pytest.mark.parametrize(
    ("stage", "days", "due_on"),
    [("stage_1", 0, date(2021, 5, 11)), ("stage_2", 40, date(2021, 6, 9)), ("stage_2", 65, date(2021, 7, 14))],
)
def test_a_stage_is_given_more_time_within_the_law(
    complaining: Complaining, stage: str, days: int, due_on: date
) -> None:
    row = complaining.complain()
    row = complaining.further(complaining.answered(row)) if stage == "stage_2" else row
    acting = make.acting(complaining.handler)
    if stage == "stage_1":
        acknowledge_complaint(acting, row)
    row = lengthen_stage(acting, row, reason="complex", words="We must ask more people.", working_days=days)
    assert row.waits_until_on == due_on
    assert complaint_page(make.viewing(complaining.handler), row.pk).now.why_longer == "We must ask more people."  # type: ignore[union-attr]
    if stage == "stage_1":
        with pytest.raises(Refused, match="has this day already"):
            lengthen_stage(acting, row, reason="advocate", words="Again.")


def test_a_panel_asked_for_too_late_needs_the_teams_reason(complaining: Complaining) -> None:
    row = complaining.answered(complaining.further(complaining.answered(complaining.complain())))
    late = date(2021, 5, 12)
    with pytest.raises(Refused, match="until 11 May 2021"):
        complaining.further(row, today=late)
    acting = make.acting(complaining.handler, today=late)
    set_person(acting.viewer)
    taken = take_complaint_further(
        acting, row, asked_by="The child’s advocate", late_because="The child was in hospital"
    )
    assert (taken.stage, taken.waits_until_on) == ("stage_3", date(2021, 6, 24))


def test_while_a_panel_may_be_asked_for_only_the_child_ends_it(complaining: Complaining) -> None:
    row = complaining.answered(complaining.further(complaining.answered(complaining.complain())))
    with pytest.raises(Refused, match="until 11 May 2021"):
        end_complaint(make.acting(complaining.handler), row, because="Nothing heard")
    ended = end_complaint(make.acting(complaining.handler, today=date(2021, 5, 12)), row, because="Nothing heard")
    assert (ended.state, ended.closed_on) == ("ended", date(2021, 5, 12))


def test_a_child_takes_it_back_or_is_content_and_may_still_go_on(complaining: Complaining) -> None:
    first = take_back_complaint(complaining.scene.as_child(), complaining.complain())
    assert (first.state, first.closed_on) == ("withdrawn", THEN)
    second = be_content(complaining.scene.as_child(), complaining.answered(complaining.complain()))
    assert (second.state, second.closed_on) == ("settled", THEN)
    again = complaining.further(second)
    assert (again.state, again.stage, again.closed_on) == ("open", "stage_2", None)


def test_staff_take_a_complaint_down_and_read_it_no_more(complaining: Complaining) -> None:
    scene = complaining.scene
    row = take_complaint(
        make.acting(scene.officer), scene.child, words=CANARY, medium="phone", received_on=date(2021, 4, 9)
    )
    assert (row.taken_by_id, row.waits_until_on) == (scene.officer.pk, date(2021, 4, 23))
    set_person(make.viewing(scene.officer))
    assert complaints_of_child(make.viewing(scene.officer), scene.child.pk)[0].text == ""
    with pytest.raises(Refused, match="not taken down by the officer"):
        take_complaint(
            make.acting(scene.officer), scene.child, words="You are late", medium="phone", received_on=THEN,
            about_officer=True,
        )  # fmt: skip
    about = take_complaint(
        make.acting(scene.manager), scene.child, words=CANARY, medium="letter", received_on=THEN, about_officer=True
    )
    assert list(about.kept_from) == [scene.officer.pk]


def test_the_team_takes_one_down_for_a_child_it_can_name(complaining: Complaining) -> None:
    child, acting = complaining.scene.child, make.acting(complaining.handler)
    given = {"words": CANARY, "medium": "in_person", "received_on": THEN}
    assert child.born_on is not None
    row = take_complaint_by_team(acting, reference=child.reference, born_on=child.born_on, **given)  # type: ignore[arg-type]
    assert row.child_id == child.pk
    with pytest.raises(Refused, match="No child has this reference"):
        take_complaint_by_team(acting, reference=child.reference, born_on=date(2001, 1, 1), **given)  # type: ignore[arg-type]


def test_the_oldest_clock_comes_first(complaining: Complaining) -> None:
    newer = complaining.complain()
    older = take_complaint(
        make.acting(complaining.scene.officer), complaining.scene.child, words="Old", medium="letter",
        received_on=date(2021, 3, 1),
    )  # fmt: skip
    set_person(make.viewing(complaining.handler))
    rows = complaints_under_way(make.viewing(complaining.handler))
    assert [(row.id, row.is_late) for row in rows] == [(older.pk, True), (newer.pk, False)]


def test_somebody_of_the_team_who_is_the_officer_sees_none_about_themselves(complaining: Complaining) -> None:
    make.a_role(complaining.scene.officer, Role.COMPLAINTS_TEAM)
    complaining.complain(about_officer=True)
    viewer = make.viewing(complaining.scene.officer)
    set_person(viewer)
    assert (Complaint.objects.count(), complaints_under_way(viewer)) == (0, [])
    assert not [each for each in _told(viewer.person_id) if "omplain" in each]
