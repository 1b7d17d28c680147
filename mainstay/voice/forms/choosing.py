"""What a child may choose about their review: each a question of its own, with answers to press and room for words.

An answer that is pressed is kept in English, so that it says one thing to the officer, whatever language it was pressed
in; the child reads it in the language of their pages. The child's own words stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mainstay.cards.forms.own import OwnForm

Words = str | Promise


@dataclass(frozen=True)
class Question:
    """One matter: its question, its symbol, and answers to press; `several` where more than one may be pressed."""

    matter: str
    title: Words
    ask: Words
    symbol: str
    answers: tuple[Words, ...] = ()
    several: bool = False
    hint: Words = ""


PEOPLE: tuple[Words, ...] = (
    _("Mum"), _("Dad"), _("Brother or sister"), _("Gran or grandad"), _("The people I live with"), _("My teacher"),
    _("A friend"), _("Someone who speaks for me"), _("My social worker"),
)  # fmt: skip
QUESTIONS = (
    Question("who_comes", _("Who comes"), _("Who do you want there?"), "who", PEOPLE, several=True),
    Question("who_does_not", _("Who does not come"), _("Who do you not want there?"), "out", PEOPLE, several=True),
    Question(
        "where", _("Where"), _("Where should it be?"), "home",
        (_("Where I live"), _("At school"), _("Outside"), _("At a café"), _("At an office"), _("I do not mind")),
    ),
    Question(
        "when", _("When"), _("When is good for you?"), "sun",
        (_("After school"), _("In the holidays"), _("At the weekend"), _("In the evening"), _("I do not mind")),
        hint=_("Not in school time, unless you want that."),
    ),
    Question(
        "how", _("How"), _("How do you want to take part?"), "voice",
        (_("I am there"), _("On a screen"), _("On the phone"), _("I write or draw it before"),
         _("Someone says it for me"), _("I do not want to be there")),
    ),
    Question(
        "who_chairs", _("Who runs it"), _("Who runs the meeting?"), "star",
        (_("I run it"), _("My officer and me together"), _("My officer")),
    ),
    Question(
        "not_aloud", _("Not out loud"), _("What must no one say out loud?"), "worry",
        hint=_("Your officer makes sure of it."),
    ),
)  # fmt: skip
BY_MATTER = {question.matter: question for question in QUESTIONS}
CARDS = (
    _("What is going well"), _("My family and who I see"), _("Where I live"), _("School"), _("My friends"),
    _("My health"), _("What I like to do"), _("Money and clothes"), _("My phone and going out"), _("My promises"),
    _("What worries me"), _("What I want to change"), _("What happens when I am older"),
)  # fmt: skip
MOST_CARDS = 10


def in_english(words: Words) -> str:
    """Words that may be pressed, as they are kept."""
    with translation.override("en"):
        return str(words)


def as_read(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines that were chosen as their child reads them: what was pressed in the language of the page."""
    pressed = (*CARDS, *(each for asked in QUESTIONS for each in asked.answers))
    known = {in_english(each): each for each in pressed}
    return tuple(str(known.get(line, line)) for line in lines)


class OneOf(forms.RadioSelect):
    """Answers of which one is pressed; sent as a list of one, as where several may be."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        """What was pressed, as a list."""
        return list(data.getlist(name))


class ChooseForm(OwnForm):
    """One matter: answers to press, and words of one's own."""

    pressed = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    words = forms.CharField(
        label=_("Or in your own words"),
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"max_length": _("This is very long. Use fewer words.")},
    )

    def __init__(self, *args: Any, question: Question, people: tuple[str, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.question = question
        answers = [*((each, each) for each in people), *((in_english(each), str(each)) for each in question.answers)]
        if not answers:
            self.fields["words"].label = _("In your own words")
        pressed = self.fields["pressed"]
        pressed.choices = answers  # type: ignore[attr-defined]
        if not question.several:
            pressed.widget = OneOf(choices=answers)

    def chosen(self) -> str:
        """What was chosen, a line each."""
        given = [*self.cleaned_data["pressed"], *self.cleaned_data["words"].strip().splitlines()]
        return "\n".join(each.strip() for each in given if each.strip())

    def clean(self) -> dict[str, Any]:
        """One answer at least."""
        given = super().clean() or {}
        if not self.errors and not given.get("pressed") and not given.get("words", "").strip():
            self.add_error(None, _("Press an answer, or write one."))
        return given


class AgendaForm(OwnForm):
    """Cards to press, and up to three things of one's own, which stand first."""

    first = forms.CharField(label=_("Something of my own"), required=False, max_length=100)
    second = forms.CharField(label=_("Something else of my own"), required=False, max_length=100)
    third = forms.CharField(label=_("One more thing of my own"), required=False, max_length=100)
    cards = forms.MultipleChoiceField(label=_("Cards"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cards"].choices = [(in_english(each), str(each)) for each in CARDS]  # type: ignore[attr-defined]

    def chosen(self) -> list[str]:
        """What to talk about, in order."""
        own = [self.cleaned_data[name].strip() for name in ("first", "second", "third")]
        return [each for each in (*own, *self.cleaned_data["cards"]) if each][:MOST_CARDS]

    def clean(self) -> dict[str, Any]:
        """One thing at least."""
        given = super().clean() or {}
        if not self.errors and not any(given.get(name) for name in ("first", "second", "third", "cards")):
            self.add_error(None, _("Press a card, or write something of your own."))
        return given
