"""What is asked of whoever arranges an advocate or an independent visitor."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from mainstay.advocacy.models import AdvocacyStep
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm

ANSWERS = (
    ("want", "The child wants it"),
    ("decline", "The child does not want it now"),
    ("offer", "It was offered, and the child has not said yet"),
)
# How somebody else writes down what a child said; the other ways are written by the pages themselves.
TOLD = tuple(each for each in AdvocacyStep.How.choices if each[0] not in ("own_pages", "document", "complaint"))


class VersionForm(ActionForm):
    """A form about a record that somebody else may change meanwhile."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class AnswerForm(VersionForm):
    """What the child said when they were asked."""

    answer = forms.ChoiceField(label="What did the child say?", choices=ANSWERS, widget=forms.RadioSelect)
    on = DayField(label="When?", what="day the child was asked")
    said_by = forms.CharField(
        label="Who said it?",
        help_text="The child, or who spoke for a child too young to say",
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    how = forms.ChoiceField(label="How?", choices=TOLD, widget=forms.RadioSelect)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].latest = today  # type: ignore[attr-defined]


class WordsForm(VersionForm):
    """A manager's answer to a child who wants somebody else."""

    words = forms.CharField(
        label="Your answer to the child",
        help_text="They read it on their own pages at once. Say who will talk to them and when, or what will change.",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class ReferForm(ActionForm):
    """Which service is asked."""

    recipient = forms.ChoiceField(label="Which service?", widget=forms.RadioSelect)

    def __init__(self, *args: Any, services: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["recipient"].choices = services  # type: ignore[attr-defined]


class BeginForm(VersionForm):
    """Who it is, and from which day."""

    with_whom = forms.CharField(
        label="Who is it?",
        help_text="The person, and their service",
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    on = DayField(label="From when?", what="day it began")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].latest = today  # type: ignore[attr-defined]


class EndForm(VersionForm):
    """From which day it ended, and why."""

    on = DayField(label="When did it end?", what="day it ended")
    because = forms.CharField(
        label="Why did it end?",
        help_text="Such as: the matter is settled. Nothing of what the child told them.",
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].latest = today  # type: ignore[attr-defined]
