"""The pages of concerns for whoever a step is not for, and the lists: whose turn it is, and how many questions."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mainstay.access.models import Person
from mainstay.concerns.models import Concern
from mainstay.ledger.models import Entry
from tests.concerns.building import (
    CLOSED,
    Family,
    a_family,
    answered,
    begun,
    closed,
    escalated,
    formal,
    proposing,
    settled,
)
from tests.reviews.pages import hidden, signed_in, text


@pytest.fixture(autouse=True)
def that_friday(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", CLOSED.isoformat())


@pytest.fixture
def family(db: None) -> Family:
    return a_family()


def _send(person: Person, at: str, answers: dict[str, Any]) -> Any:
    """A form opened, filled in and sent, as a browser without scripts does it."""
    client = signed_in(person)
    return client.post(at, {**hidden(client.get(at)), **answers}, follow=True)


def _at(name: str, concern: Concern, *more: Any) -> str:
    return reverse(name, args=[concern.pk, *more])


NOT_THE_MANAGERS = ["concern_close", "concern_hold", "concern_resume", "concern_escalate", "concern_withdraw",
                    "concern_change", "concern_judge", "concern_formal", "concern_talk", "concern_cafcass",
                    "concern_legal_advice", "concern_advise", "concern_child_told"]  # fmt: skip


@pytest.mark.parametrize("address", NOT_THE_MANAGERS)
def test_what_a_manager_of_the_case_tries_is_refused_in_a_sentence_and_kept_with_the_concern(
    family: Family, address: str
) -> None:
    concern = formal(family)
    client, at = signed_in(family.manager), _at(address, concern)
    tries = ["post"] if address == "concern_resume" else ["get", "post"]
    for number, method in enumerate(tries, start=1):
        answer = getattr(client, method)(at, {"because": "I would rather not", "version": concern.version})
        assert answer.status_code == 403
        assert "What you tried is kept with the concern." in text(answer)
        kept = Entry.objects.filter(event="Refused", action=address)
        assert kept.count() == number
        assert {(tuple(row.subject_ids), row.child_id, row.actor_id) for row in kept} == {
            ((str(concern.pk),), family.child.pk, family.manager.pk)
        }
    tried = address.removeprefix("concern_").replace("_", " ")
    page = text(signed_in(family.officer).get(_at("concern", concern)))
    assert f"{family.manager.name} tried to {tried}" in page
    concern.refresh_from_db()
    assert (concern.state, concern.version) == ("open", 2)


def test_a_manager_of_the_service_who_tries_to_close_while_an_officer_is_in_post_is_refused(family: Family) -> None:
    concern = settled(family)
    answer = signed_in(family.service_manager).get(_at("concern_close", concern))
    assert answer.status_code == 403
    assert "only where no officer is in post" in text(answer)
    assert Entry.objects.get(event="Refused").subject_ids == [str(concern.pk)]


def test_a_stranger_does_not_find_the_concern_and_nothing_is_told(family: Family) -> None:
    concern, stranger = formal(family), a_family().manager
    for address in ("concern", *NOT_THE_MANAGERS):
        method = "post" if address == "concern_resume" else "get"
        assert getattr(signed_in(stranger), method)(_at(address, concern)).status_code == 404
    assert "No concern waits for you" in text(signed_in(stranger).get(reverse("concerns")))


def test_a_step_its_state_does_not_allow_says_why_and_offers_no_form(family: Family) -> None:
    concern = closed(family)
    page = signed_in(family.officer).get(_at("concern_escalate", concern))
    assert page.status_code in {200, 409}
    assert "This concern is closed and stands as it is" in text(page)


def test_legal_advice_is_read_by_the_service_and_not_by_the_managers_of_the_case(family: Family) -> None:
    concern = formal(family)
    _send(family.officer, _at("concern_legal_advice", concern), {"from_whom": "Counsel", "said": "Refer it at once."})
    for person, reads in ((family.officer, True), (family.service_manager, True), (family.manager, False)):
        assert ("Refer it at once." in text(signed_in(person).get(_at("concern", concern)))) is reads


def test_the_list_begins_with_whose_turn_it_is(family: Family) -> None:
    begun(family, title="Talked over")
    formal(family, concern=begun(family, title="Waits for an answer"))
    answered(family, concern=formal(family, concern=begun(family, title="To be judged")))
    closed(family, concern=settled(family, concern=answered(family, concern=formal(family, concern=begun(
        family, title="Closed and done")))))  # fmt: skip
    officer, manager = text(signed_in(family.officer).get(reverse("concerns"))), text(
        signed_in(family.manager).get(reverse("concerns")))  # fmt: skip
    assert officer.index("To be judged") < officer.index("Waiting for others") < officer.index("Late")
    assert manager.index("Waits for an answer") < manager.index("Waiting for others")
    assert "Closed and done" not in officer
    assert "Closed and done" in text(signed_in(family.officer).get(f"{reverse('concerns')}?what=ended"))
    narrowed = text(signed_in(family.officer).get(f"{reverse('concerns')}?theme=participation"))
    assert "To be judged" not in narrowed


@pytest.mark.parametrize("who", ["officer", "manager", "service_manager"])
@pytest.mark.parametrize("what", ["under_way", "ended"])
def test_the_list_asks_the_same_number_of_questions_whatever_its_rows(family: Family, who: str, what: str) -> None:
    client, at = signed_in(getattr(family, who)), f"{reverse('concerns')}?what={what}"
    counts = []
    for _ in range(3):
        for make in (begun, formal, escalated, closed):
            make(family)
        client.get(at)
        with CaptureQueriesContext(connection) as counted:
            assert client.get(at).status_code == 200
        counts.append(len(counted))
    assert len(set(counts)) == 1


def test_one_concern_asks_the_same_number_of_questions_whatever_it_holds(family: Family) -> None:
    concern = answered(family, concern=formal(family), proposals=[proposing(family)])
    client = signed_in(family.officer)
    client.get(_at("concern", concern))
    with CaptureQueriesContext(connection) as few:
        client.get(_at("concern", concern))
    escalated(family, concern=concern)
    answered(family, CLOSED, concern=concern, by=family.senior, proposals=[proposing(family) for _ in range(4)])
    with CaptureQueriesContext(connection) as many:
        client.get(_at("concern", concern))
    assert len(many) <= len(few)
