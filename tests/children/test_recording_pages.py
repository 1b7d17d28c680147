"""What happens in a child's care, recorded on pages without JavaScript: entered, moved, ended, corrected, linked."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from mainstay.children.models import Child, Correction, Episode, PeriodOfCare, PersonAround, ProtectedAddress
from tests.builders import TODAY, a_child, a_manager, a_team, an_officer
from tests.children.opening import a_day, sent, signed_in, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSTAY_TODAY", TODAY.isoformat())


@pytest.fixture
def manager(settings: Any) -> Client:
    return signed_in(a_manager("Gwen Adeyemi"), settings)


def entering(**changed: Any) -> dict[str, Any]:
    answers = {
        "reference": "T-1", "given_name": "Siân", "family_name": "Vale", "known_as": "Shan", "sex": "female",
        "ethnicity": "WBRI", "legal_status": "C1", "category_of_need": "N1", "placement": "U6", "provider": "PR1",
        "team": "", "social_worker": "", "home_address": "",
        **a_day("born_on", 4, 6, 2010), **a_day("starts_on", 12, 4, 2021), **changed,
    }  # fmt: skip
    return sent(**answers)


def test_a_child_is_entered_in_one_form_with_team_and_an_address_under_seal(manager: Client, settings: Any) -> None:
    settings.MAINSTAY_VAULT_KEY = "ab" * 32
    team = a_team()
    form = manager.get("/children/enter/")
    assert 'value="12"' in form.content.decode()
    assert "Goes under seal" in words_of(form)
    told = entering(team=str(team.pk), social_worker="Kit Amory", home_address="Old Barn, ZZ99 3AA")
    answer = manager.post("/children/enter/", told, follow=True)
    child = Child.objects.get(reference="T-1")
    assert answer.redirect_chain == [(f"/children/{child.pk}/", 302)]
    assert "Shan Vale is entered. Next: allocate a reviewing officer." in words_of(answer)
    assert ProtectedAddress.objects.filter(child=child).exists()


def test_sending_the_form_twice_enters_the_child_once(manager: Client) -> None:
    told = entering()
    first = manager.post("/children/enter/", told)
    assert first.status_code == 302
    again = manager.post("/children/enter/", {**told, "confirmed": "yes"})
    assert again.headers["Location"] == first.headers["Location"]
    assert Child.objects.filter(reference="T-1").count() == 1


def test_what_is_wrong_stands_in_the_summary_and_nothing_typed_is_lost(manager: Client) -> None:
    answer = manager.post("/children/enter/", entering(legal_status="", **a_day("born_on", 31, 2, 2010)))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "There is a problem" in page
    assert "Date of birth must be a real date" in page
    assert "Select the legal status" in page
    assert page.index("Date of birth must be") < page.index("Select the legal status")
    assert 'value="Siân"' in page
    refused = manager.post("/children/enter/", entering(legal_status="V2", placement="P1", provider=""))
    assert refused.status_code == 422
    assert "cannot be placed with their own parents" in words_of(refused)
    assert Child.objects.count() == 0


def test_a_child_very_like_one_here_is_shown_before_anything_is_saved(manager: Client) -> None:
    there = a_child(given_name="Siân", family_name="Vale")
    told = entering()
    warned = manager.post("/children/enter/", told)
    assert "A child very like this one is here already." in words_of(warned)
    assert there.reference in words_of(warned)
    assert not Child.objects.filter(reference="T-1").exists()
    changed = manager.post("/children/enter/", {**told, "change": "yes"})
    assert 'value="Siân"' in changed.content.decode()
    manager.post("/children/enter/", {**told, "confirmed": "yes"})
    assert Child.objects.filter(reference="T-1").exists()


def test_an_officer_who_sees_only_their_own_children_is_told_why_they_enter_none(settings: Any) -> None:
    client = signed_in(an_officer(), settings)
    assert "only somebody who sees the whole service can enter one" in words_of(client.get("/children/enter/"))
    client.post("/children/enter/", entering())
    assert Child.objects.count() == 0


def test_a_move_is_recorded(manager: Client) -> None:
    child = a_child()
    address = f"/children/{child.pk}/move"
    told = {"placement": "U4", "provider": "PR1", "same_carer": "no", **a_day("moved_on", 6, 4, 2021)}
    assert manager.post(address, sent(**told)).status_code == 302
    assert Episode.objects.filter(child=child).count() == 2
    assert manager.post(address, sent(**{**told, **a_day("moved_on", 1, 3, 2021)})).status_code == 422


def test_an_unlikely_placement_is_warned_of_before_it_is_saved(manager: Client) -> None:
    child = a_child()
    told = sent(placement="H5", provider="PR4", same_carer="no", **a_day("moved_on", 6, 4, 2021))
    warned = manager.post(f"/children/{child.pk}/move", told)
    assert "for young people of 16 and over" in words_of(warned)
    assert Episode.objects.filter(child=child).count() == 1
    manager.post(f"/children/{child.pk}/move", {**told, "confirmed": "yes"})
    assert Episode.objects.get(child=child, ends_on=None).placement == "H5"


def test_the_legal_status_changes_and_the_period_ends_and_begins_again(manager: Client) -> None:
    child = a_child()
    at = f"/children/{child.pk}/"
    manager.post(f"{at}legal-status", sent(legal_status="C2", **a_day("changed_on", 6, 4, 2021)))
    assert Episode.objects.get(child=child, ends_on=None).legal_status == "C2"
    manager.post(f"{at}leave-care", sent(reason_ceased="E4A", **a_day("ends_on", 8, 4, 2021)))
    assert PeriodOfCare.objects.get(child=child).ends_on == date(2021, 4, 8)
    again = entering(**a_day("starts_on", 11, 4, 2021))
    assert manager.post(f"{at}come-back", again).status_code == 302
    assert PeriodOfCare.objects.filter(child=child, ends_on=None).count() == 1


def test_names_are_corrected_with_a_reason_and_the_second_editor_is_shown_both_versions(manager: Client) -> None:
    child = a_child(given_name="Sian", family_name="Vale", reference="T-9")
    at = f"/children/{child.pk}/correct"
    told = {
        "reference": "T-9", "given_name": "Siân", "family_name": "Vale", "known_as": "", "sex": "female",
        "ethnicity": "WBRI", "version": str(child.version), **a_day("born_on", 4, 6, 2010),
    }  # fmt: skip
    assert "Enter why this is corrected" in words_of(manager.post(at, sent(**told, reason="")))
    assert manager.post(at, sent(**told, reason="Birth certificate")).status_code == 302
    both = manager.post(at, sent(**{**told, "given_name": "Shan"}, reason="She says so"))
    assert both.status_code == 409
    assert "Siân" in words_of(both)
    assert "Shan" in words_of(both)
    assert Child.objects.get(pk=child.pk).given_name == "Siân"
    hidden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', both.content.decode())
    again = {name: [unescape(value) for key, value in hidden if key == name] for name, _ in hidden}
    assert manager.post(at, {**again, "keep_all": "yours"}).status_code == 302
    assert Child.objects.get(pk=child.pk).given_name == "Shan"
    assert set(Correction.objects.values_list("reason", flat=True)) == {"Birth certificate", "She says so"}


def test_an_episode_is_corrected_from_the_list_of_the_childs_time_in_care(manager: Client) -> None:
    child = a_child()
    episode = Episode.objects.get(child=child)
    assert "1 March 2021" in words_of(manager.get(f"/children/{child.pk}/episodes/"))
    at = f"/children/{child.pk}/episodes/{episode.pk}/correct"
    told = {
        "legal_status": "C1", "category_of_need": "N1", "placement": "U6", "provider": "PR1",
        "version": str(episode.version), "reason": "It was the second", **a_day("starts_on", 2, 3, 2021),
    }  # fmt: skip
    assert manager.post(at, sent(**told)).status_code == 302
    assert PeriodOfCare.objects.get(child=child).starts_on == date(2021, 3, 2)
    both = manager.post(at, sent(**{**told, "placement": "U4"}))
    assert both.status_code == 409
    assert "Fostered by another carer: long term (U4)" in words_of(both)
    assert manager.get(f"/children/{a_child().pk}/episodes/{episode.pk}/correct").status_code == 404


def test_a_person_and_a_team_are_recorded_and_a_reference_that_is_nobodys_is_an_error(manager: Client) -> None:
    child, team = a_child(), a_team()
    at = f"/children/{child.pk}/"
    told = {
        "name": "Nan Vale",
        "relation": "Grandmother",
        "responsibility": "unknown",
        **a_day("starts_on", 1, 4, 2021),
    }
    wrong = manager.post(f"{at}people/add", sent(**told, looked_after="T-404"))
    assert "no child with the reference T-404" in words_of(wrong)
    assert manager.post(f"{at}people/add", sent(**told)).status_code == 302
    assert PersonAround.objects.get(child=child).has_parental_responsibility is None
    manager.post(f"{at}social-work", sent(team=str(team.pk), social_worker="Kit", **a_day("starts_on", 1, 4, 2021)))
    assert "Nan Vale" in words_of(manager.get(at))
    assert team.name in words_of(manager.get(at))


def test_brothers_and_sisters_are_looked_at_before_they_are_linked_and_parted_with_a_reason(manager: Client) -> None:
    child, other = a_child(family_name="Petit"), a_child(given_name="Idris", family_name="Petit")
    at = f"/children/{child.pk}/siblings/"
    assert "Idris Petit" in words_of(manager.get(f"{at}link"))
    told = sent(alike=[str(other.pk)], references="")
    assert "brothers and sisters?" in words_of(manager.post(f"{at}link", told))
    assert Child.objects.get(pk=child.pk).sibling_group is None
    manager.post(f"{at}link", {**told, "confirmed": "yes"})
    assert Child.objects.get(pk=child.pk).sibling_group == Child.objects.get(pk=other.pk).sibling_group is not None
    assert manager.post(f"{at}link", sent(references="NOBODY")).status_code == 422
    manager.post(f"{at}part", sent(reason="They are cousins"))
    assert Child.objects.get(pk=child.pk).sibling_group is None


def test_a_form_with_fields_of_others_changes_nothing_else(manager: Client) -> None:
    child = a_child()
    foreign = {"sibling_group": str(uuid4()), "source": "return", "child_id": str(uuid4()), "officer": str(uuid4())}
    told = sent(legal_status="C2", **a_day("changed_on", 6, 4, 2021), **foreign)
    assert manager.post(f"/children/{child.pk}/legal-status", told).status_code == 302
    after = Child.objects.get(pk=child.pk)
    assert (after.sibling_group, after.source, after.version) == (None, "entered", child.version)
