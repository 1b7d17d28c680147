"""A child's bundle for later life: opened and read back, without what is sealed and without what is about others."""

from __future__ import annotations

import json
import zipfile
from datetime import date, datetime
from io import BytesIO
from typing import Any
from uuid import uuid4

import pikepdf
import pytest
from django.core.exceptions import PermissionDenied
from django.db import connections
from django.http import Http404
from django.test import Client
from pypdf import PdfReader

from mainstay.bundle import queries
from mainstay.bundle.actions.make_bundle import Made, make_bundle
from mainstay.bundle.actions.mark_passages import mark_passages
from mainstay.bundle.models import LifeBundle, Mark
from mainstay.bundle.rules import passages
from mainstay.bundle.shared.items import Item
from mainstay.bundle.shared.packing import EMPTY, packed
from mainstay.cards.shared import childs_viewer
from mainstay.children.shared.addresses import keep_addresses, sealed
from mainstay.ledger.action import set_person
from mainstay.ledger.gate import opened
from mainstay.ledger.models import Entry
from mainstay.statute.refusal import Refused
from mainstay.voice.actions.say import say
from mainstay.voice.actions.tell_child import tell_child
from mainstay.voice.models import View, Wish
from mainstay.voice.shared.media import Made as MadeAnew
from tests import builders as make
from tests.achievements.building import TITLE, a_picture, kept
from tests.voice.building import Scene

ABOUT_MUM = "Mum drinks again."
SAID = f"I want to see my gran. {ABOUT_MUM} I like fish."


def _bundle(scene: Scene, *, by: Any = None, with_others: bool = False) -> Made:
    acting = make.acting(by or scene.officer)
    set_person(acting.viewer)
    return make_bundle(acting, scene.child, council="Thornshire", with_others=with_others)


