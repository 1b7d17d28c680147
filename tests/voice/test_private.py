"""What a child says is private: sealed in the database, and shown by no page to anybody but those who hear them."""

from __future__ import annotations

import io
import re
import zipfile
from uuid import UUID, uuid4

import pytest
from django.db import connections
from django.http import HttpResponse
from django.test import Client

from mainstay.access.can import Can
from mainstay.access.models import Person
from mainstay.access.roles import ROLES, Role
from mainstay.documents.reading import words_in
from mainstay.ledger.action import set_person
from mainstay.notices.models import Notice
from mainstay.releases.actions.add_recipient import add_recipient
from mainstay.releases.actions.check_recipient import check_recipient
from mainstay.releases.actions.make_release import make_release
from mainstay.releases.models import Release
from mainstay.releases.shared import builders
from mainstay.site.printing import routes
from mainstay.voice.actions.answer_for_council import answer_for_council
from mainstay.voice.actions.put_wish import put_wish
from mainstay.voice.actions.say import say
from mainstay.voice.actions.tell_child import tell_child
from mainstay.voice.actions.write_together import write_together
from mainstay.voice.models import UrgentAlert, View, Wish
from mainstay.voice.queries import views_of, wishes_put_to
from tests import builders as make
from tests.voice.building import CANARY, Scene, come_in

FORMATS = ("html", "pdf", "docx", "json", "csv", "ics")
OTHERS = [
    Role.SOCIAL_WORKER, Role.TEAM_MANAGER, Role.BUSINESS_SUPPORT, Role.CHILD_PROTECTION_COORDINATOR,
    Role.SENIOR_MANAGER, Role.DATA_OFFICER, Role.AUDITOR, Role.DIRECTOR, Role.ADMINISTRATOR, Role.COMPLAINTS_TEAM,
    Role.EMERGENCY_DUTY,
]  # fmt: skip


def _said(scene: Scene) -> View:
    """A private message with a wish and an alert in it."""
    view = say(scene.as_child(), scene.child, about="change", words=f"{CANARY}. It is unsafe", feeling=1)
    set_person(make.viewing(scene.officer))
    return view


def _somebody(scene: Scene, role: Role) -> Person:
    known = {Role.SOCIAL_WORKER: scene.worker, Role.TEAM_MANAGER: scene.team_manager,
             Role.BUSINESS_SUPPORT: scene.support, Role.EMERGENCY_DUTY: scene.duty}  # fmt: skip
    return known.get(role) or make.a_person(role)


def _addresses(scene: Scene, view: View, role: Role) -> list[str]:
    """Every address that this role may open, with the keys of this child in it wherever there is a place for one."""
    set_person(make.viewing(scene.officer))
    keys: dict[str, UUID | None] = {
        "child": scene.child.pk, "child_id": scene.child.pk, "view": view.pk, "words": view.words_id,
        "wish": Wish.objects.get(view=view).pk, "alert": UrgentAlert.objects.get(view=view).pk, "card": scene.card.pk,
        "review": view.review_id, "review_id": view.review_id,
    }  # fmt: skip
    keys |= dict.fromkeys(("release", "release_id"), _letter(scene, view).pk)
    found: list[str] = []
    for route in routes():
        may = Can.__members__.get(route.classification or "")
        if route.classification == "anyone signed in" or (may and may in ROLES[role].may):
            found += [_filled(route.pattern, keys, fmt) for fmt in (FORMATS if "fmt>" in route.pattern else ("html",))]
    return found


def _filled(pattern: str, keys: dict[str, UUID | None], fmt: str) -> str:
    """The address of a pattern, with this child's keys and a format in their places."""
    samples = {"year": "2020-21", "measure": "reviews_in_time", "fmt": fmt, "number": "1"}
    put = re.sub(
        r"<(?:\w+:)?(\w+)>", lambda match: str(keys.get(match[1]) or samples.get(match[1]) or uuid4()), pattern
    )
    return f"/{put}"


def _letter(scene: Scene, view: View) -> Release:
    """A letter to the child that says what they asked for and what came of it, ready to be sent."""
    wish = Wish.objects.get(view=view)
    tell_child(make.acting(scene.officer), wish.pk, outcome="done", words="Ferdinand comes to tea.")
    to = add_recipient(make.acting(scene.officer), scene.child, kind="child", name="Robin", route="by_hand")
    to = check_recipient(make.acting(scene.manager), to, address_withheld=False)
    set_person(make.viewing(scene.officer))
    built = builders()["answers"].build(make.viewing(scene.officer), scene.child.pk, view.pk, "child")
    return make_release(
        make.acting(scene.officer), scene.child, recipient=to, document="answers", title=built.title,
        parts=built.parts, source_id=view.pk, goes_through_with="Wes Example", goes_through_on=make.TODAY,
    )  # fmt: skip


def _words_of(answer: HttpResponse) -> str:
    """Every word of an answer, whatever kind of file it is; what cannot be read is no answer to this question."""
    content = b"".join(answer)
    kind = answer.headers.get("Content-Type", "").split(";")[0]
    if kind == "application/pdf":
        return words_in("pdf", content)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "\n".join(packed.read(name).decode(errors="replace") for name in packed.namelist())
    return content.decode(errors="replace")


