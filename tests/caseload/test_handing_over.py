"""A child is handed over with a reason, after a letter, and with the promises and wishes the next officer must know."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.test import Client

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.caseload.actions.hand_over import hand_over
from mainstay.caseload.models import Allocation, Handover
from mainstay.caseload.queries import handover_row, handovers_of
from mainstay.caseload.shared.things import WISH, Thing, opened
from mainstay.children.models import Child
from mainstay.contacts.actions.record_contact import record_contact
from mainstay.ledger.action import set_person
from mainstay.ledger.models import Entry
from mainstay.notices.models import Notice
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.children.opening import a_day, sent, signed_in, words_of

pytestmark = pytest.mark.django_db
LATER = date(2021, 4, 6)
CANARY = "The zebra under my bed is called Quillfeather"
LETTER = {"reason": "Olu leaves in May", "letter_on": date(2021, 4, 1), "letter_how": "by_hand"}


@pytest.fixture
def manager() -> Person:
    return make.a_manager("Mo Example")


@pytest.fixture
def before() -> Person:
    return make.an_officer("Olu Example")


@pytest.fixture
def after() -> Person:
    return make.an_officer("Pat Example")


@pytest.fixture
def child(before: Person) -> Child:
    return make.a_child(officer=before, team=make.a_team())


def _hand(manager: Person, child: Child, officer: Person, **changed: Any) -> Handover:
    given: dict[str, Any] = {"officer": officer, "starts_on": LATER, **LETTER, **changed}
    return hand_over(make.acting(manager), [child], **given)[0]


def test_the_next_officer_has_the_child_and_reads_what_went_with_them(
    manager: Person, before: Person, after: Person, child: Child
) -> None:
    handover = _hand(manager, child, after, things={child.pk: [Thing(WISH, CANARY, "Said in March")]})
    assert [each.officer for each in Allocation.objects.order_by("starts_on")] == [before, after]
    set_person(make.viewing(after))
    row = handovers_of(make.viewing(after), child.pk)[0]
    assert (row.from_officer, row.to_officer, row.reason) == ("Olu Example", "Pat Example", "Olu leaves in May")
    assert [(each.words, each.more) for each in row.things] == [(CANARY, "Said in March")]
    assert Notice.objects.filter(person=before, words__contains="handed over from 6 April 2021").exists()
    assert "1 thing to know" in Entry.objects.get(event="HandoverRecorded").sentence
    assert CANARY not in str(list(Entry.objects.values_list("payload", flat=True)))
    set_person(make.viewing(manager))
    assert opened(Handover.objects.get(pk=handover.pk))[0].words == CANARY


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"reason": " "}, "Say why the child gets another officer"),
        ({"letter_on": None}, "Write to the child first"),
        ({"letter_on": date(2021, 4, 13)}, "in the future"),
        ({"letter_on": date(2021, 4, 7)}, "The child is told first"),
        ({"letter_how": "pigeon"}, "how the letter reached"),
    ],
)
def test_without_a_reason_and_a_letter_first_nobody_is_handed_over(
    manager: Person, after: Person, child: Child, changed: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        _hand(manager, child, after, **changed)
    assert Allocation.objects.count() == 1


def test_a_child_without_an_officer_is_allocated_and_not_handed_over(manager: Person, after: Person) -> None:
    with pytest.raises(Refused, match="Allocate one instead"):
        _hand(manager, make.a_child(), after)


def test_the_rules_of_an_officer_hold_for_the_next_one_too(manager: Person, child: Child) -> None:
    team = child.social_work.get().team
    involved = make.an_officer()
    make.a_role(involved, Role.SOCIAL_WORKER, team=team, since=date(2017, 1, 1))
    with pytest.raises(Refused, match=r"DR-6\.7"):
        _hand(manager, child, involved)
    with pytest.raises(PermissionDenied):
        _hand(make.an_officer(), child, make.an_officer())


@pytest.mark.parametrize("role", [Role.SOCIAL_WORKER, Role.TEAM_MANAGER, Role.BUSINESS_SUPPORT])
def test_the_database_shows_what_went_with_a_child_to_the_reviewing_service_alone(
    manager: Person, after: Person, child: Child, role: Role
) -> None:
    handover = _hand(manager, child, after, things={child.pk: [Thing(WISH, CANARY)]})
    team = child.social_work.get().team
    person = make.a_person(role, team=None if role is Role.BUSINESS_SUPPORT else team)
    set_person(make.viewing(person))
    assert Handover.objects.count() == 0
    assert handovers_of(make.viewing(person), child.pk) == []
    with pytest.raises(Http404):
        handover_row(make.viewing(person), handover.pk)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM caseload_handoverevent e WHERE e::text LIKE %s", [f"%{CANARY[:12]}%"])
        assert cursor.fetchone() == (0,)


def test_brothers_and_sisters_are_handed_over_together_or_not_at_all(
    manager: Person, before: Person, after: Person, child: Child
) -> None:
    brother = make.a_child(officer=before)
    made = hand_over(make.acting(manager), [child, brother], officer=after, starts_on=LATER, **LETTER)
    assert {each.child_id for each in made} == {child.pk, brother.pk}
    with pytest.raises(Refused):
        hand_over(make.acting(manager), [child, make.a_child()], officer=before, starts_on=make.TODAY, **LETTER)


@pytest.fixture
def client(manager: Person, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setenv("MAINSTAY_TODAY", make.TODAY.isoformat())
    return signed_in(manager, settings)


def _sent(child: Child, officer: Person, **changed: Any) -> dict[str, Any]:
    given = {"officer": str(officer.pk), "reason": "Olu leaves in May", "letter_how": "by_hand"}
    days = {**a_day("letter_on", 8, 4, 2021), **a_day("starts_on", 12, 4, 2021)}
    return sent(child=[str(child.pk)], **{**given, **days, **changed})


def test_the_page_gathers_what_the_next_officer_must_know_and_keeps_it(
    client: Client, before: Person, after: Person, child: Child, settings: Any
) -> None:
    record_contact(make.acting(before), child, contacted_on=make.TODAY, how="visit", alone="yes", words=CANARY)
    assert client.get(f"/allocate/?child={child.pk}").headers["Location"] == f"/hand-over/?child={child.pk}"
    at = f"/hand-over/?child={child.pk}"
    assert CANARY in words_of(client.get(at))
    answer = client.post(at, _sent(child, after, more="She likes to be rung on Fridays"), follow=True)
    assert "Pat Example is the reviewing officer" in words_of(answer)
    handover = Handover.objects.get()
    read = words_of(signed_in(after, settings).get(f"/handovers/{handover.pk}"))
    assert CANARY in read
    assert "rung on Fridays" in read
    assert "8 April 2021, given to the child by hand" in read
    assert "Handed over 12 April 2021, from Olu Example" in words_of(
        signed_in(after, settings).get(f"/children/{child.pk}/")
    )


def test_the_page_asks_for_what_is_missing(client: Client, after: Person, child: Child) -> None:
    at = f"/hand-over/?child={child.pk}"
    answer = client.post(at, _sent(child, after, reason="", **a_day("letter_on", 0, 0, 0)))
    assert answer.status_code == 422
    assert "Enter why the child gets another officer" in words_of(answer)
    assert Handover.objects.count() == 0
    assert client.get("/hand-over/").status_code == 404
    assert client.get(f"/hand-over/?child={make.a_child().pk}").status_code == 404