def _opened(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as pack:
        assert pack.testzip() is None
        return {name: pack.read(name) for name in pack.namelist()}


def _words(files: dict[str, bytes]) -> str:
    pages = "".join(page.extract_text() for page in PdfReader(BytesIO(files["bundle.pdf"])).pages)
    return pages + "".join(content.decode() for name, content in files.items() if name.endswith((".txt", ".html")))


def _lived(scene: Scene) -> View:
    """A view with a wish, its answer, a drawing, and a poem."""
    view = say(scene.as_child(), scene.child, about="who", words=SAID, feeling=3,
               media=[MadeAnew("drawing", a_picture())])  # fmt: skip
    set_person(make.viewing(scene.officer))
    wish = Wish.objects.get(view=view)
    tell_child(make.acting(scene.officer), wish, outcome="done", words="Gran comes on Sunday.")
    kept(scene)
    return view


def test_everything_stands_in_it_in_order_and_can_be_opened_and_read(scene: Scene) -> None:
    _lived(scene)
    made = _bundle(scene)
    files = _opened(made.content)
    words = _words(files)
    for said in ("I want to see my gran.", "Gran comes on Sunday.", "sang to the moon", TITLE):
        assert said in words
    drawing = next(content for name, content in files.items() if name.startswith("pictures/"))
    assert drawing == a_picture().content
    assert {"index.txt", "index.html", "bundle.pdf"} <= set(files)
    listed = files["index.html"].decode()
    assert all(name in listed and name in files["index.txt"].decode() for name in files if "/" in name)
    numbers = [name.split("/")[1][:4] for name in files if "/" in name]
    assert numbers == sorted(numbers)


def test_the_document_is_made_for_good(scene: Scene) -> None:
    _lived(scene)
    document = _opened(_bundle(scene).content)["bundle.pdf"]
    with pikepdf.open(BytesIO(document)) as pdf:
        meta = pdf.open_metadata()
        assert (meta.pdfa_status, meta["pdfuaid:part"]) == ("2A", "1")
        assert "/OutputIntents" in pdf.Root
        assert "/Encrypt" not in pdf.trailer
        assert str(pdf.Root.Lang).startswith("en")
        fonts = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"]
        inner = [each for each in fonts if "/FontDescriptor" in each]
        assert inner
        for each in inner:
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(each.FontDescriptor.keys())
        assert not [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/JS" in each]


def test_what_is_about_another_person_is_left_out_and_it_says_where(scene: Scene) -> None:
    view = _lived(scene)
    mark_passages(make.acting(scene.officer), scene.child, kind="words", source=view.pk, chosen=[ABOUT_MUM])
    wish = Wish.objects.get(view=view)
    mark_passages(make.acting(scene.officer), scene.child, kind="wish", source=wish.pk, chosen=[ABOUT_MUM])
    made = _bundle(scene)
    words = _words(_opened(made.content))
    assert "drinks again" not in words
    assert passages.LEFT_OUT in words
    assert (made.row.left_out, made.row.with_others) == (2, False)


def test_only_a_manager_lets_it_stand_and_then_it_is_marked(scene: Scene) -> None:
    view = _lived(scene)
    mark_passages(make.acting(scene.officer), scene.child, kind="words", source=view.pk, chosen=[ABOUT_MUM])
    with pytest.raises(Refused, match="Only a manager"):
        _bundle(scene, with_others=True)
    made = _bundle(scene, by=scene.manager, with_others=True)
    assert f"[About another person: {ABOUT_MUM}]" in _words(_opened(made.content))
    assert made.row.with_others


def test_a_mark_is_kept_with_who_made_it_and_ends_and_stands_only_in_the_text_there_is(scene: Scene) -> None:
    view = _lived(scene)
    acting = make.acting(scene.officer)
    mark_passages(acting, scene.child, kind="words", source=view.pk, chosen=[ABOUT_MUM])
    row = Mark.objects.get()
    assert (row.marked_by, row.marked_on) == (scene.officer, make.TODAY)
    assert queries.marks_of(acting.viewer, scene.child.pk) == {f"words:{view.pk}": [ABOUT_MUM]}
    with pytest.raises(Refused, match="has changed"):
        mark_passages(acting, scene.child, kind="words", source=view.pk, chosen=["Something else."])
    mark_passages(acting, scene.child, kind="words", source=view.pk, chosen=[])
    assert (queries.marks_of(acting.viewer, scene.child.pk), Mark.objects.get().ended_on) == ({}, make.TODAY)
    with pytest.raises(Http404):
        mark_passages(acting, scene.child, kind="words", source=uuid4(), chosen=[])


def test_nothing_sealed_stands_in_it(scene: Scene) -> None:
    with opened():
        keep_addresses([sealed(scene.child.pk, "placement", "14 Willow Road, NG1 1AA")])
    say(scene.as_child(), scene.child, about="home", words="I live at 14 willow rd, NG1 1AA. It is nice.")
    words = _words(_opened(_bundle(scene).content)).lower()
    assert ("willow" in words, "ng1" in words, "it is nice." in words) == (False, False, True)
    assert passages.NO_ADDRESS.lower() in words


def test_a_child_of_whom_nothing_is_kept_is_told_so(scene: Scene) -> None:
    files = _opened(_bundle(scene).content)
    assert set(files) == {"index.txt", "index.html", "bundle.pdf"}
    assert EMPTY in _words(files).replace("\n", " ")


def test_four_hundred_items_are_packed_and_counted() -> None:
    items = [
        Item("words", uuid4(), date(2016 + number // 80, 1, 1 + number % 28), f"Number {number}", f"Words {number} <b>")
        for number in range(400)
    ]
    made_at = datetime(2021, 4, 12, 10, 0)  # noqa: DTZ001
    content = packed(items, council="Thornshire", note="", made_at=made_at)
    files = _opened(content)
    assert len([name for name in files if name.startswith("texts/")]) == 400
    assert files["index.html"].decode().count("<li>") == 400
    assert "<b>" not in files["index.html"].decode()
    document = "".join(page.extract_text() for page in PdfReader(BytesIO(files["bundle.pdf"])).pages)
    assert all(f"Words {number} " in document for number in (0, 199, 399))
    assert packed(items, council="Thornshire", note="", made_at=made_at) == content


def test_it_is_in_the_account_who_made_it_and_the_account_holds_no_word(scene: Scene) -> None:
    view = _lived(scene)
    mark_passages(make.acting(scene.officer), scene.child, kind="words", source=view.pk, chosen=[ABOUT_MUM])
    made = _bundle(scene)
    set_person(make.viewing(scene.manager))
    line = Entry.objects.get(event="LifeBundleMade")
    assert (line.actor_id, line.child_id, line.payload["digest"]) == (scene.officer.pk, scene.child.pk, made.row.digest)
    assert "drinks" not in json.dumps([each.payload for each in Entry.objects.all()])
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM bundle_mark m, bundle_markevent e WHERE (m::text || e::text) LIKE %s",
                       ["%drinks%"])  # fmt: skip
        assert cursor.fetchone()[0] == 0


def test_others_make_none_and_see_no_mark(scene: Scene) -> None:
    view = _lived(scene)
    mark_passages(make.acting(scene.officer), scene.child, kind="words", source=view.pk, chosen=[ABOUT_MUM])
    for person in (scene.worker, scene.support, scene.team_manager):
        with pytest.raises(PermissionDenied):
            _bundle(scene, by=person)
        set_person(make.viewing(person))
        assert (Mark.objects.count(), LifeBundle.objects.count()) == (0, 0)
    with pytest.raises(Http404):
        _bundle(scene, by=make.an_officer())
    child = childs_viewer(scene.child.pk, today=make.TODAY)
    set_person(child)
    assert Mark.objects.count() == 0


def test_on_the_pages_an_officer_marks_a_passage_and_takes_the_bundle(scene: Scene, settings: Any) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    view = _lived(scene)
    officer = Client()
    officer.force_login(scene.officer)
    home = f"/children/{scene.child.pk}/bundle/"
    assert "What you were proud of" in officer.get(home).content.decode()
    form = officer.get(f"{home}words/{view.pk}").content.decode()
    assert ABOUT_MUM in form
    marked = officer.post(f"{home}words/{view.pk}", {"passages": [ABOUT_MUM], "once": make.a_token()})
    assert (marked.status_code, marked.headers["Location"]) == (302, home)
    assert "About others: marked" in officer.get(home).content.decode()
    answer = officer.post(home, {"others": "out", "once": make.a_token()})
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/zip")
    assert "drinks" not in "".join(_opened(answer.content)["index.txt"].decode())
    refused = officer.post(home, {"others": "in", "once": make.a_token()})
    assert (refused.status_code, "Only a manager" in refused.content.decode()) == (422, True)
    assert "1 passage left out" in officer.get(home).content.decode()


@pytest.mark.parametrize(
    ("text", "marked", "given"),
    [
        ("One. Two.", [], "One. Two."),
        ("One. Two.", ["Two."], f"One. {passages.LEFT_OUT}"),
        ("One. One more.", ["One."], f"{passages.LEFT_OUT} One more."),
        ("One.\nTwo", ["Two", "One."], f"{passages.LEFT_OUT}\n{passages.LEFT_OUT}"),
    ],
)
def test_a_text_is_given_out_without_what_is_marked(text: str, marked: list[str], given: str) -> None:
    assert passages.given_out(text, marked, with_others=False) == given