@pytest.mark.parametrize("role", OTHERS)
def test_no_page_shows_another_role_what_a_child_said(scene: Scene, role: Role, settings: object) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    view = _said(scene)
    person = _somebody(scene, role)
    browser = Client()
    browser.force_login(person)
    addresses = [*_addresses(scene, view, role), "/children/?q=quokka", "/children/?q=lonely"]
    assert len(addresses) > 3
    shown = [address for address in addresses if "Ferdinand" in _words_of(browser.get(address))]
    assert shown == []
    set_person(make.viewing(person))
    assert (View.objects.count(), Wish.objects.count(), views_of(make.viewing(person), scene.child.pk)) == (0, 0, [])


def test_a_file_that_holds_the_words_is_read_as_one(scene: Scene, settings: object) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    release = _letter(scene, _said(scene))
    browser = Client()
    browser.force_login(scene.officer)
    for fmt in ("html", "pdf", "docx"):
        assert "Ferdinand" in _words_of(browser.get(f"/releases/{release.pk}/copy.{fmt}")), fmt


def test_no_message_to_anybody_holds_a_word_of_it(scene: Scene) -> None:
    view = _said(scene)
    wish = Wish.objects.get(view=view)
    put_wish(make.acting(scene.officer), wish.pk, agreed_how="In the visit")
    answer_for_council(make.acting(scene.team_manager), wish.pk, outcome="done", words=f"Yes, {CANARY}")
    tell_child(make.acting(scene.officer), wish.pk, outcome="done", words=f"Yes, {CANARY}")
    set_person(make.the_system().viewer)
    messages = [f"{row.words} {row.calendar}" for row in Notice.objects.all()]
    assert len(messages) > 4
    assert [words for words in messages if "Ferdinand" in words or "Robin" in words] == []


def test_the_whole_database_holds_no_word_of_it_but_under_seal(scene: Scene) -> None:
    view = _said(scene)
    _letter(scene, view)
    found = []
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT table_schema, table_name FROM information_schema.tables WHERE table_schema = 'public'")
        for _schema, table in cursor.fetchall():
            cursor.execute(f'SELECT count(*) FROM "{table}" t WHERE t::text LIKE %s', ["%Ferdinand%"])
            if cursor.fetchone()[0]:
                found.append(table)
    assert found == []


def test_the_officer_and_the_manager_read_it_whole(scene: Scene, settings: object) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    view = _said(scene)
    for person in (scene.officer, scene.manager):
        browser = Client()
        browser.force_login(person)
        assert CANARY in browser.get(f"/voice/{view.pk}/").content.decode()


def test_another_childs_officer_and_another_child_see_none_of_it(scene: Scene, settings: object) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    view = _said(scene)
    other = make.an_officer()
    friend = make.a_child(officer=other)
    browser = Client()
    browser.force_login(other)
    theirs = (f"/voice/{view.pk}/", f"/children/{scene.child.pk}/said/")
    assert [browser.get(address).status_code for address in theirs] == [
        404, 404,
    ]  # fmt: skip
    from dataclasses import replace

    from mainstay.cards.shared import childs_viewer

    stranger = childs_viewer(friend.pk, today=make.TODAY)
    set_person(stranger)
    assert View.objects.count() == 0
    assert views_of(replace(stranger, child_id=scene.child.pk), scene.child.pk) == []


def test_a_wish_the_child_shares_goes_to_the_manager_and_nothing_around_it(scene: Scene) -> None:
    view = _said(scene)
    wish = Wish.objects.get(view=view)
    assert wishes_put_to(make.viewing(scene.team_manager)) == []
    put_wish(make.acting(scene.officer), wish, agreed_how="In the visit of today")
    set_person(make.viewing(scene.team_manager))
    row = wishes_put_to(make.viewing(scene.team_manager))[0]
    assert CANARY in row.text
    assert View.objects.count() == 0
    answered = answer_for_council(make.acting(scene.team_manager), wish, outcome="not_yet", words="In May.")
    assert answered.state == "checking"
    set_person(make.viewing(scene.worker))
    assert wishes_put_to(make.viewing(scene.worker)) == []


def test_a_worker_writes_beside_the_child_and_reads_nothing_afterwards(scene: Scene) -> None:
    kept = write_together(
        make.acting(scene.worker), scene.child, about="home", words=CANARY, who_was_there="Robin, Wes and Jo"
    )
    set_person(make.viewing(scene.worker))
    assert View.objects.count() == 0
    set_person(make.viewing(scene.officer))
    row = views_of(make.viewing(scene.officer), scene.child.pk)[0]
    assert (row.id, row.text, row.written_by, row.who_was_there) == (
        kept.pk, CANARY, "Wes Example", "Robin, Wes and Jo",
    )  # fmt: skip


def test_together_mode_with_the_card_shows_nothing_and_the_child_can_say_it_was_not_meant(scene: Scene) -> None:
    _said(scene)
    beside = Client()
    page = beside.get("/my/together").content.decode()
    assert "Ferdinand" not in page
    sent = {"code": scene.code, "written_by": "Jo", "who_was_there": "Jo and Robin", "words": "I like it here",
            "once": make.a_token()}  # fmt: skip
    answer = beside.post("/my/together", sent)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/my/together/sent")
    assert "I like it here" not in beside.get("/my/together/sent").content.decode()
    assert beside.get("/my/").status_code == 302
    child = come_in(scene)
    set_person(make.viewing(scene.officer))
    written = View.objects.get(medium="together")
    assert (
        child.post(f"/my/words/{written.pk}/not-meant", {"words": "Jo wrote that", "once": make.a_token()}).status_code
        == 302
    )
    set_person(make.viewing(scene.officer))
    row = next(row for row in views_of(make.viewing(scene.officer), scene.child.pk) if row.id == written.pk)
    assert (row.not_meant_on, [words for _on, words in row.more]) == (make.TODAY, ["Jo wrote that"])
