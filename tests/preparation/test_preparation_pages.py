"""The pages of a preparation, as a browser without scripts sends and shows them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from mainstay.access.roles import Role
from mainstay.preparation.actions.choose import choose
from mainstay.preparation.actions.make_feed import make_feed
from mainstay.preparation.actions.revoke_feed import revoke_feed
from mainstay.preparation.actions.set_room import set_room
from mainstay.preparation.actions.submit_report import submit_report
from mainstay.preparation.models import AgendaTemplate, Choice, Invited, SocialWorkReport
from mainstay.preparation.queries import agenda_of
from tests.preparation.making import REVIEW_ON, TODAY, Case, a_case, someone
from tests.reviews.building import a_person, looking, on
from tests.reviews.pages import day, hidden, signed_in, text


@pytest.fixture(autouse=True)
def that_monday(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    monkeypatch.setenv("MAINSTAY_TODAY", TODAY.isoformat())


@pytest.fixture
def case(db: None) -> Case:
    return a_case()


def _at(case: Case, rest: str = "") -> str:
    return f"/reviews/{case.review.pk}/preparation/{rest}"


def _send(client: Client, address: str, **fields: Any) -> Any:
    """A form filled in and sent, with the hidden fields that its page gave."""
    return client.post(address, {**hidden(client.get(address)), **fields})


def test_the_page_shows_the_childs_choices_before_anything_else(case: Case) -> None:
    choose(on(case.officer, TODAY), case.review, matter="where", words="In the kitchen", because="It is warm")
    page = text(signed_in(case.officer).get(_at(case)))
    assert page.index("In the kitchen") < page.index("Talked over with the social worker")
    assert "It is warm" in page
    assert "It was due by 5 June 2020" in page


def test_a_team_sees_no_choice_that_was_not_shared_with_it(case: Case) -> None:
    choose(on(case.officer, TODAY), case.review, matter="where", words="In the kitchen", because="It is warm")
    page = text(signed_in(case.worker).get(_at(case)))
    assert "kitchen" not in page
    assert "warm" not in page


def test_a_choice_is_written_down_and_shared_with_nobody_unless_a_box_is_ticked(case: Case) -> None:
    client = signed_in(case.officer)
    said = {"matter": "how", "words": "By video", "because": "I can hide", "written_down_by": "Olu Example"}
    answer = _send(client, _at(case, "choices/add"), **said, **day("chosen_on", TODAY))
    assert answer.status_code == 302
    choice = Choice.objects.get()
    assert (choice.words, choice.shared_with, choice.because_shared_with) == ("By video", [], [])
    _send(client, _at(case, f"choices/{choice.pk}/share"), shared_with=["social_worker", "carers"])
    choice.refresh_from_db()
    assert (choice.shared_with, choice.because_shared_with) == (["carers", "social_worker"], [])


def test_an_empty_choice_comes_back_with_what_must_be_put_right(case: Case) -> None:
    answer = _send(signed_in(case.officer), _at(case, "choices/add"))
    assert answer.status_code == 422
    assert "There is a problem" in text(answer)


def test_people_are_added_and_invited_from_one_page(case: Case) -> None:
    client = signed_in(case.support)
    _send(client, _at(case, "people/add"), who="other", name="Pat Example", relation="Mother")
    pat = Invited.objects.get()
    answer = _send(client, _at(case, "people/"), invited=[str(pat.pk)])
    assert answer.status_code == 302
    pat.refresh_from_db()
    assert (pat.state, pat.invited_on) == ("invited", TODAY)
    none = _send(client, _at(case, "people/"), invited=[])
    assert none.status_code == 422
    _send(client, _at(case, f"people/{pat.pk}/answer"), answer="apologies", **day("answered_on", TODAY))
    pat.refresh_from_db()
    assert pat.state == "apologies"


def test_somebody_is_left_out_by_the_childs_choice(case: Case) -> None:
    dad = someone(case, "Dan Example", "Father")
    choice = choose(on(case.officer, TODAY), case.review, matter="who_does_not", words="Not Dad", because="He shouts")
    client = signed_in(case.officer)
    _send(client, _at(case, f"people/{dad.pk}/leave-out"), why=f"choice:{choice.pk}")
    page = text(client.get(_at(case, "people/")))
    assert "The child's choice: “He shouts”" in page
    assert "He shouts" not in text(signed_in(case.support).get(_at(case, "people/")))


def test_views_are_asked_for_and_stand_after_the_child(case: Case) -> None:
    choose(on(case.officer, TODAY), case.review, matter="agenda", words="The dog")
    client = signed_in(case.officer)
    asked = {"name": "Pat Example", "relation": "Mother", "how": "phone", **day("sought_on", TODAY)}
    _send(client, _at(case, "views/ask"), **asked)
    view = case.review.views_sought.get()
    said = {
        "words": "Ring me.\n\nPlease.",
        "written_down_by": "Olu Example",
        "how": "phone",
        **day("answered_on", TODAY),
    }
    _send(client, _at(case, f"views/{view.pk}"), **said)
    page = text(client.get(_at(case, "views/")))
    assert page.index("The dog") < page.index("Ring me.")
    assert "1 asked, 1 back" in page
    unasked = _send(client, _at(case, "views/ask"), name="Dan Example", relation="Father", how="not_sought")
    assert "Enter why they were not asked" in text(unasked)


@pytest.mark.parametrize(
    ("rest", "fields", "said"),
    [
        ("talked-over", day("discussed_on", TODAY), "Talked over on 8 June 2020"),
        ("private-talk", {"outcome": "refused"}, "The child refused on 8 June 2020"),
        ("advocate", {"asked": "asked_for"}, "Asked for"),
        ("interpreter", {"asked": "arranged", "language": "Polish"}, "Arranged (Polish)"),
        ("room", {"room": "County Hall, room 2", "link": "https://meet.example.org/1"}, "County Hall, room 2"),
        ("waive/agenda", {"because": "She asked for none"}, "waived it on 8 June 2020: She asked for none"),
    ],
)
def test_each_short_task_is_answered_on_its_own_page(case: Case, rest: str, fields: dict[str, str], said: str) -> None:
    client = signed_in(case.officer)
    answer = _send(client, _at(case, rest), **fields)
    assert answer.status_code == 302
    assert said in text(client.get(_at(case)))


@pytest.mark.parametrize(
    ("rest", "fields", "problem"),
    [
        ("talked-over", {}, "Enter the day you talked it over"),
        ("private-talk", {"outcome": "done"}, "Enter the day you spoke to the child"),
        ("private-talk", {"outcome": "tried"}, "Enter how you tried"),
        ("room", {"room": "12 Acacia Avenue"}, "looks like somebody's address"),
        ("waive/agenda", {}, "Why is it not needed"),
    ],
)
def test_half_an_answer_comes_back_with_its_problem(
    case: Case, rest: str, fields: dict[str, str], problem: str
) -> None:
    answer = _send(signed_in(case.officer), _at(case, rest), **{"discussed_on-day": "", **fields})
    assert answer.status_code == 422
    assert problem in text(answer)


def test_two_who_set_the_room_see_both_versions(case: Case) -> None:
    first, second = signed_in(case.officer), signed_in(case.support)
    kept = hidden(second.get(_at(case, "room")))
    _send(first, _at(case, "room"), room="Library")
    answer = second.post(_at(case, "room"), {**kept, "room": "Town hall"})
    assert answer.status_code == 409
    assert "Library" in text(answer)
    assert "Town hall" in text(answer)


def test_an_agenda_is_begun_changed_and_printed_without_the_childs_name(case: Case) -> None:
    client = signed_in(case.officer)
    template = AgendaTemplate.objects.get(name="In pictures")
    _send(client, _at(case, "agenda/begin"), template=str(template.pk))
    page = client.get(_at(case, "agenda/change"))
    fields = {
        **hidden(page),
        "h0-place": "2",
        "h0-heading": "Me",
        "h1-place": "1",
        "h1-heading": "The dog",
        "h1-notes": "Soon",
    }
    assert client.post(_at(case, "agenda/change"), fields).status_code == 302
    agenda = agenda_of(looking(case.officer, TODAY), case.review.pk)
    assert agenda is not None
    assert [(each.heading, each.notes, each.picture) for each in agenda.headings] == [
        ("The dog", "Soon", "smile"),
        ("Me", "", "star"),
    ]
    printed = text(client.get(_at(case, "agenda/print")))
    assert "The dog" in printed
    assert case.child.family_name not in printed
    stale = client.post(_at(case, "agenda/change"), {**fields, "once": "1b4e28ba-2fa1-11d2-883f-0016d3cca427"})
    assert stale.status_code == 409
    assert "nothing of them is lost" in text(stale)


def test_a_manager_changes_the_services_agendas_on_pages(db: None) -> None:
    client = signed_in(a_person(Role.SERVICE_MANAGER))
    template = AgendaTemplate.objects.get(name="5 to 10")
    address = f"/agendas/{template.pk}"
    fields = {
        "age_from": "5",
        "age_to": "11",
        "ability": "words",
        "h0-heading": "What is good?",
        **day("starts_on", TODAY),
    }
    assert _send(client, address, **fields).status_code == 302
    page = text(client.get("/agendas/"))
    assert "Version 2, from 8 June 2020. Ages 5 to 11." in page
    new = {"name": "By the sea", **fields, "age_from": "9", "age_to": "3"}
    assert "Give the ages in order" in text(_send(client, "/agendas/add", **new))


def test_a_report_is_attached_downloaded_in_a_sandbox_and_never_shown_by_the_browser(case: Case) -> None:
    client = signed_in(case.worker)
    file = SimpleUploadedFile("Robin Example.html", b"%PDF-1.7 <script>alert(1)</script>")
    assert _send(client, _at(case, "report/attach"), file=file).status_code == 302
    answer = signed_in(case.officer).get(_at(case, "report/file"))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="report.pdf"'
    assert answer.headers["Content-Security-Policy"].startswith("sandbox")
    assert (answer.headers["Content-Type"], answer.headers["X-Content-Type-Options"]) == ("application/pdf", "nosniff")
    bad = _send(client, _at(case, "report/attach"), file=SimpleUploadedFile("report.pdf", b"MZ\x90\x00"))
    assert (bad.status_code, "This file cannot be kept" in text(bad)) == (422, True)


def test_a_report_is_kept_for_now_then_handed_in_and_shared(case: Case) -> None:
    client = signed_in(case.worker)
    address = _at(case, "report/write")
    assert _send(client, address, well="Swimming", keep="yes").status_code == 302
    assert SocialWorkReport.objects.get().submitted_on is None
    assert "Swimming" in client.get(address).content.decode()
    _send(client, address, well="Swimming and chess")
    assert SocialWorkReport.objects.get().submitted_on == TODAY
    _send(client, _at(case, "report/share"), **day("shared_on", TODAY))
    assert SocialWorkReport.objects.get().shared_with_family_on == TODAY
    assert "Swimming and chess" in text(signed_in(case.officer).get(_at(case, "report/")))


def test_my_team_lists_the_reports_that_are_wanted_and_the_late_ones_first(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_later = a_case(arranged_on=date(2020, 6, 29))
    client = signed_in(case.team_manager)
    assert "Reports that are late 0" in text(client.get("/my-team/"))
    monkeypatch.setenv("MAINSTAY_TODAY", "2020-06-24")
    page = text(client.get("/my-team/"))
    assert "Reports that are late 1" in page
    assert case.child.family_name in page
    assert a_later.child.family_name not in page
    submit_report(on(case.worker, REVIEW_ON), case.review, how="pasted", sections={"whole": "x"})
    assert "Reports that are late 0" in text(client.get("/my-team/"))


def test_a_feed_is_shown_once_opens_without_names_and_stops_when_it_is_taken_back(case: Case) -> None:
    set_room(on(case.support, TODAY), case.review, room="Zanzibar room")
    client = signed_in(case.officer)
    page = _send(client, "/calendar/feed/")
    address = next(word for word in text(page).split() if word.endswith(".ics"))
    assert address not in text(client.get("/calendar/feed/"))
    answer = Client().get(address)
    held = answer.content.decode()
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert "SUMMARY:Review\\, in person" in held
    assert "20200626T150000Z" in held
    for name in (case.child.given_name, case.child.family_name, case.child.reference, "Zanzibar", "County Hall"):
        assert name not in held
    now = hidden(client.get("/calendar/feed/"))
    feed = case.officer.calendar_feeds.get()
    assert feed.key_hash not in address
    client.post(f"/calendar/feed/{feed.pk}/take-back", now)
    assert Client().get(address).status_code == 404


def test_a_new_feed_takes_the_place_of_the_old_and_a_stranger_cannot_take_it_back(case: Case) -> None:
    first = make_feed(on(case.officer, TODAY))
    second = make_feed(on(case.officer, TODAY))
    assert Client().get(f"/calendar/feeds/{first.key}.ics").status_code == 404
    assert Client().get(f"/calendar/feeds/{second.key}.ics").status_code == 200
    stranger = a_person(Role.REVIEWING_OFFICER, "Kit Example")
    assert signed_in(stranger).post(f"/calendar/feed/{second.pk}/take-back", {}).status_code == 404
    revoke_feed(on(case.officer, TODAY), second)
    assert Client().get(f"/calendar/feeds/{second.key}.ics").status_code == 404
