"""Who sees what a child sent: the reviewing service, whoever was told of an alert, and a team only what is shared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection

from mainstay.access.roles import Role
from mainstay.ledger.action import set_person
from mainstay.ledger.gate import opened
from mainstay.ledger.models import Entry, Sighting
from mainstay.notices.models import Notice
from mainstay.site.jobs import tell_cover_of_unopened_media
from mainstay.statute.refusal import Refused
from mainstay.voice.actions.open_media import open_media
from mainstay.voice.actions.say import say
from mainstay.voice.actions.share_media import share_media
from mainstay.voice.actions.stop_sharing_media import stop_sharing_media
from mainstay.voice.models import AlertTold, Kept, UrgentAlert, View
from mainstay.voice.queries import media_for_cover, media_unopened
from mainstay.voice.shared.media import Made, made_of
from tests import builders as make
from tests.media.making import drawing, saved, tone_with_device
from tests.voice.building import Scene, come_in
from tests.voice.test_media import as_staff

NEXT_DAY, DAY_AFTER = date(2021, 4, 13), date(2021, 4, 14)


@pytest.fixture(scope="module")
def picture() -> Made:
    """A drawing, made anew once for all tests of this file."""
    return made_of("drawing", saved(drawing(), "PNG"))


def _sent(scene: Scene, picture: Made, **said: object) -> Kept:
    view = say(scene.as_child(), scene.child, about="home", media=[picture], **said)  # type: ignore[arg-type]
    set_person(make.viewing(scene.officer))
    return Kept.objects.get(view=view)


def _in_the_database(person: object) -> int:
    set_person(make.viewing(person))  # type: ignore[arg-type]
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM voice_kept")
        return int(cursor.fetchone()[0])


@pytest.mark.parametrize(
    ("who", "sees"),
    [("officer", 1), ("manager", 1), ("worker", 0), ("team_manager", 0), ("support", 0), ("duty", 0)],
)
def test_before_the_child_agrees_the_reviewing_service_alone_sees_it(
    scene: Scene, picture: Made, settings: object, who: str, sees: int
) -> None:
    kept = _sent(scene, picture)
    person = getattr(scene, who)
    assert _in_the_database(person) == sees
    browser = as_staff(person, settings)
    addresses = [f"/voice/kept/{kept.pk}/whole", f"/voice/kept/{kept.pk}/", f"/voice/kept/{kept.pk}/small",
                 f"/children/{scene.child.pk}/pictures/{kept.pk}", f"/my/kept/{kept.pk}"]  # fmt: skip
    got = [browser.get(address).status_code for address in addresses]
    assert got[:3] == [200 if sees else 403] * 3
    assert got[3] in {403, 404}
    assert got[4] == 302


def test_a_child_sees_what_another_sent_nowhere(scene: Scene, picture: Made) -> None:
    kept = _sent(scene, picture)
    other = come_in(replace(scene, child=make.a_child(officer=scene.officer)))
    assert other.get(f"/my/kept/{kept.pk}").status_code == 404
    assert other.get(f"/my/kept/{kept.pk}/small").status_code == 404
    assert other.get(f"/my/kept/{kept.pk}/look").status_code == 404


def test_shared_with_the_social_worker_it_is_seen_by_the_childs_team_until_that_ends(
    scene: Scene, picture: Made, settings: object
) -> None:
    kept = _sent(scene, picture)
    acting = make.acting(scene.officer)
    with pytest.raises(Refused, match="Open it first"):
        share_media(acting, kept, audiences=["social_worker"], agreed_how="In my visit")
    open_media(acting, kept)
    share_media(acting, kept, audiences=["parents"], agreed_how="In my visit")
    assert _in_the_database(scene.worker) == 0
    share_media(acting, kept, audiences=["social_worker"], agreed_how="In my visit")
    stranger = make.a_person(Role.SOCIAL_WORKER, team=make.a_team())
    assert [_in_the_database(each) for each in (scene.worker, scene.team_manager, stranger)] == [1, 1, 0]
    worker = as_staff(scene.worker, settings)
    address = f"/children/{scene.child.pk}/pictures/"
    assert "In my visit" in worker.get(address).content.decode()
    assert worker.get(f"{address}{kept.pk}").status_code == 200
    assert worker.get(f"/voice/kept/{kept.pk}/whole").status_code == 403
    assert Sighting.objects.filter(page="media_shared_file", person_id=scene.worker.pk).count() == 1
    set_person(make.viewing(scene.officer))
    officer = as_staff(scene.officer, settings)
    stop = {"audience": "social_worker", "once": make.a_token()}
    assert officer.post(f"/voice/kept/{kept.pk}/stop", stop).status_code == 302
    assert worker.get(f"{address}{kept.pk}").status_code == 404
    assert "Nothing is shared with you" in worker.get(address).content.decode()
    with pytest.raises(Refused, match="not shared with them"):
        stop_sharing_media(acting, kept, audience="social_worker")


def test_the_page_of_a_picture_shares_it_and_says_why_not(scene: Scene, picture: Made, settings: object) -> None:
    kept = _sent(scene, picture)
    officer = as_staff(scene.officer, settings)
    officer.get(f"/voice/kept/{kept.pk}/")
    bare = officer.post(f"/voice/kept/{kept.pk}/share", {"once": make.a_token()})
    assert bare.status_code == 422
    given = {"audiences": ["review"], "agreed_how": "When we met", "once": make.a_token()}
    page = officer.post(f"/voice/kept/{kept.pk}/share", given, follow=True).content.decode()
    assert "Everybody at my review" in page
    assert Kept.objects.get().shared_with == ["review"]


def test_who_was_told_of_an_alert_sees_what_came_with_it_and_only_the_service_opens_it(
    scene: Scene, picture: Made, settings: object
) -> None:
    kept = _sent(scene, picture, feeling=1)
    other = _sent(scene, picture)
    alert = UrgentAlert.objects.get()
    set_person(make.viewing(scene.manager))
    with opened():
        AlertTold(alert=alert, person=scene.duty, told_as="emergency", told_at=alert.raised_at).save()
    duty = as_staff(scene.duty, settings)
    assert f"/alerts/{alert.pk}/kept/{kept.pk}" in duty.get(f"/alerts/{alert.pk}/").content.decode()
    assert duty.get(f"/alerts/{alert.pk}/kept/{kept.pk}").status_code == 200
    assert duty.get(f"/alerts/{alert.pk}/kept/{other.pk}").status_code == 404
    assert Sighting.objects.filter(page="alert_media", person_id=scene.duty.pk).count() == 1
    set_person(make.viewing(scene.officer))
    assert Kept.objects.get(pk=kept.pk).opened_on is None
    assert as_staff(scene.officer, settings).get(f"/alerts/{alert.pk}/kept/{kept.pk}").status_code == 200
    set_person(make.viewing(scene.officer))
    assert Kept.objects.get(pk=kept.pk).opened_by_id == scene.officer.pk


def test_what_nobody_opens_in_a_working_day_is_late_and_goes_to_cover_once(
    scene: Scene, picture: Made, settings: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = _sent(scene, picture)
    assert [row.is_late for row in media_unopened(make.viewing(scene.officer, NEXT_DAY))] == [False]
    assert [row.is_late for row in media_unopened(make.viewing(scene.officer, DAY_AFTER))] == [True]
    assert media_unopened(make.viewing(scene.worker, DAY_AFTER)) == []
    monkeypatch.setenv("MAINSTAY_TODAY", DAY_AFTER.isoformat())
    assert tell_cover_of_unopened_media(0) == 1
    assert tell_cover_of_unopened_media(0) == 0
    told = Notice.objects.filter(words="Nobody has opened what a child sent. Open it now")
    assert set(told.values_list("person_id", flat=True)) == {scene.manager.pk}
    assert Entry.objects.filter(event="UnopenedMediaTold", child_id=scene.child.pk).count() == 1
    page = as_staff(scene.officer, settings).get("/voice/").content.decode()
    assert "Gone to cover" in page
    assert "small" not in page
    set_person(make.viewing(scene.officer))
    open_media(make.acting(scene.officer, today=DAY_AFTER), kept)
    assert media_for_cover(make.viewing(scene.manager, date(2021, 4, 20)), most=9) == []


def test_a_sound_is_handed_out_in_parts_to_players_that_ask_for_parts(scene: Scene, settings: object) -> None:
    sound = made_of("voice", tone_with_device())
    kept = _sent(scene, sound)
    officer = as_staff(scene.officer, settings)
    address = f"/voice/kept/{kept.pk}/whole"
    whole = officer.get(address)
    part = officer.get(address, headers={"Range": "bytes=0-1"})
    assert (part.status_code, len(part.content)) == (206, 2)
    assert part.headers["Content-Range"] == f"bytes 0-1/{len(whole.content)}"
    rest = officer.get(address, headers={"Range": "bytes=2-"})
    assert part.content + rest.content == whole.content
    beyond = officer.get(address, headers={"Range": f"bytes={len(whole.content)}-"})
    assert (beyond.status_code, len(beyond.content)) == (200, len(whole.content))
    assert "media-src 'self'" in officer.get(f"/voice/kept/{kept.pk}/").headers["Content-Security-Policy"]
    assert View.objects.get().kept.count() == 1
