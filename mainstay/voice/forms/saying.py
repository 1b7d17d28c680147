"""What a child is asked when they want to say something; nothing must be answered but one thing."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from mainstay.cards.forms.own import OwnForm
from mainstay.voice.forms.files import PICTURES, SOUNDS, FilesField, ManyFiles

FACES = (
    ("5", _("Very happy")),
    ("4", _("Happy")),
    ("3", _("OK")),
    ("2", _("Sad")),
    ("1", _("Very sad or scared")),
)
# What a child may write about: its key, its words, the question it asks, and its symbol.
TOPICS = (
    ("feeling", _("How I feel"), _("How do you feel?"), "face-4"),
    ("good", _("What is good"), _("What is good right now?"), "star"),
    ("worry", _("What worries me"), _("What worries you?"), "worry"),
    ("change", _("What I want to change"), _("What do you want to change?"), "change"),
    ("who", _("Who I want to see"), _("Who do you want to see more, or less?"), "who"),
    ("plan", _("My plan"), _("What do you think of your plan?"), "plan"),
    ("school", _("School"), _("How is school?"), "school"),
    ("home", _("Where I live"), _("How is it where you live?"), "home"),
    ("news", _("Good news"), _("What is your good news?"), "good"),
    ("other", _("Something else"), _("What do you want to say?"), "say"),
)
ASKS = ("change", "who")


def question_of(topic: str) -> tuple[str, str]:
    """The question that a topic asks, and its symbol; of a topic that is not known, the open one."""
    found = next((each for each in TOPICS if each[0] == topic), TOPICS[-1])
    return str(found[2]), found[3]


class MediaForm(OwnForm):
    """What may be sent beside words: drawings, photos, and the child's voice."""

    drawings = FilesField(accept=PICTURES, label=_("Drawings"))
    photos = FilesField(accept=PICTURES, label=_("Photos"))
    voices = FilesField(accept=SOUNDS, label=_("Your voice"))


class BegunForm(OwnForm):
    """What of a page is kept before it is sent: words, a face, a permission, and the lines of drawings."""

    words = forms.CharField(required=False, strip=False, max_length=10_000)
    feeling = forms.ChoiceField(choices=FACES, required=False)
    may_ask_council = forms.BooleanField(required=False)
    strokes = forms.CharField(required=False, strip=False, max_length=600_000)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        # It may be kept again and again.
        del self.fields["once"]


class SayForm(MediaForm):
    """Words, a face, a picture, or their voice: one is enough."""

    strokes = forms.CharField(required=False, strip=False, max_length=600_000, widget=forms.HiddenInput)

    feeling = forms.ChoiceField(
        label=_("Which face is like you?"), choices=FACES, required=False, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("Your words"),
        required=False,
        strip=False,
        max_length=10_000,
        help_text=_("Write as much or as little as you like. Spelling does not matter."),
        error_messages={"max_length": _("This is very long. Send it in parts.")},
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    may_ask_council = forms.BooleanField(
        label=_("My officer may ask my social worker’s boss for this."), required=False
    )

    def __init__(self, *args: object, topic: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if topic not in ASKS:
            del self.fields["may_ask_council"]


class UrgentForm(OwnForm):
    """Something urgent: words may be added, and need not be."""

    words = forms.CharField(
        label=_("What is happening?"),
        required=False,
        strip=False,
        max_length=10_000,
        help_text=_("You can leave this empty."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class TogetherForm(OwnForm):
    """What a grown-up writes down beside a child: who writes, who is there, and what the child says."""

    code = forms.CharField(
        label=_("The code on the child’s card"),
        max_length=40,
        error_messages={"required": _("Type the code that is on the card.")},
        widget=forms.TextInput(attrs={"class": "own__input--code", "autocomplete": "off", "spellcheck": "false"}),
    )
    written_by = forms.CharField(
        label=_("Who is writing?"),
        max_length=200,
        error_messages={"required": _("Say who is writing.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    who_was_there = forms.CharField(
        label=_("Who is there now?"),
        max_length=300,
        error_messages={"required": _("Say who is there.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    feeling = forms.ChoiceField(
        label=_("Which face is like the child?"), choices=FACES, required=False, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("What does the child say?"),
        help_text=_("In the child’s own words."),
        required=False,
        max_length=10_000,
        strip=False,
        error_messages={"max_length": _("This is very long. Send it in parts.")},
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    photos = FilesField(
        accept=PICTURES,
        says_many=True,
        widget=ManyFiles(attrs={"class": "own__file"}),
        label=_("A photo of what the child drew or made"),
        help_text=_("We take out where and with what it was taken. We cannot take out what it shows."),
    )


class NotMeantForm(OwnForm):
    """What the child says instead, where they want to."""

    words = forms.CharField(
        label=_("What did you mean?"),
        required=False,
        strip=False,
        max_length=10_000,
        help_text=_("You can leave this empty."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
