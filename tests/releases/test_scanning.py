"""What must not leave is found in every spelling, blocks the document, and stands nowhere but in it."""

from __future__ import annotations

import json

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from mainstay.children.actions.enter_child import enter_child
from mainstay.children.actions.link_siblings import link_siblings
from mainstay.children.models import Child
from mainstay.children.shared.addresses import keep_addresses, sealed
from mainstay.documents.blocks import Column, Paragraph, Run, Table
from mainstay.ledger.gate import opened
from mainstay.ledger.models import Entry
from mainstay.releases.actions.guard_words import guard_words
from mainstay.releases.actions.keep_delivery_address import keep_delivery_address
from mainstay.releases.actions.send_release import send_release
from mainstay.releases.actions.withdraw_release import withdraw_release
from mainstay.releases.queries import release_page
from mainstay.releases.rules.guarding import (
    Kind,
    guards_of_address,
    guards_of_name,
    guards_of_phone,
    guards_of_place,
    guards_of_words,
)  # fmt: skip
from mainstay.releases.rules.searching import search
from mainstay.releases.shared import Part
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.releases.making import a_person_around, a_ready_release, a_recipient, a_release

ADDRESS = "Flat 2, 14 Willow Road, Anytown, NG1 1AA"
FOUND = [
    "NG1 1AA", "ng11aa", "NG 1 1AA", "N G 1\n1 A A", "Ng1-1aa", "NG1.1AA", "(NG1, 1AA)", "NGI 1AA", "ng1\u00a01aa",
    "ＮＧ１ １ＡＡ", "NG1\u200b1AA", "14 Willow Road", "14 willow rd", "14, WILLOW RD.", "14\nWillow\nRoad",
    "No. 14 Willow Rd", "fourteen Willow Road", "14WillowRoad", "14-Willow-Road", "Willow Road", "willow rd",
    "Wil\u00adlow Road", "Wíllow Road", "on Willow  Road,", "14 Willow", "W i l l o w  R o a d",
]  # fmt: skip
NOT_FOUND = [
    "walking 11 AA batteries",
    "a willow by the road side",
    "114 Willow Lane",
    "Anytown",
    "NG11 1AB",
    "14 June",
]


@pytest.mark.parametrize("text", FOUND)
def test_an_address_is_found_in_every_spelling(text: str) -> None:
    assert search(f"She said that {text} is where it was.", guards_of_address(ADDRESS))


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_is_no_address_is_let_through(text: str) -> None:
    assert search(f"She said that {text} is what it was.", guards_of_address(ADDRESS)) == []


@pytest.mark.parametrize(
    "text", ["Jones said no", "Mrs Jones sits", "with Jones", "the Joneses", "at Kiln St. Retford"]
)
def test_a_name_is_found_though_the_next_word_begins_as_its_longer_spelling_goes_on(text: str) -> None:
    guards = [*guards_of_name("Ann Jones"), *guards_of_address("3 Kiln Street, Anytown")]
    expected = "Joneses" not in text
    assert bool(search(text, guards)) is expected


GAPS = [" ", "\n", "-", ".", ", ", "\t", "\u00a0", "\u200b", "", "/"]


@given(st.lists(st.sampled_from(GAPS), min_size=6, max_size=6), st.booleans())
def test_a_postcode_is_found_whatever_stands_between_its_letters(between: list[str], small: bool) -> None:
    code = "".join(letter + gap for letter, gap in zip("NG11AA", between, strict=True)).strip()
    assert search(f"at {code.lower() if small else code} now", guards_of_address(ADDRESS))


@pytest.mark.parametrize(
    "text", ["0115 496 0123", "(0115) 4960123", "+44 115 496 0123", "+44 (0)115-496-0123", "01154960123"]
)
def test_a_telephone_number_is_found_with_or_without_its_code(text: str) -> None:
    assert search(f"Ring {text} today", guards_of_phone("0115 496 0123"))


CALLED = [
    "Margaret Holloway", "margaret ann holloway", "Holloway, Margaret", "Mrs Holloway", "MRS HOLLOWAY", "the Holloways",
    "Holloway's", "John Holloway", "M Holloway",
]  # fmt: skip


@pytest.mark.parametrize("text", CALLED)
def test_a_carers_name_is_found_however_it_is_given(text: str) -> None:
    assert search(f"With {text} it went well", guards_of_name("Margaret Ann Holloway and John"))


