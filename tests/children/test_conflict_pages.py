"""Two people record the care of one child: the second reads both versions, who was first, and loses nothing."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from mainstay.children.actions.change_legal_status import change_legal_status
from mainstay.children.actions.end_period import end_period
from mainstay.children.actions.move_child import move_child
from mainstay.children.actions.set_social_work import set_social_work
from mainstay.children.models import Child, Correction, Episode, PeriodOfCare, SocialWork
from tests.builders import TODAY, a_child, a_manager, a_team, acting
from tests.children.opening import a_day, signed_in, words_of

pytestmark = pytest.mark.django_db
MINE = {"placement": "K2", "provider": "PR4", "same_carer": "no", "reason": "", "legal_status": ""}


@pytest.fixture(autouse=True)
def pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSTAY_TODAY", TODAY.isoformat())


@pytest.fixture
def gwen(settings: Any) -> Client:
    return signed_in(a_manager("Gwen Adeyemi"), settings)


@pytest.fixture
def child() -> Child:
    return a_child()


def hidden(answer: Any, form: int = -1) -> dict[str, list[str]]:
    """The hidden fields of one form of a page, those that come more than once too."""
    forms = re.findall(r"<form method=\"post\".*?</form>", answer.content.decode(), flags=re.S)
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r'<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?', forms[form]):
        if name != "csrfmiddlewaretoken":
            found.setdefault(unescape(name), []).append(unescape(value))
    return found


def opened(client: Client, address: str) -> dict[str, str]:
    """What a form carries when its page is opened."""
    return {name: values[0] for name, values in hidden(client.get(address)).items()}


def open_episode(child: Child) -> Episode:
    return Episode.objects.get(child=child, ends_on=None)


def moved_by_ada(child: Child, day: int = 6) -> None:
    move_child(
        acting(a_manager("Ada Lovelock")), child, moved_on=TODAY.replace(day=day), placement="U4", provider="PR1"
    )


def test_a_second_move_shows_both_and_who_was_first_and_may_be_saved_after_it(gwen: Client, child: Child) -> None:
    address = f"/children/{child.pk}/move"
    form = opened(gwen, address)
    moved_by_ada(child)
    both = gwen.post(address, {**form, **MINE, **a_day("moved_on", 8, 4, 2021)})
    assert both.status_code == 409
    said = words_of(both)
    for words in (
        "Ada Lovelock saved a change on", "Placement U4 from 6 April 2021", "6 April 2021", "8 April 2021",
        "Fostered by another carer: long term", "Children's home", "nothing of it is lost",
    ):  # fmt: skip
        assert words in unescape(said), words
    assert open_episode(child).placement == "U4"
    assert "Save mine as a further move" in said
    assert gwen.post(address, hidden(both, 1)).status_code == 302
    episodes = Episode.objects.filter(child=child).order_by("starts_on").values_list("starts_on__day", "placement")
    assert list(episodes) == [(1, "U6"), (6, "U4"), (8, "K2")]


def test_a_move_recorded_twice_is_corrected_to_what_the_second_wrote(gwen: Client, child: Child) -> None:
    address = f"/children/{child.pk}/move"
    form = opened(gwen, address)
    moved_by_ada(child)
    both = gwen.post(address, {**form, **MINE, **a_day("moved_on", 6, 4, 2021)})
    assert "Save mine as a further move" not in words_of(both)  # nothing begins twice on one day
    correct = f"/children/{child.pk}/episodes/{open_episode(child).pk}/correct"
    assert f'action="{correct}"' in both.content.decode()
    brought = gwen.post(correct, hidden(both))
    assert brought.status_code == 200
    assert re.search(r'value="K2" selected', brought.content.decode())
    facts = {"legal_status": "C1", "category_of_need": "N1", "placement": "K2", "provider": "PR4", "reason": "Misread"}
    done = gwen.post(correct, {**opened_again(brought), **facts, **a_day("starts_on", 6, 4, 2021)})
    assert done.status_code == 302
    assert (open_episode(child).placement, Correction.objects.get(child=child).reason) == ("K2", "Misread")


def opened_again(answer: Any) -> dict[str, str]:
    return {name: values[0] for name, values in hidden(answer).items()}


def test_a_second_change_of_legal_status_is_shown_beside_the_first(gwen: Client, child: Child) -> None:
    address = f"/children/{child.pk}/legal-status"
    form = opened(gwen, address)
    change_legal_status(acting(a_manager("Ada Lovelock")), child, changed_on=TODAY.replace(day=6), legal_status="C2")
    both = gwen.post(address, {**form, "legal_status": "E1", **a_day("changed_on", 8, 4, 2021)})
    assert both.status_code == 409
    said = unescape(words_of(both))
    assert "Full care order" in said
    assert "Placement order granted" in said
    assert open_episode(child).legal_status == "C2"
    assert gwen.post(address, hidden(both, 1)).status_code == 302
    assert open_episode(child).legal_status == "E1"


def test_who_moves_a_child_that_left_meanwhile_keeps_what_they_wrote_before_their_eyes(
    gwen: Client, child: Child
) -> None:
    address = f"/children/{child.pk}/move"
    form = opened(gwen, address)
    end_period(acting(a_manager("Ada Lovelock")), child, ends_on=TODAY.replace(day=6), reason="E4A")
    both = gwen.post(address, {**form, **MINE, **a_day("moved_on", 8, 4, 2021)})
    assert both.status_code == 409
    said = unescape(words_of(both))
    assert "Ada Lovelock saved a change on" in said
    assert "The child left care on 6 April 2021." in said
    assert "Children's home" in said
    assert "Save mine" not in said
    assert "Correct what is saved" not in said


def test_two_ends_of_one_period_are_one_end_corrected(gwen: Client, child: Child) -> None:
    address = f"/children/{child.pk}/leave-care"
    form = opened(gwen, address)
    end_period(acting(a_manager("Ada Lovelock")), child, ends_on=TODAY.replace(day=6), reason="E4A")
    both = gwen.post(address, {**form, "reason_ceased": "E8", **a_day("ends_on", 8, 4, 2021)})
    assert both.status_code == 409
    last = Episode.objects.filter(child=child).latest("starts_on")
    brought = gwen.post(f"/children/{child.pk}/episodes/{last.pk}/correct", hidden(both))
    page = brought.content.decode()
    assert 'name="ends_on-day" type="text" inputmode="numeric" value="8"' in page
    assert re.search(r'value="E8" selected', page)
    assert PeriodOfCare.objects.get(child=child).ends_on == TODAY.replace(day=6)


def test_ending_a_period_after_a_move_that_was_not_seen_asks_first(gwen: Client, child: Child) -> None:
    address = f"/children/{child.pk}/leave-care"
    form = opened(gwen, address)
    moved_by_ada(child)
    both = gwen.post(address, {**form, "reason_ceased": "E4A", **a_day("ends_on", 9, 4, 2021)})
    assert both.status_code == 409
    assert "Since 6 April 2021" in words_of(both)
    assert PeriodOfCare.objects.get(child=child).ends_on is None
    assert gwen.post(address, hidden(both, 1)).status_code == 302
    assert PeriodOfCare.objects.get(child=child).ends_on == TODAY.replace(day=9)


def test_a_team_somebody_else_chose_is_not_written_over(gwen: Client, child: Child) -> None:
    north, south = a_team(name="North"), a_team(name="South")
    address = f"/children/{child.pk}/social-work"
    set_social_work(acting(a_manager()), child, team=north, social_worker="Kit Amory", starts_on=TODAY.replace(day=2))
    form = opened(gwen, address)
    ada = acting(a_manager("Ada Lovelock"))
    set_social_work(ada, child, team=south, social_worker="Jo Fenn", starts_on=TODAY)
    mine = {"team": str(north.pk), "social_worker": "Ro Hale", **a_day("starts_on", 12, 4, 2021)}
    both = gwen.post(address, {**form, **mine})
    assert both.status_code == 409
    for words in ("Ada Lovelock saved a change on", "Jo Fenn", "Ro Hale", "South", "North"):
        assert words in words_of(both), words
    chosen = {**hidden(both), "keep-team": "theirs", "keep-social_worker": "yours", "keep-starts_on": "theirs"}
    assert gwen.post(address, chosen).status_code == 302
    row = SocialWork.objects.get(child=child, ends_on=None)
    assert (row.team_id, row.social_worker) == (south.pk, "Ro Hale")


def test_the_second_of_two_windows_of_one_person_says_so(gwen: Client, child: Child) -> None:
    address = f"/children/{child.pk}/legal-status"
    first, second = opened(gwen, address), opened(gwen, address)
    assert gwen.post(address, {**first, "legal_status": "C2", **a_day("changed_on", 6, 4, 2021)}).status_code == 302
    both = gwen.post(address, {**second, "legal_status": "C2", **a_day("changed_on", 7, 4, 2021)})
    assert both.status_code == 409
    assert "You saved a change on" in words_of(both)
