"""The child's pages in Welsh: whole, the same in what is filled in, chosen by the child, and kept for the officer."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser

import pytest
from babel.messages.catalog import Message
from django.conf import settings
from django.http import HttpResponse
from django.template import Context, Template
from django.test import Client
from django.utils import translation

from mainstay.ledger.action import set_person
from mainstay.preparation.models import Choice
from mainstay.site import printing, translating
from mainstay.voice.actions.say import say
from mainstay.voice.forms.choosing import BY_MATTER
from mainstay.voice.forms.saying import TOPICS
from mainstay.voice.models import UrgentAlert, View
from tests import builders as make
from tests.voice.building import CANARY, Scene, come_in

UNREAD = "Does neb sy’n siarad Cymraeg wedi darllen y geiriau hyn eto."
# Words that are the same in both languages, and what is no language's: names of people, of languages and of a service.
SAME = {"Help", "Dad", "Brown", "Childline", "English", "Cymraeg", "العربية", "Olu Example"}
# Pages that refuse a form in which nothing was answered.
ASKING = ("/my/write/feeling", "/my/review/choose/where", "/my/review/agenda", "/my/look", "/my/together")
NUMBERS_AS_WELSH_COUNTS = (0, 1, 2, 3, 6, 11, 100)


class Words(HTMLParser):
    """The words of a page, and those of its pictures and buttons, each with the spaces round it taken off."""

    def __init__(self, page: HttpResponse) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.inside = ""
        self.feed(page.content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        shown = {"alt", "aria-label", "title", "placeholder", "data-lost", "data-on"}
        self.found |= {value for name, value in attrs if value and (name in shown or name.startswith("data-i18n"))}

    def handle_data(self, data: str) -> None:
        if self.inside not in {"script", "style"} and re.search(r"[^\W\d_]{2}", data):
            self.found.add(" ".join(data.split()).strip(":"))


def _in(language: str, scene: Scene, level: str = "words") -> Client:
    browser = come_in(scene)
    chosen = {"level": level, "language": language, "text_size": "usual", "colours": "usual", "once": make.a_token()}
    assert browser.post("/my/look", chosen).status_code == 302
    return browser


def _addresses() -> list[str]:
    """Every page of a child's own that needs no key, and those with a topic or a matter in their address."""
    plain = [
        f"/{route.pattern}"
        for route in printing.routes()
        if (route.classification or "").startswith("own pages") and "<" not in route.pattern
    ]
    own = [address for address in plain if address not in {"/my/leave", "/my/stop"}]
    named = [f"/my/review/choose/{matter}" for matter in BY_MATTER] + [f"/my/write/{topic[0]}" for topic in TOPICS]
    return sorted({*own, *named})


@pytest.mark.parametrize("language", translating.languages())
def test_every_word_of_a_childs_pages_is_translated_with_what_is_filled_in(language: str) -> None:
    assert translating.wrong(language) == []


@pytest.mark.parametrize(
    ("english", "given", "said"),
    [
        ("Hello %(name)s", "", "has no translation"),
        ("Hello %(name)s", "Helo", "names to fill in"),
        ("Hello %(name)s", "Helo %(enw)s", "names to fill in"),
        ("Press <b>this</b>", "Pwysa hwn", "tags"),
        ("Hello", "Helo ", "edges"),
        ("Hello", "Helo", ""),
    ],
)
def test_a_translation_that_would_go_wrong_is_found(english: str, given: str, said: str) -> None:
    found = translating.wrong_with(Message(english, given))
    assert [said in each for each in found] == ([True] if said else [])


def test_a_translation_somebody_was_unsure_of_is_found() -> None:
    assert translating.wrong_with(Message("Hello", "Helo", flags={"fuzzy"})) == ["“Hello” is marked as unsure."]


def test_what_is_compiled_is_what_is_written() -> None:
    with translation.override("cy"):
        for message in translating.kept("cy"):
            if isinstance(message.id, tuple):
                said = {translation.ngettext(*message.id, count) for count in NUMBERS_AS_WELSH_COUNTS}
                assert said == set(message.string)
            elif message.id:
                assert translation.gettext(message.id) == message.string


def test_each_number_that_welsh_counts_by_has_a_form_of_its_own() -> None:
    welsh = translating.kept("cy")
    assert welsh.num_plurals == 6
    of = {count: eval(_as_python(welsh.plural_expr), {"n": count}) for count in NUMBERS_AS_WELSH_COUNTS}
    assert of == {0: 0, 1: 1, 2: 2, 3: 3, 6: 4, 11: 5, 100: 5}


def _as_python(expression: str) -> str:
    return re.sub(r"\(?n == (\d) \? (\d) : ", r"\2 if n == \1 else ", expression).replace(")", "")


