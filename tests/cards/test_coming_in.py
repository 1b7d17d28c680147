"""The way in: who has the card and knows the secret is the child, and nobody learns anything else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client

from mainstay import clock
from mainstay.cards.actions.end_card import end_card
from mainstay.cards.actions.give_card import give_card
from mainstay.cards.actions.set_secret import set_secret
from mainstay.cards.models import Card, Device, OwnSession, Tries
from mainstay.cards.queries import card_of, code_to_print
from mainstay.cards.rules import codes, trying
from mainstay.cards.rules.trying import Count
from mainstay.notices.models import Notice
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.voice.building import NUMBERS, Scene, a_scene, come_in

WRONG = "That did not work"


@pytest.fixture
def scene(db: None, monkeypatch: pytest.MonkeyPatch) -> Scene:
    monkeypatch.setenv("MAINSTAY_TODAY", "2021-04-12")
    return a_scene()


def _try(browser: Client, code: str, numbers: str, **more: str) -> object:
    browser.post("/my/come-in", {"code": code, "once": make.a_token()})
    return browser.post("/my/secret", {"numbers": numbers, "once": make.a_token(), **more})


def _is_in(browser: Client) -> bool:
    return browser.get("/my/").status_code == 200


def test_a_child_comes_in_by_code_and_secret_and_is_out_again(scene: Scene) -> None:
    browser = come_in(scene)
    assert _is_in(browser)
    left = browser.get("/my/leave")
    assert (left.status_code, left.headers["Clear-Site-Data"]) == (302, '"cache"')
    assert not _is_in(browser)


def test_the_code_is_read_in_small_letters_and_with_spaces(scene: Scene) -> None:
    browser = Client()
    _try(browser, f" {scene.code[:5].lower()}-{scene.code[5:].lower()} ", NUMBERS)
    assert _is_in(browser)


def test_the_square_leads_to_the_secret_and_leaves_no_code_in_the_address(scene: Scene) -> None:
    right, nobodys = Client(), Client()
    answers = [right.get(f"/my/c/{scene.code}"), nobodys.get("/my/c/BBBBBBBBBB")]
    assert {(answer.status_code, answer.headers["Location"]) for answer in answers} == {(302, "/my/secret")}
    assert OwnSession.objects.count() == 0  # a program that follows links uses nothing up
    pages = [browser.get("/my/secret").content for browser in (right, nobodys)]
    assert len(set(map(len, pages))) == 1
    assert scene.code.encode() not in pages[0]


def test_a_wrong_code_a_wrong_secret_and_a_stopped_card_are_answered_alike(scene: Scene) -> None:
    wrong = [_try(Client(), scene.code, "13579"), _try(Client(), "BBBBBBBBBB", NUMBERS)]
    end_card(make.acting(scene.officer), scene.card)
    wrong.append(_try(Client(), scene.code, NUMBERS))
    assert [answer.status_code for answer in wrong] == [422] * 3  # type: ignore[attr-defined]
    assert all(WRONG in answer.content.decode() for answer in wrong)  # type: ignore[attr-defined]
    assert OwnSession.objects.count() == 0


def test_ten_thousand_guesses_of_one_card_find_nothing_and_the_childs_own_device_still_comes_in(
    scene: Scene, settings: object
) -> None:
    own = come_in(scene, remember=True)
    own.post("/my/stop")
    stranger = Client()
    stranger.post("/my/come-in", {"code": scene.code, "once": make.a_token()})
    tried_in_time = 0
    for number in range(10_000):
        count = Tries.objects.filter(card=scene.card).first()
        tried_in_time += count is None or trying.may_try(
            Count(count.wrong, count.spent, count.hour_began_at), clock.real_now()
        )
        if number >= 200 and number % 500:  # past the first hundreds every guess is answered as the ones before it
            continue
        answer = stranger.post("/my/secret", {"numbers": f"{20_000 + number}", "once": make.a_token()})
        assert (answer.status_code, _is_in(stranger)) == (422, False)
        assert "Robin" not in answer.content.decode()
    assert Tries.objects.get(card=scene.card).wrong == trying.A_HOUR
    assert tried_in_time == trying.A_HOUR
    # The right secret does not let a stranger in either while the card is closed to strangers.
    assert stranger.post("/my/secret", {"numbers": NUMBERS, "once": make.a_token()}).status_code == 422
    own.post("/my/secret", {"numbers": NUMBERS, "once": make.a_token()})
    assert _is_in(own)


def test_ten_thousand_codes_find_no_card(scene: Scene) -> None:
    found = {codes.new_code() for _ in range(10_000)}
    assert len(found) == 10_000
    browser = Client()
    for code in list(found)[:40]:
        assert _try(browser, code, NUMBERS).status_code == 422  # type: ignore[attr-defined]
    assert OwnSession.objects.count() == 0


def test_no_number_of_hours_lets_a_stranger_try_more_than_sixty_times() -> None:
    now = clock.real_now()
    count, tried = Count(0, 0, now), 0
    for hour in range(1000):
        at = now + timedelta(hours=hour)
        while trying.may_try(count, at):
            count, tried = trying.after_wrong(count, at), tried + 1
    assert tried == trying.IN_ALL


def test_the_officer_hears_once_that_a_card_is_guessed_at(scene: Scene) -> None:
    for number in range(14):
        _try(Client(), scene.code, f"{20_000 + number}")
    told = Notice.objects.filter(person=scene.officer, words__startswith="Somebody tried a card")
    assert told.count() == 1
    assert card_of(make.viewing(scene.officer), scene.child.pk).wrong == trying.A_HOUR  # type: ignore[union-attr]


def test_a_device_is_remembered_only_where_the_child_asks_for_it(scene: Scene) -> None:
    come_in(scene)
    assert Device.objects.count() == 0
    browser = come_in(scene, remember=True)
    browser.post("/my/stop")
    assert browser.get("/my/come-in").headers["Location"] == "/my/secret"
    browser.post("/my/secret", {"numbers": NUMBERS, "once": make.a_token()})
    assert _is_in(browser)


def test_a_remembered_device_has_tries_of_its_own(scene: Scene) -> None:
    browser = come_in(scene, remember=True)
    browser.post("/my/stop")
    for number in range(trying.DEVICE_IN_ALL):
        browser.post("/my/secret", {"numbers": f"{30_000 + number}", "once": make.a_token()})
    assert browser.post("/my/secret", {"numbers": NUMBERS, "once": make.a_token()}).status_code == 422
    again = come_in(scene)  # with the card itself, elsewhere, the child is not shut out
    assert _is_in(again)


def test_a_lost_card_is_stopped_in_one_step_for_whoever_is_in_and_every_device(scene: Scene) -> None:
    browser = come_in(scene, remember=True)
    end_card(make.acting(scene.officer), scene.card)
    assert not _is_in(browser)
    assert browser.get("/my/come-in").status_code == 200
    with pytest.raises(Refused, match="already"):
        end_card(make.acting(scene.officer), Card.objects.get(pk=scene.card.pk))


def test_a_new_card_stops_the_one_before(scene: Scene) -> None:
    browser = come_in(scene)
    card = set_secret(make.acting(scene.officer), give_card(make.acting(scene.officer), scene.child), numbers="80651")
    assert not _is_in(browser)
    assert _try(Client(), scene.code, NUMBERS).status_code == 422  # type: ignore[attr-defined]
    other = Client()
    _try(other, codes.as_typed(code_to_print(make.viewing(scene.officer), card.pk)), "80651")
    assert _is_in(other)


def test_a_card_runs_out_after_a_year(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = come_in(scene)
    monkeypatch.setenv("MAINSTAY_TODAY", "2022-04-11")
    assert _is_in(browser)
    monkeypatch.setenv("MAINSTAY_TODAY", "2022-04-12")
    assert not _is_in(browser)
    assert Card.objects.get().expires_on == date(2022, 4, 12)


@pytest.mark.parametrize(("column", "ago", "still_in"), [
    ("last_seen_at", timedelta(minutes=19), True), ("last_seen_at", timedelta(minutes=20), False),
    ("began_at", timedelta(minutes=119), True), ("began_at", timedelta(minutes=120), False),
])  # fmt: skip
def test_a_time_here_ends_when_it_is_left_alone_and_after_two_hours(
    scene: Scene, column: str, ago: timedelta, still_in: bool
) -> None:
    browser = come_in(scene)
    OwnSession.objects.update(**{column: clock.real_now() - ago})
    assert _is_in(browser) is still_in


def test_somebody_of_the_staff_is_nobody_on_a_childs_pages_and_the_child_nobody_elsewhere(
    scene: Scene, settings: object
) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    browser = come_in(scene)
    assert browser.get("/children/").status_code == 302
    browser.force_login(scene.manager)
    assert "Hello Robin" in browser.get("/my/").content.decode()
    assert "Maya Example" not in browser.get("/my/").content.decode()
    browser.get("/my/leave")
    assert browser.get("/my/").headers["Location"] == "/my/come-in"
    assert browser.get("/children/").status_code == 200


def test_a_card_can_be_printed_on_its_day_and_holds_no_name(
    scene: Scene, settings: object, monkeypatch: object
) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    browser = Client()
    browser.force_login(scene.officer)
    shown = browser.get(f"/cards/{scene.card.pk}/print").content.decode()
    card = shown[shown.index("ms-pass") : shown.index("</section>", shown.index("ms-pass"))]
    assert codes.as_printed(scene.code) in card
    assert not {"robin", "care"} & set(card.lower().split())
    monkeypatch.setenv("MAINSTAY_TODAY", "2021-04-13")  # type: ignore[attr-defined]
    assert browser.get(f"/cards/{scene.card.pk}/print").status_code == 404


@pytest.mark.parametrize("easy", ["1234", "123456789", "11111", "12345", "98765", "12a45", ""])
def test_easy_numbers_are_refused(easy: str) -> None:
    with pytest.raises(Refused):
        codes.must_be_numbers(easy)


def test_pictures_are_a_secret_too(scene: Scene) -> None:
    card = give_card(make.acting(scene.officer), scene.child)
    chosen = ["cat", "moon", "cat", "boat"]
    set_secret(make.acting(scene.officer), card, pictures=chosen)
    code = codes.as_typed(code_to_print(make.viewing(scene.officer), card.pk))
    pressed = {f"picture{place}": name for place, name in enumerate(chosen, start=1)}
    browser = Client()
    _try(browser, code, "", **pressed)
    assert _is_in(browser)
    other = Client()
    _try(other, code, "", **{**pressed, "picture1": "moon", "picture2": "cat"})
    assert not _is_in(other)


def test_every_page_of_a_childs_is_kept_by_nothing_and_names_nobody_in_address_or_title(scene: Scene) -> None:
    browser = come_in(scene)
    for address in ("/my/", "/my/write/", "/my/words/", "/my/answers/", "/my/help", "/my/look", "/my/review/"):
        answer = browser.get(address)
        page = answer.content.decode()
        title = page[page.index("<title>") + 7 : page.index("</title>")]
        assert answer.headers["Cache-Control"] == "no-store, private"
        assert answer.headers["Permissions-Policy"].startswith("camera=()")
        assert not {"mainstay", "care", "council", "robin", "urgent", "officer"} & set(title.lower().split())
        assert [word for word in ("/my/leave", "0800 1111", "tel:999") if word not in page] == []
