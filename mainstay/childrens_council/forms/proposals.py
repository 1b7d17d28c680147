"""The forms of what the council of children said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from mainstay.childrens_council.rules.words import LONGEST_LINE, LONGEST_TEXT, MOST_CHILDREN
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm

Choices = Sequence[tuple[str, str]]
FOR_CHILDREN = "Children read this. Write it for a child of nine, and name no child."


def box(rows: int) -> forms.Textarea:
    """A box of so many rows."""
    return forms.Textarea(attrs={"rows": rows})


def line() -> forms.TextInput:
    """A line to write on."""
    return forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-!-width-two-thirds"})


def number() -> forms.TextInput:
    """A short number."""
    return forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "govuk-input--width-3"})


class OwnedForm(ActionForm):
    """A form that names who in the service sees to it."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    owner = forms.ChoiceField(label="Who in the service owns it?")

    def __init__(self, *args: Any, owners: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [("", "Choose a person"), *owners]  # type: ignore[attr-defined]
        self.fields["owner"].error_messages["required"] = "Select who in the service owns it"


class ProposalForm(OwnedForm):
    """What was said, when, how many were there, and who answers by when."""

    said = forms.CharField(
        label="What did the children’s council say?", max_length=LONGEST_TEXT, widget=box(4),
        help_text="In their own words as far as you can. Name no child.",
    )  # fmt: skip
    said_on = DayField(label="On which day?", what="day")
    present = forms.IntegerField(
        label="How many children were there?", min_value=1, max_value=MOST_CHILDREN, widget=number(),
        help_text="A number and never names",
    )  # fmt: skip
    due_on = DayField(label="By when do they have an answer?", what="day by which they have an answer")

    field_order = ("said", "said_on", "present", "owner", "due_on", "version", "once")


class AnswerForm(ActionForm):
    """Agreed and by when, or not agreed and why."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    step = forms.ChoiceField(
        label="What is the answer?", widget=forms.RadioSelect,
        choices=[("agree", "Agreed: we will do it"), ("say_no", "Not agreed, because")],
        error_messages={"required": "Select what the answer is"},
    )  # fmt: skip
    answer = forms.CharField(
        label="What do you tell the children’s council?", max_length=LONGEST_TEXT, widget=box(4),
        help_text=FOR_CHILDREN,
    )  # fmt: skip
    to_be_done_on = DayField(
        label="By when will it be done?", what="day by which it will be done", required=False,
        help_text="If it is agreed",
    )  # fmt: skip

    says_optional = False

    def __init__(self, *args: Any, may_agree: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_agree:
            self.fields["step"].choices = [("say_no", "Not agreed after all, because")]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for the day where it is agreed."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("step") == "agree" and "to_be_done_on" in cleaned and not cleaned["to_be_done_on"]:
            self.add_error("to_be_done_on", "Enter the day by which it will be done")
        return cleaned


class ChangedForm(ActionForm):
    """What changed, and when."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    changed = forms.CharField(
        label="What changed?", max_length=LONGEST_TEXT, widget=box(4), help_text=FOR_CHILDREN
    )  # fmt: skip
    changed_on = DayField(label="Since which day?", what="day since which it is so")


class AgainForm(ActionForm):
    """By when it is answered anew."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    due_on = DayField(label="By when is it answered anew?", what="day")


class JoiningForm(ActionForm):
    """Whom a child asks, and when the council of children meets."""

    words = forms.CharField(
        label="How does a child join?", max_length=LONGEST_LINE, widget=box(4),
        help_text=f"Whom they ask, how, and when the children’s council meets. {FOR_CHILDREN}",
    )  # fmt: skip