@pytest.mark.parametrize("level", ["words", "pictures"])
def test_no_page_in_welsh_says_anything_in_english(scene: Scene, level: str) -> None:
    english = _in("en", scene, level)
    english.post("/my/write/change", {"words": CANARY, "feeling": "4", "once": make.a_token()})
    read = {address: english.get(address) for address in _addresses()}
    shown = {address: page for address, page in read.items() if page.status_code == 200}
    assert len(shown) > 25
    welsh = _in("cy", scene, level)
    same = {
        (words, address)
        for address, page in shown.items()
        for words in Words(page).found & Words(welsh.get(address)).found
    }
    assert {words: address for words, address in sorted(same) if words not in {*SAME, CANARY}} == {}


def test_no_refusal_in_welsh_says_anything_in_english(scene: Scene) -> None:
    sent = {}
    for language in ("en", "cy"):
        browser = _in(language, scene)
        answers = [browser.post(address, {"once": make.a_token()}) for address in ASKING]
        answers += [browser.post("/my/write/other", {"words": "9" * 10_001, "once": make.a_token()})]
        answers += [browser.get("/my/nowhere"), browser.get("/my/language")]
        assert {answer.status_code for answer in answers} == {404, 405, 422}
        sent[language] = answers
    for english, welsh in zip(sent["en"], sent["cy"], strict=True):
        assert Words(english).found & Words(welsh).found <= SAME


def test_the_way_in_is_in_the_browsers_language_and_in_the_one_that_is_chosen(db: None) -> None:
    browser = Client()
    assert 'lang="cy"' in browser.get("/my/come-in", headers={"accept-language": "cy-GB,cy;q=0.9"}).content.decode()
    assert 'lang="en"' in browser.get("/my/come-in", headers={"accept-language": "fr"}).content.decode()
    browser.post("/my/language", {"language": "cy"})
    chosen = browser.get("/my/come-in").content.decode()
    assert 'lang="cy"' in chosen
    assert "Beth ydy’r cod ar dy gerdyn?" in chosen


def test_a_page_says_that_nobody_has_read_its_language_until_somebody_has(scene: Scene) -> None:
    welsh = _in("cy", scene)
    assert UNREAD in welsh.get("/my/").content.decode()
    settings.MAINSTAY_LANGUAGES_READ_BY["cy"] = "Non Example, 1 May 2021"
    try:
        assert UNREAD not in welsh.get("/my/").content.decode()
    finally:
        settings.MAINSTAY_LANGUAGES_READ_BY["cy"] = ""


def test_what_is_pressed_in_welsh_is_kept_in_english_and_read_in_welsh(scene: Scene) -> None:
    welsh = _in("cy", scene)
    page = welsh.get("/my/review/choose/where").content.decode()
    assert re.search(r'value="At school"[^>]*>\s*<label[^>]*>Yn yr ysgol', page)
    welsh.post("/my/review/choose/where", {"pressed": "At school", "words": "neu’r parc", "once": make.a_token()})
    welsh.post("/my/review/agenda", {"cards": ["My friends"], "first": "Y ci", "once": make.a_token()})
    set_person(make.viewing(scene.officer))
    kept = dict(Choice.objects.filter(withdrawn_on=None).values_list("matter", "words"))
    assert kept == {"where": "At school\nneu’r parc", "agenda": "Y ci\nMy friends"}
    assert "Yn yr ysgol, neu’r parc" in welsh.get("/my/review/").content.decode()
    assert "Fy ffrindiau" in welsh.get("/my/review/agenda/order").content.decode()
    again = welsh.get("/my/review/agenda").content.decode()
    assert re.search(r'<input[^>]*value="My friends"[^>]*checked', again)


def test_days_and_months_are_spelled_as_welsh_spells_them() -> None:
    with translation.override("cy"):
        said = Template('{{ day|date:"l j F" }}').render(Context({"day": date(2021, 7, 12)}))
    assert said == "dydd Llun 12 Gorffennaf"


@pytest.mark.parametrize("words", ["Dw i isio marw.", "Mae’n fy nharo i", "Dw i am redeg i ffwrdd", "Mae ofn arna i!"])
def test_urgent_words_in_welsh_raise_an_alert_and_the_officer_reads_which_language_it_is(
    scene: Scene, words: str
) -> None:
    _in("cy", scene).post("/my/write/other", {"words": words, "once": make.a_token()})
    set_person(make.viewing(scene.officer))
    view = View.objects.select_related("words").get(child=scene.child)
    assert view.words is not None
    assert view.words.language == "Welsh"
    assert UrgentAlert.objects.filter(view=view).exists()


def test_everyday_words_in_welsh_raise_no_alert(scene: Scene) -> None:
    view = say(scene.as_child(), scene.child, about="other", words="Mae’r ysgol yn dda. Dw i’n hoffi fy ffrindiau.")
    set_person(make.viewing(scene.officer))
    assert not UrgentAlert.objects.filter(view=view).exists()
