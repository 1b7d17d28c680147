"""What a child began and did not send is there when they come back, theirs alone, and gone when it is sent."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection

from mainstay.cards.models import OwnSession
from mainstay.ledger.action import set_person
from mainstay.voice.models import Draft, View
from tests import builders as make
from tests.voice.building import CANARY, NUMBERS, Scene, come_in

DRAWN = '[[{"colour":"#d0271d","width":14,"at":[10,10,50,60]}]]'


def _runs_out() -> None:
    """Twenty minutes alone."""
    for session in OwnSession.objects.all():
        earlier = session.last_seen_at - timedelta(minutes=21)
        OwnSession.objects.filter(pk=session.pk).update(last_seen_at=earlier)


def _hidden(page: str) -> dict[str, str]:
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page)
    return {name: value.replace("&quot;", '"').replace("&#x27;", "'") for name, value in found}


def test_what_was_begun_is_found_again_and_is_gone_when_it_is_sent_or_thrown_away(scene: Scene) -> None:
    child = come_in(scene)
    begun = {"words": CANARY, "feeling": "2", "strokes": DRAWN}
    kept = child.post("/my/draft/home", begun, headers={"X-Draft": "1"})
    assert "Nobody has read it" in kept.json()["said"]
    page = child.get("/my/write/home").content.decode()
    assert "You began this on 12 April" in page
    assert CANARY in page
    assert _hidden(page)["strokes"] == DRAWN
    assert 'value="2" id="face-2" checked' in page
    assert CANARY not in child.get("/my/write/school").content.decode()
    assert bytes(Draft.objects.get().sealed).find(CANARY.encode()) == -1

    assert child.post("/my/write/home", {**begun, "once": make.a_token()}).status_code == 302
    assert Draft.objects.count() == 0
    child.post("/my/draft/school", begun)
    assert "You began this" in child.get("/my/write/").content.decode()
    child.post("/my/draft/school/away")
    assert CANARY not in child.get("/my/write/school").content.decode()


def test_without_javascript_a_press_keeps_it_and_words_that_are_too_long_are_still_there(scene: Scene) -> None:
    child = come_in(scene)
    answer = child.post("/my/draft/home", {"words": CANARY, "feeling": ""}, follow=True)
    assert "We kept it for you" in answer.content.decode()
    long = child.post("/my/draft/home", {"words": "a" * 10_001})
    assert "a" * 10_001 in long.content.decode()
    assert child.post("/my/draft/home", {"words": " "}).status_code == 302
    assert Draft.objects.count() == 0


@pytest.mark.parametrize("who", ["officer", "manager", "worker", "team_manager", "support", "duty"])
def test_nobody_but_the_child_finds_a_draft_in_the_database(scene: Scene, who: str) -> None:
    child = come_in(scene)
    child.post("/my/draft/home", {"words": CANARY})
    other = make.a_child(officer=scene.officer)
    set_person(make.viewing(getattr(scene, who)))
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM voice_draft")
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT set_config('app.child', %s, true)", [str(other.pk)])
        cursor.execute("SELECT count(*) FROM voice_draft")
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT set_config('app.child', %s, true)", [str(scene.child.pk)])
        cursor.execute("SELECT count(*) FROM voice_draft")
        assert cursor.fetchone() == (1,)


def test_words_sent_after_the_time_ran_out_come_back_once_the_child_is_in_again(scene: Scene) -> None:
    child = come_in(scene)
    _runs_out()
    asked = child.post("/my/write/change", {"words": CANARY, "feeling": "2", "strokes": DRAWN, "once": make.a_token()})
    page = asked.content.decode()
    assert "your words are still here" in page
    assert CANARY not in page
    assert (View.objects.count(), Draft.objects.count()) == (0, 0)
    carried = {"carried": _hidden(page)["carried"], "once": make.a_token()}
    page = child.post("/my/come-in", {**carried, "code": scene.code}).content.decode()
    assert CANARY not in page
    wrong = child.post("/my/secret", {**carried, "once": make.a_token(), "numbers": "99999"})
    assert wrong.status_code == 422
    assert _hidden(wrong.content.decode())["carried"] == carried["carried"]
    page = child.post("/my/secret", {**carried, "once": make.a_token(), "numbers": NUMBERS}).content.decode()
    assert "They are not sent yet" in page
    written = _hidden(page)
    assert (written["words"], written["feeling"], written["strokes"]) == (CANARY, "2", DRAWN)
    assert 'action="/my/write/change"' in page
    back = child.post("/my/write/change", written)
    assert (back.status_code, View.objects.count()) == (200, 0)
    assert CANARY in back.content.decode()
    del written["again"]
    assert child.post("/my/write/change", {**written, "once": make.a_token()}).status_code == 302
    assert View.objects.get().feeling == 2


def test_words_of_one_child_never_reach_another_who_comes_in_there(scene: Scene) -> None:
    child = come_in(scene)
    _runs_out()
    page = child.post("/my/write/change", {"words": CANARY, "once": make.a_token()}).content.decode()
    carried = _hidden(page)["carried"]
    other = replace(scene, child=make.a_child(officer=scene.officer, given_name="Sam"))
    child.post("/my/come-in", {"code": other.code, "carried": carried, "once": make.a_token()})
    came = child.post("/my/secret", {"numbers": NUMBERS, "carried": carried, "once": make.a_token()}, follow=True)
    assert "Hello Sam" in came.content.decode()
    assert CANARY not in came.content.decode()
