"""The forms of a child's words: writing them down, adding to them, sharing them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from mainstay.contacts.forms.contacting import BEYOND_THE_SERVICE, line, small, text
from mainstay.contacts.models import ChildsWords
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm

HOW = [
    ("Visit", "In a visit"),
    ("Telephone call", "In a call"),
    ("Video call", "By video"),
    ("Review", "At a review"),
    ("Letter or message", "In a letter or message"),
    ("Drawing", "In a drawing"),
    ("Booklet or form", "In a booklet or form"),
    ("Through somebody else", "Through somebody else"),
]


class MoreForm(ActionForm):
    """What was said afterwards."""

    words = forms.CharField(label="What did the child say?", widget=text(5), help_text="In their own words, whole")
    said_on = DayField(label="When?", what="day it was said")
    how = forms.ChoiceField(label="How?", choices=HOW, widget=small())
    written_down_by = forms.CharField(label="Who wrote it down?", max_length=200, widget=line())

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["said_on"].latest = today  # type: ignore[attr-defined]


class WordsForm(MoreForm):
    """What a child said, or what was seen of a child who uses no words."""

    kind = forms.ChoiceField(
        label="What is it?", choices=ChildsWords.Kind.choices, initial=ChildsWords.Kind.WORDS, widget=small(),
        help_text="For a child under 4, or one who uses no words, write what you saw of them",
    )  # fmt: skip
    language = forms.CharField(
        label="Language, if not English", required=False, max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-input--width-10"}),
    )  # fmt: skip
    shared_with = forms.MultipleChoiceField(
        label="With whom did the child agree to share it?", required=False, choices=BEYOND_THE_SERVICE,
        widget=forms.CheckboxSelectMultiple(attrs={"small": True}),
        help_text="Select nobody, and only the reviewing service reads it",
    )  # fmt: skip

    field_order = ("kind", "words", "said_on", "how", "written_down_by", "language", "shared_with")


class ShareForm(ActionForm):
    """With whom a child agreed to share their words, and how they said so."""

    audiences = forms.MultipleChoiceField(
        label="With whom?", widget=forms.CheckboxSelectMultiple(attrs={"small": True}),
        error_messages={"required": "Select with whom the child agreed to share it"},
    )  # fmt: skip
    agreed_how = forms.CharField(
        label="How did the child agree?", max_length=200, widget=line(),
        help_text="For example: in my visit of today",
    )  # fmt: skip

    def __init__(self, *args: Any, shared: frozenset[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [choice for choice in BEYOND_THE_SERVICE if choice[0] not in shared]
        self.fields["audiences"].choices = offered  # type: ignore[attr-defined]


class StopForm(ActionForm):
    """With whom a child no longer shares their words."""

    audience = forms.ChoiceField(label="With whom no longer?", widget=small())

    def __init__(self, *args: Any, shared: frozenset[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [choice for choice in BEYOND_THE_SERVICE if choice[0] in shared]
        self.fields["audience"].choices = offered  # type: ignore[attr-defined]
        self.fields["audience"].error_messages["required"] = "Select with whom the child no longer shares it"
