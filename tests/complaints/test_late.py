"""A complaint whose clock runs out is told of, once for each day; and nothing of one reaches whom it may be about."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.access.models import Membership, Person
from mainstay.access.roles import Role
from mainstay.authority.actions.end_role import end_role
from mainstay.complaints.actions.acknowledge_complaint import acknowledge_complaint
from mainstay.complaints.actions.lengthen_stage import lengthen_stage
from mainstay.complaints.actions.take_complaint import take_complaint
from mainstay.complaints.actions.tell_of_late_complaints import tell_of_late_complaints
from mainstay.complaints.models import Complaint
from mainstay.complaints.queries import complaints_line
from mainstay.ledger.action import set_person
from mainstay.notices.models import Notice
from mainstay.site.jobs import tell_of_late_complaints_of_children
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.complaints.building import CANARY, Complaining

DUE = "2021-04-26"  # ten working days after Monday 12 April 2021
LATE = "not answered by its day"


def _told(person: Person) -> list[str]:
    return list(Notice.objects.filter(person=person, words__contains=LATE).values_list("words", flat=True))


def test_everybody_is_told_once_of_each_day_that_passes(
    complaining: Complaining, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = complaining.complain()
    monkeypatch.setenv("MAINSTAY_TODAY", DUE)
    assert tell_of_late_complaints_of_children(0) == 0
    monkeypatch.setenv("MAINSTAY_TODAY", "2021-04-27")
    assert (tell_of_late_complaints_of_children(0), tell_of_late_complaints_of_children(0)) == (1, 0)
    assert _told(complaining.handler) == ["A complaint of a child was not answered by its day"]
    assert _told(complaining.scene.officer) == ["The complaint of a child of yours was not answered by its day"]
    assert not Notice.objects.filter(words__contains=CANARY).exists()
    acting = make.acting(complaining.handler, today=date(2021, 4, 27))
    set_person(acting.viewer)
    row = acknowledge_complaint(acting, Complaint.objects.get(pk=row.pk))
    row = lengthen_stage(acting, row, reason="complex", words="Three people must be asked.")
    assert tell_of_late_complaints_of_children(0) == 0
    assert row.waits_until_on is not None
    monkeypatch.setenv("MAINSTAY_TODAY", "2021-05-12")
    assert row.waits_until_on < date(2021, 5, 12)
    assert tell_of_late_complaints_of_children(0) == 1
    assert len(_told(complaining.handler)) == 2


def test_one_that_is_answered_or_in_time_is_not_told_of(complaining: Complaining) -> None:
    answered, waiting = complaining.answered(complaining.complain()), complaining.complain()
    with pytest.raises(Refused, match="told of these complaints already"):
        tell_of_late_complaints(make.acting(complaining.handler, today=date(2021, 4, 20)), [answered, waiting])


def test_of_one_about_the_officer_the_managers_alone_are_told(
    complaining: Complaining, monkeypatch: pytest.MonkeyPatch
) -> None:
    complaining.complain(about_officer=True)
    monkeypatch.setenv("MAINSTAY_TODAY", "2021-04-27")
    assert tell_of_late_complaints_of_children(0) == 1
    assert _told(complaining.scene.manager) == ["A complaint about a reviewing officer was not answered by its day"]
    assert _told(complaining.scene.officer) == []


def _now_a_manager(complaining: Complaining) -> Person:
    """Who was the child's officer until another took over, and manages the service since."""
    before = complaining.scene.officer
    make.a_handover(complaining.scene.child, make.an_officer("Nia Example"), date(2021, 4, 6))
    make.a_role(before, Role.SERVICE_MANAGER)
    return before


def test_who_was_the_officer_before_and_manages_the_service_now_knows_nothing_of_it(complaining: Complaining) -> None:
    before = _now_a_manager(complaining)
    row = complaining.complain(about_officer=True)
    assert before.pk in row.kept_from
    assert not Notice.objects.filter(person=before, words__contains="omplain").exists()
    viewer = make.viewing(before)
    set_person(viewer)
    assert (Complaint.objects.count(), complaints_line(viewer).about_officers) == (0, 0)  # type: ignore[union-attr]


def test_who_was_the_officer_before_is_told_that_they_do_not_take_it_down(complaining: Complaining) -> None:
    before = _now_a_manager(complaining)
    given = {"words": CANARY, "medium": "phone", "received_on": date(2021, 4, 12), "about_officer": True}
    with pytest.raises(Refused, match="nor by somebody who was it before"):
        take_complaint(make.acting(before), complaining.scene.child, **given)  # type: ignore[arg-type]
    assert not Complaint.objects.exists()


def test_where_nobody_else_manages_the_service_they_are_told_for_somebody_must_be(complaining: Complaining) -> None:
    before = _now_a_manager(complaining)
    other = Membership.objects.get(person=complaining.scene.manager, role=Role.SERVICE_MANAGER.value)
    end_role(make.the_system(), membership=other, ends_on=date(2021, 4, 9))
    complaining.complain(about_officer=True)
    assert Notice.objects.filter(person=before, words__contains="complained about their reviewing officer").exists()
