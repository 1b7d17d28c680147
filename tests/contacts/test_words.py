"""A child's words: sealed, never edited, only added to, read by the reviewing service and whom the child chose."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import ProgrammingError, connection, transaction
from django.http import Http404

from mainstay.access.models import Person
from mainstay.children.actions.rotate_vault_key import rotate_vault_key
from mainstay.children.shared.addresses import keep_addresses, sealed
from mainstay.contacts.actions.add_to_words import add_to_words
from mainstay.contacts.actions.share_words import share_words
from mainstay.contacts.actions.stop_sharing import stop_sharing
from mainstay.contacts.models import Audience, ChildsWords
from mainstay.contacts.queries import words_for_review, words_of, words_readable_by, words_row
from mainstay.contacts.shared import shared_with
from mainstay.contacts.shared.sealing import opened
from mainstay.ledger.action import set_person
from mainstay.ledger.gate import opened as gate
from mainstay.releases.models import Recipient
from mainstay.reviews.shared import open_review_of
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.contacts.building import CANARY, Scene, a_contact, some_words


def _rows_the_database_gives(person: Person) -> int:
    """How many words the database itself shows this person, whatever the program asks for."""
    set_person(make.viewing(person))
    return ChildsWords.objects.count()


def test_the_officer_and_the_manager_read_the_words_whole(scene: Scene) -> None:
    some_words(scene, f"{CANARY}.\n\nAnd  he bites!", language="Welsh")
    for person in (scene.officer, scene.manager):
        set_person(make.viewing(person))
        row = words_of(make.viewing(person), scene.child.pk)[0]
        assert row.text == f"{CANARY}.\n\nAnd  he bites!"
        assert (row.written_down_by, row.language) == ("Olu Example", "Welsh")
        assert row.shared_words == "The reviewing service only"


@pytest.mark.parametrize("who", ["worker", "team_manager", "support"])
def test_the_database_shows_nobody_else_any_words_unless_they_are_shared(scene: Scene, who: str) -> None:
    some_words(scene)
    person = getattr(scene, who)
    assert _rows_the_database_gives(person) == 0
    assert words_of(make.viewing(person), scene.child.pk) == []


def test_another_childs_officer_is_shown_no_words_by_the_database(scene: Scene) -> None:
    some_words(scene)
    other = make.an_officer()
    make.a_child(officer=other)
    assert _rows_the_database_gives(other) == 0


def test_nobody_at_all_is_shown_words_where_nobody_asks(scene: Scene) -> None:
    some_words(scene)
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.person', '', true)")
    assert ChildsWords.objects.count() == 0


@pytest.mark.parametrize("audience", ["social_worker", "review"])
def test_the_social_worker_reads_what_the_child_shared_with_them_and_no_more(scene: Scene, audience: str) -> None:
    shared, _private = some_words(scene), some_words(scene, "Only for you")
    share_words(make.acting(scene.officer), shared, audiences=[audience], agreed_how="In the visit")
    set_person(make.viewing(scene.worker))
    assert [row.text for row in words_of(make.viewing(scene.worker), scene.child.pk)] == [CANARY]
    set_person(make.viewing(scene.support))
    assert words_of(make.viewing(scene.support), scene.child.pk) == []


@pytest.mark.parametrize("audience", ["carers", "parents"])
def test_what_is_shared_with_others_is_not_shared_with_the_social_worker(scene: Scene, audience: str) -> None:
    share_words(make.acting(scene.officer), some_words(scene), audiences=[audience], agreed_how="In the visit")
    assert _rows_the_database_gives(scene.worker) == 0


def test_what_the_child_takes_back_is_read_no_more(scene: Scene) -> None:
    words = some_words(scene, shared_with=["social_worker"])
    assert _rows_the_database_gives(scene.worker) == 1
    stop_sharing(make.acting(scene.officer), words, audience="social_worker")
    assert _rows_the_database_gives(scene.worker) == 0
    with pytest.raises(Refused, match="not shared"):
        stop_sharing(make.acting(scene.officer), words, audience="social_worker")


@pytest.mark.parametrize("field", ["said_on", "how", "kind", "written_down_by", "review_id"])
def test_the_database_lets_nobody_change_words(scene: Scene, field: str) -> None:
    words = some_words(scene)
    set_person(make.viewing(scene.manager))
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE contacts_childswords SET {field} = NULL WHERE id = %s", [words.pk])


def test_the_database_lets_nobody_delete_words(scene: Scene) -> None:
    some_words(scene)
    set_person(make.viewing(scene.manager))
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("DELETE FROM contacts_childswords")


def test_what_is_said_afterwards_stands_beside_the_words_and_is_shared_as_they_are(scene: Scene) -> None:
    words = some_words(scene, shared_with=["carers"])
    more = add_to_words(
        make.acting(scene.officer), words, more="I meant a cat", said_on=make.TODAY, how="Text", written_down_by="Olu"
    )
    add_to_words(
        make.acting(scene.officer), more, more="A small one", said_on=make.TODAY, how="Text", written_down_by="Olu"
    )
    set_person(make.viewing(scene.officer))
    row = words_of(make.viewing(scene.officer), scene.child.pk)[0]
    assert row.text == CANARY
    assert {each.text for each in row.additions} == {"I meant a cat", "A small one"}
    assert all(each.shared_with == {"carers"} for each in row.additions)
    assert words_row(make.viewing(scene.officer), more.pk).id == words.pk


def test_sharing_reaches_what_was_added_and_is_written_once(scene: Scene) -> None:
    words = some_words(scene)
    add_to_words(
        make.acting(scene.officer), words, more="I meant a cat", said_on=make.TODAY, how="Text", written_down_by="Olu"
    )
    share_words(make.acting(scene.officer), words, audiences=["review"], agreed_how="In the visit")
    assert _rows_the_database_gives(scene.worker) == 2
    with pytest.raises(Refused, match="already"):
        share_words(make.acting(scene.officer), words, audiences=["review"], agreed_how="In the visit")


@pytest.mark.parametrize(
    ("audiences", "how", "sentence"),
    [([], "So", "Choose with whom"), (["the press"], "So", "from the list"), (["review"], " ", "how the child agreed")],
)
def test_sharing_needs_somebody_of_the_list_and_how_the_child_agreed(
    scene: Scene, audiences: list[str], how: str, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        share_words(make.acting(scene.officer), some_words(scene), audiences=audiences, agreed_how=how)


def test_a_social_worker_cannot_share_what_they_were_shown(scene: Scene) -> None:
    words = some_words(scene, shared_with=["social_worker"])
    with pytest.raises(PermissionDenied):
        share_words(make.acting(scene.worker), words, audiences=["parents"], agreed_how="So")
    with pytest.raises(Http404):
        words_row(make.viewing(scene.support), words.pk)


@pytest.mark.parametrize("kind", Recipient.Kind.values)
def test_each_kind_of_recipient_reads_only_what_was_shared_with_them(scene: Scene, kind: str) -> None:
    review_id = open_review_of(scene.child.pk)
    assert review_id is not None
    for audience in Audience.values:
        some_words(scene, audience, review_id=review_id, shared_with=[audience])
    set_person(make.viewing(scene.officer))
    viewer = make.viewing(scene.officer)
    read = {row.text for row in words_readable_by(viewer, scene.child.pk, review_id, kind)}
    assert read == shared_with(kind)
    assert len(words_for_review(viewer, scene.child.pk, review_id)) == len(Audience.values)
    assert "reviewing_service" not in read or kind == Recipient.Kind.CHILD


def test_a_recipient_nobody_listed_reads_nothing() -> None:
    assert shared_with("neighbour") == frozenset()


def test_no_table_but_the_sealed_one_ever_holds_the_words(scene: Scene) -> None:
    a_contact(scene, words=CANARY, shared_with=["social_worker"], sign_of_harm=True)
    words = some_words(scene)
    add_to_words(
        make.acting(scene.officer), words, more=CANARY, said_on=make.TODAY, how="Text", written_down_by="Olu Example"
    )
    share_words(make.acting(scene.officer), words, audiences=["parents"], agreed_how="In the visit")
    set_person(make.viewing(scene.manager))
    held = []
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        for (table,) in cursor.fetchall():
            try:
                with transaction.atomic():
                    cursor.execute(f'SELECT count(*) FROM "{table}" AS t WHERE t::text LIKE %s', [f"%{CANARY[:20]}%"])
                    held += [table] * cursor.fetchone()[0]
            except ProgrammingError:
                continue
    assert held == []
    assert ChildsWords.objects.count() == 3


def test_words_are_sealed_again_with_the_present_key(scene: Scene, settings: Any) -> None:
    old, new = "11" * 32, "22" * 32
    settings.MAINSTAY_VAULT_KEY = old
    words = some_words(scene)
    with gate():
        set_person(make.the_system().viewer)
        keep_addresses([sealed(scene.child.pk, "home", "1 Nowhere Street")])
    settings.MAINSTAY_VAULT_KEY = f"{new},{old}"
    rotate_vault_key(make.the_system())
    settings.MAINSTAY_VAULT_KEY = new
    set_person(make.viewing(scene.officer))
    assert opened(ChildsWords.objects.get(pk=words.pk)) == CANARY


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"words": "  "}, "in their own words"),
        ({"how": ""}, "how the child said it"),
        ({"written_down_by": " "}, "who wrote it down"),
        ({"said_on": make.TODAY.replace(year=2022)}, "in the future"),
    ],
)
def test_words_without_who_when_and_how_are_refused(scene: Scene, changed: dict[str, Any], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        some_words(scene, **changed)
