"""Messages from somebody unknown wait until a person says whose they are; statements are matched by two facts alone."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse

from mainstay.access.models import Person
from mainstay.ledger.action import set_person
from mainstay.notices.models import Notice
from mainstay.statute.refusal import Refused
from mainstay.voice.actions.match_arrived import match_arrived
from mainstay.voice.actions.put_in_tray import put_in_tray
from mainstay.voice.actions.set_arrived_aside import set_arrived_aside
from mainstay.voice.actions.take_statements import take_statements
from mainstay.voice.models import Arrived, UrgentAlert, View
from mainstay.voice.queries import ArrivedRow, tray_settled, tray_waiting, view_page
from mainstay.voice.rules import statements
from mainstay.voice.shared.tray import Came
from tests import builders as make
from tests.voice.building import CANARY, Scene

HEAD = "statement,child,born_on,sender,sent_on,feeling,words"
TODAY = make.TODAY
SENT = (TODAY - timedelta(days=2)).isoformat()


def came(words: str = CANARY, **more: object) -> Came:
    given = {"medium": "message", "words": words, "sender": "07700 900123", "said_on": TODAY} | more
    return Came(**given)  # type: ignore[arg-type]


def sign_in(person: Person) -> Client:
    browser = Client()
    browser.force_login(person)
    return browser


def waiting(person: Person) -> list[ArrivedRow]:
    """What waits in the tray as this person sees it, who asks the database from now on."""
    set_person(make.viewing(person))
    return tray_waiting(make.viewing(person))


def table(*lines: str) -> str:
    return "\n".join((HEAD, *lines))


# The table of statements, read line by line.


def test_a_table_is_read_whole_whatever_the_order_of_its_columns() -> None:
    text = "\ufeffwords,statement,sent_on,feeling,sender,child,born_on,more\n" + (
        f'"I like ""my"" room, but\nnot the stairs",m-1,{SENT},4,Robin,C-7,2010-02-03,x\n'
    )
    (found,) = statements.read(text, TODAY)
    assert found.words == 'I like "my" room, but\nnot the stairs'
    assert (found.number, found.child, found.born_on, found.feeling) == ("m-1", "C-7", date(2010, 2, 3), 4)


@pytest.mark.parametrize(("text", "said"), [
    ("statement,words\nm-1,Hello", "Missing: child, born_on, sender, sent_on, feeling."),
    (HEAD, "There is no statement in this table."),
    (table(f"m-1,,,,{SENT},,"), "Line 2: words is empty."),
    (table(f"m-1,,,,{SENT},,Hello", f",,,,{SENT},,Hello"), "Line 3: statement is empty."),
    (table("m-1,,,,09/04/2021,,Hello"), "Line 2: sent_on is not a day such as 2021-04-09."),
    (table("m-1,,,,2199-01-01,,Hello"), "Line 2: sent_on is in the future."),
    (table(f"m-1,,2010-02-31,,{SENT},,Hello"), "Line 2: born_on is not a day"),
    (table(f"m-1,,,,{SENT},6,Hello"), "Line 2: feeling is not a number from 1 to 5."),
    (table(f"m-1,,,,{SENT},,Hello", f"m-1,,,,{SENT},,Again"), "Statement m-1 is there twice."),
    (table(f"m-1,,,,{SENT}"), "Line 2: it has more or fewer cells than there are columns."),
    (table(f"m-1,,,,{SENT},,a,b"), "Line 2: it has more or fewer cells than there are columns."),
    (table(f'm-1,,,,{SENT},,"Hello'), "cannot be read: a quotation mark"),
])  # fmt: skip
def test_a_table_that_cannot_be_read_is_refused_with_its_lines(text: str, said: str) -> None:
    with pytest.raises(Refused) as refused:
        statements.read(text, TODAY)
    assert said in str(refused.value)


def test_of_many_problems_the_first_ten_are_named_and_the_rest_counted() -> None:
    with pytest.raises(Refused) as refused:
        statements.read(table(*(f"m-{n},,,,{SENT},9,Hello" for n in range(14))), TODAY)
    assert str(refused.value).count("Line ") == 10
    assert "And 4 more. Nothing was taken" in str(refused.value)


def test_more_than_the_most_is_refused() -> None:
    with pytest.raises(Refused, match="Take 500 or fewer"):
        statements.read(table(*(f"m-{n},,,,{SENT},,Hello" for n in range(501))), TODAY)


@pytest.mark.parametrize(("child", "born_on", "is_certain"), [
    ("C-7", date(2010, 2, 3), True), ("C-7", None, False), ("", date(2010, 2, 3), False),
    ("C-7", date(2010, 3, 2), False), ("C-8", date(2010, 2, 3), False),
])  # fmt: skip
def test_whose_a_statement_is_takes_the_reference_and_the_date_of_birth(
    child: str, born_on: date | None, is_certain: bool
) -> None:
    given = statements.Statement("m-1", child, born_on, "Robin", TODAY, None, "Hello")
    assert statements.is_certain(given, "C-7", date(2010, 2, 3)) is is_certain


def test_nothing_is_certain_of_a_child_without_a_date_of_birth() -> None:
    given = statements.Statement("m-1", "C-7", None, "Robin", TODAY, None, "Hello")
    assert not statements.is_certain(given, "C-7", None)


# The tray.


def test_a_message_waits_sealed_and_a_manager_is_told(scene: Scene) -> None:
    row = put_in_tray(make.acting(scene.officer), came=came())
    assert CANARY.encode() not in bytes(row.sealed)
    assert b"900123" not in bytes(row.sealed)
    told = Notice.objects.filter(person=scene.manager).values_list("words", flat=True)
    assert "A message waits in the tray to be matched" in set(told)
    assert not View.objects.exists()
    (shown,) = waiting(scene.manager)
    assert (shown.words, shown.sender, shown.is_urgent) == (CANARY, "07700 900123", False)


def test_urgent_words_of_somebody_unknown_are_told_as_urgent_and_raise_an_alert_once_it_is_known_whose(
    scene: Scene,
) -> None:
    row = put_in_tray(make.acting(scene.officer), came=came("I want to run away"))
    told = Notice.objects.filter(person=scene.manager).values_list("words", flat=True)
    assert any(text.startswith("Urgent: a message came from somebody") for text in told)
    set_person(make.viewing(scene.manager))
    assert not UrgentAlert.objects.exists()
    view = match_arrived(make.acting(scene.manager), row.pk, child_id=scene.child.pk, how_known="I rang the number.")
    set_person(make.viewing(scene.manager))
    assert UrgentAlert.objects.get().view_id == view.pk


def test_a_matched_message_is_the_childs_view_with_the_sender_and_the_day_it_was_sent(scene: Scene) -> None:
    yesterday = TODAY - timedelta(days=1)
    row = put_in_tray(make.acting(scene.officer), came=came(said_on=yesterday))
    view = match_arrived(make.acting(scene.manager), row.pk, child_id=scene.child.pk, how_known="I rang the number.")
    shown = view_page(make.viewing(scene.officer), view.pk)
    assert (shown.text, shown.said_on, shown.written_by) == (CANARY, yesterday, "07700 900123")
    (settled,) = tray_settled(make.viewing(scene.manager))
    assert (settled.settled, settled.view_id) == ("I rang the number.", view.pk)
    with pytest.raises(Refused, match="not waiting any more"):
        match_arrived(make.acting(scene.manager), row.pk, child_id=scene.child.pk, how_known="Again.")
    with pytest.raises(Refused, match="not waiting any more"):
        set_arrived_aside(make.acting(scene.manager), row.pk, because="Again.")


def test_a_message_is_not_matched_without_saying_how_it_is_known(scene: Scene) -> None:
    row = put_in_tray(make.acting(scene.officer), came=came())
    with pytest.raises(Refused, match="never guessed"):
        match_arrived(make.acting(scene.manager), row.pk, child_id=scene.child.pk, how_known="  ")
    set_person(make.viewing(scene.manager))
    assert Arrived.objects.get().state == "waiting"


def test_a_message_set_aside_keeps_why(scene: Scene) -> None:
    row = put_in_tray(make.acting(scene.officer), came=came())
    set_arrived_aside(make.acting(scene.manager), row.pk, because="It was for the school next door.")
    (settled,) = tray_settled(make.viewing(scene.manager))
    assert (settled.state_words, settled.settled) == ("Set aside", "It was for the school next door.")


def test_the_database_shows_the_tray_to_who_matches_and_to_who_put_it_in(scene: Scene) -> None:
    put_in_tray(make.acting(scene.officer), came=came())
    others = (make.an_officer("Ora Example"), scene.worker, scene.team_manager, scene.support, scene.duty)
    for person, rows in ((scene.manager, 1), (scene.officer, 1), *((other, 0) for other in others)):
        set_person(make.viewing(person))
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM voice_arrived")
            assert cursor.fetchone() == (rows,), person.name


# Statements taken in.


def test_a_statement_with_both_facts_becomes_a_view_and_every_other_waits(scene: Scene) -> None:
    child = scene.child
    text = table(
        f"m-1,{child.reference},{child.born_on},Robin,{SENT},2,{CANARY}",
        f"m-2,{child.reference},,Robin,{SENT},,Who am I",
        f"m-3,,{child.born_on},Robin,{SENT},,And I",
        f"m-4,NOBODY,{child.born_on},Robin,{SENT},,And I",
    )
    read = statements.read(text, TODAY)
    take_statements(make.acting(scene.manager), statements=read)
    set_person(make.viewing(scene.officer))
    view = View.objects.get()
    assert (view.child_id, view.medium, view.feeling) == (child.pk, "mind_of_my_own", 2)
    assert sorted(row.words for row in waiting(scene.manager)) == ["And I", "And I", "Who am I"]


def test_a_statement_is_taken_once(scene: Scene) -> None:
    line = f"m-1,{scene.child.reference},{scene.child.born_on},Robin,{SENT},,{CANARY}"
    take_statements(make.acting(scene.manager), statements=statements.read(table(line), TODAY))
    with pytest.raises(Refused, match="taken before"):
        take_statements(make.acting(scene.manager), statements=statements.read(table(line), TODAY))
    more = table(line, f"m-2,{scene.child.reference},{scene.child.born_on},Robin,{SENT},,More")
    take_statements(make.acting(scene.manager), statements=statements.read(more, TODAY))
    set_person(make.viewing(scene.officer))
    assert View.objects.count() == 2


# Through the pages.


@pytest.fixture
def one_factor(settings: Any) -> None:
    """Staff sign in without a second factor here."""
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False


@pytest.mark.usefixtures("one_factor")
def test_a_manager_matches_a_message_through_the_pages(scene: Scene) -> None:
    officer, manager = sign_in(scene.officer), sign_in(scene.manager)
    day = {"said_on-day": "12", "said_on-month": "4", "said_on-year": "2021"}
    sent = {"medium": "message", "sender": "Nobody", "words": CANARY, "once": make.a_token()} | day
    answer = officer.post(reverse("tray_put_in"), sent)
    assert answer.status_code == 302, answer.content.decode()
    (row,) = waiting(scene.manager)
    page = reverse("tray_match", args=[row.id])
    wrong = manager.get(page, {"reference": "NOBODY"})
    assert (wrong.status_code, "No child whom you may see" in wrong.content.decode()) == (422, True)
    asked = manager.get(page, {"reference": scene.child.reference}).content.decode()
    assert scene.child.reference in asked
    assert "Is it from this child?" in asked
    said = {"how_known": "I rang them.", "version": row.version, "once": make.a_token()}
    kept = manager.post(f"{page}?reference={scene.child.reference}", said)
    assert kept.status_code == 302
    assert CANARY in manager.get(kept["Location"]).content.decode()


@pytest.mark.usefixtures("one_factor")
def test_an_officer_does_not_match(scene: Scene) -> None:
    put_in_tray(make.acting(scene.officer), came=came())
    (row,) = waiting(scene.officer)
    answer = sign_in(scene.officer).get(reverse("tray_match", args=[row.id]), {"reference": scene.child.reference})
    assert answer.status_code == 403


@pytest.mark.usefixtures("one_factor")
def test_a_table_is_taken_by_paste_and_by_file_and_refused_with_a_sentence(scene: Scene) -> None:
    manager, page = sign_in(scene.manager), reverse("tray_statements")
    first = table(f"m-1,,,Robin,{SENT},,Hello")
    second = table(f"m-2,,,Robin,{SENT},,Hello again")
    assert manager.post(page, {"pasted": first, "once": make.a_token()}).status_code == 302
    file = SimpleUploadedFile("statements.csv", second.encode("utf-8-sig"))
    assert manager.post(page, {"file": file, "once": make.a_token()}).status_code == 302
    assert {row.words for row in waiting(scene.manager)} == {"Hello", "Hello again"}
    refusals: list[tuple[dict[str, object], str]] = [
        ({}, "one of the two"),
        ({"file": SimpleUploadedFile("a.csv", b"\xff\xfe\x00"), "pasted": ""}, "not a table in plain text"),
        ({"pasted": table("m-3,,,,yesterday,,Hello")}, "Line 2: sent_on is not a day"),
        ({"pasted": first}, "taken before"),
    ]
    for sent, words in refusals:
        answer = manager.post(page, sent | {"once": make.a_token()})
        assert (answer.status_code in (200, 422), words in answer.content.decode()) == (True, True), words


def test_no_word_of_the_tray_stands_in_its_history_or_in_the_account(scene: Scene) -> None:
    row = put_in_tray(make.acting(scene.officer), came=came())
    set_arrived_aside(make.acting(scene.manager), row.pk, because=f"Not ours: {CANARY}")
    set_person(make.viewing(scene.manager))
    with connection.cursor() as cursor:
        for name in ("voice_arrivedevent", "ledger_entry", "notices_notice"):
            cursor.execute(f"SELECT coalesce(json_agg(t)::text, '') FROM {name} t")
            (held,) = cursor.fetchone() or ("",)
            assert CANARY not in held, name
            assert "900123" not in json.dumps(held), name