def test_a_family_name_that_is_a_word_is_found_as_a_name_and_not_as_the_word() -> None:
    guards = tuple(guards_of_name("Sue Green"))
    assert search("We met Mrs green and Green", guards)
    assert search("sue green came", guards)
    assert search("the grass is green", guards) == []


def test_a_family_name_inside_another_persons_full_name_is_let_through() -> None:
    guards = tuple(guards_of_name("Mary Jones"))
    assert search("Sarah Jones, social worker", guards, allowed=["Sarah Jones"]) == []
    assert search("Sarah Jones said that Jones", guards, allowed=["Sarah Jones"])


@pytest.mark.parametrize("text", ["St Mary's Primary School", "Saint Marys", "st. mary's primary sch", "ST MARYS"])
def test_a_school_is_found_by_its_short_name_too(text: str) -> None:
    assert search(f"At {text} she is happy", guards_of_place("St Mary's Primary School", Kind.SCHOOL))


def test_guarded_words_hold_postcodes_and_numbers_too() -> None:
    guards = tuple(guards_of_words("The Old Mill, NG9 9ZZ, 0115 496 0999", Kind.PLACE))
    assert {hit.kind for hit in search("ng9 9zz and 01154960999 and the old mill", guards)} == {Kind.PLACE, Kind.PHONE}


def a_guarded_child(by: object) -> Child:
    facts = make.child_facts(given_name="Robin", family_name="Ashdown")
    child = enter_child(make.the_system(), facts=facts, care=make.care_facts(), team=None)
    make.an_allocation(child, by, make.TODAY)  # type: ignore[arg-type]
    _home(child, ADDRESS)
    return child


def _home(child: Child, address: str) -> None:
    with opened():
        keep_addresses([sealed(child.pk, "placement", address)])


@pytest.mark.django_db
def test_a_hit_blocks_shows_the_passage_and_stands_nowhere_else() -> None:
    officer = make.an_officer()
    child = a_guarded_child(officer)
    release = a_release(
        officer, a_recipient(officer, child), f"{'We spoke. ' * 20}He lives at 14 Willow rd. {'Then. ' * 40}"
    )
    page = release_page(make.viewing(officer), release.pk)
    assert release.state == "blocked"
    assert [(hit.part, hit.found, hit.what) for hit in page.hits] == [
        ("What we talked about", "14 Willow rd", "an address, or part of one")
    ]
    assert page.hits[0].before.endswith("He lives at ")
    account = json.dumps(list(Entry.objects.values("payload", "sentence")))
    assert "illow" not in account + json.dumps(release.hits)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM releases_releaseevent e WHERE e::text ILIKE '%willow%'")
        assert cursor.fetchone() == (0,)


@pytest.mark.django_db
def test_the_words_of_a_blocked_document_are_emptied_when_it_is_withdrawn() -> None:
    officer = make.an_officer()
    release = a_release(officer, a_recipient(officer, a_guarded_child(officer)), "14 Willow Road")
    release = withdraw_release(make.acting(officer), release, because="It held an address")
    assert (release.content, release_page(make.viewing(officer), release.pk).hits) == ({}, ())


@pytest.mark.django_db
def test_a_word_split_across_runs_and_cells_and_parts_and_a_link_is_found() -> None:
    officer = make.an_officer()
    to = a_recipient(officer, a_guarded_child(officer))
    runs = Part("words", "One", (Paragraph((Run("14 Wil"), Run("low Ro", strong=True), Run("ad"))),))
    cells = Part("words", "One", (Table("Where", (Column("A"), Column("B")), (("NG1", "1AA"),)),))
    link = Part("words", "One", (Paragraph((Run("here", link="https://example.org/?q=NG1+1AA"),)),))
    over = [Part("words", "One", (Paragraph("NG1"),)), Part("more", "1AA", ())]
    for parts in ([runs], [cells], [link], over):
        assert a_release(officer, to, parts=parts).state == "blocked"
    assert a_release(officer, to, title="Review at NG1 1AA").state == "blocked"


