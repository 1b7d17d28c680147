"""The pages: a child keeps something and says yes and no; the officer reads and checks it; the manager decides."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from mainstay.access.models import Person
from mainstay.achievements.models import Achievement, Check, Permission, Showing
from mainstay.achievements.rules.publishing import QUESTIONS
from mainstay.ledger.action import set_person
from mainstay.voice.models import UrgentAlert
from tests import builders as make
from tests.achievements.building import POEM, TITLE, a_picture, kept, public, read, yes
from tests.voice.building import Scene, come_in


@pytest.fixture(autouse=True)
def _one_factor(settings: object) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]


def _as(person: Person) -> Client:
    browser = Client()
    browser.force_login(person)
    return browser


def _sent(**answers: object) -> dict[str, object]:
    return {"once": make.a_token(), **answers}


def _latest(scene: Scene) -> Achievement:
    set_person(make.viewing(scene.officer))
    found: Achievement = Achievement.objects.latest("kept_on")
    return found


def test_a_child_keeps_a_poem_says_yes_and_takes_it_back(scene: Scene) -> None:
    child = come_in(scene)
    assert "Nothing here yet." in child.get("/my/proud/").content.decode()
    answer = child.post("/my/proud/new", _sent(kind="poem", title=TITLE, words=POEM))
    row = _latest(scene)
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/my/proud/{row.pk}/")
    asked = child.get(f"/my/proud/{row.pk}/yes/annual_report").content.decode()
    assert "What is printed we cannot get back." in asked
    assert "Not even your first name." in asked
    child.post(f"/my/proud/{row.pk}/yes/annual_report", _sent(lasting="year"))
    page = child.get(f"/my/proud/{row.pk}/").content.decode()
    assert page.count("You said yes, until 12 April 2022.") == 1
    child.post(f"/my/proud/{row.pk}/no/annual_report", _sent())
    assert "You took your yes back on 12 April 2021." in child.get(f"/my/proud/{row.pk}/").content.decode()
    set_person(make.viewing(scene.officer))
    assert Permission.objects.get().taken_back_how == "On their own pages"


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"title": TITLE, "words": POEM}, "Choose what it is."),
        ({"kind": "poem", "words": POEM}, "Give it a name."),
        ({"kind": "poem", "title": TITLE}, "Write the words, or add a picture."),
    ],
)
def test_what_is_missing_is_said_in_a_childs_words_and_nothing_is_lost(
    scene: Scene, answers: dict[str, str], says: str
) -> None:
    answer = come_in(scene).post("/my/proud/new", _sent(**answers))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert says in page
    assert all(words.split("\n")[0] in page for name, words in answers.items() if name != "kind")


def test_a_picture_is_made_anew_and_one_that_cannot_be_is_refused_kindly(scene: Scene) -> None:
    child = come_in(scene)
    good = SimpleUploadedFile("sea.png", a_picture().content, "image/png")
    child.post("/my/proud/new", _sent(kind="picture", title="Sea", photos=good))
    row = _latest(scene)
    shown = child.get(f"/my/proud/{row.pk}/picture")
    assert (shown.status_code, shown.headers["Content-Type"]) == (200, "image/png")
    assert shown.headers["Content-Security-Policy"].startswith("sandbox")
    bad = SimpleUploadedFile("sea.svg", b"<svg onload='x'/>", "image/svg+xml")
    assert child.post("/my/proud/new", _sent(kind="picture", title="Sea", photos=bad)).status_code == 422


def test_a_yes_until_a_day_needs_a_day_that_comes(scene: Scene) -> None:
    row, child = kept(scene), come_in(scene)
    address = f"/my/proud/{row.pk}/yes/letter"
    assert child.post(address, _sent(lasting="day", day="2021-04-11")).status_code == 422
    assert child.post(address, _sent(lasting="day")).status_code == 422
    assert child.post(address, _sent(lasting="day", day="2021-06-01")).status_code == 302
    assert "until 1 June 2021" in child.get(f"/my/proud/{row.pk}/").content.decode()
    assert child.get(f"/my/proud/{row.pk}/yes/everything").status_code == 404


def test_a_child_changes_the_words_and_they_wait_to_be_read_again(scene: Scene) -> None:
    row, child = read(scene, kept(scene)), come_in(scene)
    assert child.post(f"/my/proud/{row.pk}/change", _sent(title="New", words="Better")).status_code == 302
    changed = _latest(scene)
    assert (changed.state, changed.revision) == ("sent", 2)


def test_officer_reads_checks_and_the_manager_decides_on_pages(scene: Scene) -> None:
    row = kept(scene)
    yes(scene, row)
    officer, manager = _as(scene.officer), _as(scene.manager)
    waiting = officer.get("/proud/").content.decode()
    assert TITLE in waiting
    assert officer.post(f"/proud/{row.pk}/read", _sent(found="fine")).status_code == 302
    assert "To be checked" in officer.get("/proud/").content.decode()
    form = officer.get(f"/proud/{row.pk}/check/annual_report").content.decode()
    assert "A search of the words found no name" in form
    answers = {**dict.fromkeys(QUESTIONS, "no"), "caption": "plain"}
    assert officer.post(f"/proud/{row.pk}/check/annual_report", _sent(**answers)).status_code == 302
    set_person(make.viewing(scene.manager))
    check = Check.objects.get()
    assert TITLE in manager.get("/proud/").content.decode()
    assert '<p class="govuk-body">A child</p>' in manager.get(f"/proud/checks/{check.pk}").content.decode()
    assert officer.get(f"/proud/checks/{check.pk}").status_code == 403
    assert manager.post(f"/proud/checks/{check.pk}", _sent(decision="yes", year="2020-21")).status_code == 302
    assert "It may be shown." in officer.get(f"/proud/{row.pk}/").content.decode()


def test_the_check_shows_what_a_search_found_and_is_not_kept(scene: Scene) -> None:
    row = read(scene, kept(scene, words="Robin sang to the moon"))
    yes(scene, row)
    officer = _as(scene.officer)
    page = officer.get(f"/proud/{row.pk}/check/annual_report").content.decode()
    assert "<mark>Robin</mark>" in page
    answers = {**dict.fromkeys(QUESTIONS, "no"), "caption": "none"}
    refused = officer.post(f"/proud/{row.pk}/check/annual_report", _sent(**answers))
    assert refused.status_code == 422
    assert Check.objects.count() == 0


def test_a_worry_raises_an_alert_from_the_page_and_is_settled_there(scene: Scene) -> None:
    row, officer = kept(scene), _as(scene.officer)
    assert officer.post(f"/proud/{row.pk}/read", _sent(found="alert")).status_code == 422
    assert officer.post(f"/proud/{row.pk}/read", _sent(found="alert", worry="Where dad is")).status_code == 302
    set_person(make.viewing(scene.officer))
    assert UrgentAlert.objects.count() == 1
    assert "Where dad is" in officer.get(f"/proud/{row.pk}/").content.decode()
    assert officer.post(f"/proud/{row.pk}/settle", _sent(came_of_it="A story")).status_code == 302
    assert officer.get(f"/proud/{row.pk}/settle").status_code == 409


def test_a_childs_word_is_recorded_and_where_it_is_shown_and_taken_down(scene: Scene) -> None:
    row, officer = read(scene, kept(scene)), _as(scene.officer)
    assert officer.get(f"/proud/{row.pk}/shown").status_code == 409
    told = {"use": "letter", "said_how": "In the visit", "lasting": "always"}
    assert officer.post(f"/proud/{row.pk}/yes", _sent(**told)).status_code == 302
    assert officer.post(f"/proud/{row.pk}/shown", _sent(use="letter", place="The letter of May")).status_code == 302
    child = come_in(scene)
    assert "The letter of May" in child.get(f"/my/proud/{row.pk}/").content.decode()
    assert officer.post(f"/proud/{row.pk}/no/letter", _sent(said_how="On the telephone")).status_code == 302
    set_person(make.viewing(scene.officer))
    place = Showing.objects.get()
    assert "it still stands somewhere" in officer.get("/proud/").content.decode()
    assert officer.post(f"/proud/{row.pk}/shown/{place.pk}", _sent(how="Taken off")).status_code == 302
    assert "Taken off" in child.get(f"/my/proud/{row.pk}/").content.decode()


def test_a_worker_keeps_a_picture_beside_the_child_and_may_open_none_of_it(scene: Scene) -> None:
    worker = _as(scene.worker)
    picture = SimpleUploadedFile("sea.png", a_picture().content, "image/png")
    told = {"kind": "picture", "title": "Sea", "who_was_there": "Robin and Wes", "picture": picture}
    answer = worker.post(f"/children/{scene.child.pk}/proud/new", _sent(**told))
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/children/{scene.child.pk}/")
    row = _latest(scene)
    assert worker.get(f"/proud/{row.pk}/").status_code == 403
    assert "What the child is proud of" in _as(scene.officer).get(f"/children/{scene.child.pk}/").content.decode()


def test_what_children_show_to_the_service_names_nobody(scene: Scene) -> None:
    row = public(scene)
    yes(scene, row, "service")
    page = _as(make.an_officer()).get("/proud/shown").content.decode()
    assert "sang to the moon" in page
    assert "Robin" not in page


def test_lists_ask_no_more_of_the_database_for_more_things(scene: Scene, django_assert_max_num_queries: object) -> None:
    officer = _as(scene.officer)
    counts = []
    for _ in range(2):
        public(scene)
        with django_assert_max_num_queries(80) as asked:  # type: ignore[operator]
            officer.get(f"/children/{scene.child.pk}/proud/")
        counts.append(len(asked))
    assert counts[0] == counts[1]