@pytest.mark.django_db
def test_brothers_and_sisters_elsewhere_are_looked_for_though_the_officer_may_not_see_them() -> None:
    officer = make.an_officer()
    child = a_guarded_child(officer)
    brother = make.a_child(officer=make.an_officer())
    _home(brother, "7 Larch Close, Elsewhere, LE9 9ZZ")
    guard_words(make.the_system(), brother, kind="school", words="Pinehurst Academy")
    a_person_around(brother, "Bernadette Quillfeather", "foster carer", "0116 496 0777")
    link_siblings(make.the_system(), [child, brother])
    to = a_recipient(officer, child, "child", checked=True)
    for text in ("le9 9zz", "Larch Close", "Pinehurst", "Mrs Quillfeather", "01164960777"):
        release = a_release(officer, to, text)
        assert [hit["kind"] for hit in release.hits] in (["sibling"], ["phone"]), text


@pytest.mark.django_db
def test_who_may_know_where_the_child_lives_reads_of_carer_and_school_and_nobody_of_an_address() -> None:
    officer = make.an_officer()
    child = a_guarded_child(officer)
    a_person_around(child, "Margaret Holloway", "foster carer", "0115 496 0123")
    guard_words(make.acting(officer), child, kind="school", words="Hawthorn Primary School")
    known, unknown = a_recipient(officer, child, "child", checked=True), a_recipient(officer, child, "parent")
    for text in ("Margaret Holloway said so", "At Hawthorn Primary you are happy"):
        assert a_release(officer, known, text).state == "ready"
        assert a_release(officer, unknown, text).state == "blocked"
    for text in ("at 14 Willow Road", "ring 0115 496 0123"):
        assert a_release(officer, known, text).state == "blocked"


@pytest.mark.django_db
def test_words_are_guarded_from_all_but_those_who_know_them() -> None:
    officer = make.an_officer()
    child = a_guarded_child(officer)
    aunt, parent = a_recipient(officer, child, "relative", name="Aunt Bea"), a_recipient(officer, child, "parent")
    guard_words(make.acting(officer), child, kind="third_party", words="Uncle Festus", known_to=[aunt])
    assert a_release(officer, aunt, "Uncle Festus came").state == "waiting"
    assert a_release(officer, parent, "Uncle Festus came").state == "blocked"


@pytest.mark.django_db
def test_a_carer_reads_their_own_name_and_not_that_of_the_carers_before_them() -> None:
    officer = make.an_officer()
    child = a_guarded_child(officer)
    now = a_person_around(child, "Margaret Holloway", "foster carer")
    a_person_around(child, "Ottoline Fennimore", "former foster carer")
    to = a_recipient(officer, child, "carer", name="Mrs M Holloway", person_around=now, checked=True)
    assert a_release(officer, to, "Margaret Holloway said so").state == "ready"
    assert a_release(officer, to, "Ottoline Fennimore said so").state == "blocked"


@pytest.mark.django_db
def test_a_recipients_own_delivery_address_stays_out_of_the_document_and_their_name_does_not() -> None:
    officer = make.an_officer()
    to = a_recipient(officer, a_guarded_child(officer), name="Jordan Peverell")
    keep_delivery_address(make.acting(officer), to, route="post", address="Jordan Peverell\n3 Kiln Street\nNG2 2BB")
    keep_delivery_address(make.acting(officer), to, route="secure_email", address="jordan.p@example.org")
    assert a_release(officer, to, "Jordan Peverell came").state == "waiting"
    for text in ("3 Kiln St", "NG22BB", "jordan.p@example.org", "jordan dot p at example dot org"):
        assert a_release(officer, to, text).state == "blocked", text


@pytest.mark.django_db
def test_what_is_protected_since_it_was_made_blocks_it_when_it_is_sent() -> None:
    officer, manager = make.an_officer(), make.a_manager()
    child = a_guarded_child(officer)
    release = a_ready_release(officer, manager, a_recipient(officer, child), text="At Hawthorn Primary")
    guard_words(make.acting(officer), child, kind="school", words="Hawthorn Primary School")
    assert send_release(make.acting(officer), release).state == "blocked"
    assert Entry.objects.filter(event="ReleaseSent").count() == 0


@pytest.mark.django_db
def test_nothing_is_made_where_something_sealed_cannot_be_opened(settings: object) -> None:
    officer = make.an_officer()
    to = a_recipient(officer, a_guarded_child(officer))
    settings.MAINSTAY_VAULT_KEY = "ab" * 32  # type: ignore[attr-defined]
    with pytest.raises(Refused, match="not in MAINSTAY_VAULT_KEY"):
        a_release(officer, to)
