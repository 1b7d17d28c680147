"""What a person is asked for when children are given an officer, when a child was told, and for a contracted share."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms

from mainstay.caseload.queries import OfficerToChoose
from mainstay.caseload.rules import LETTER_HOW, TOLD_HOW
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm


class AllocateForm(ActionForm):
    """Which officer, from when, and why."""

    officer = forms.ChoiceField(label="Which reviewing officer?", widget=forms.RadioSelect)
    starts_on = DayField(label="From when?", what="date the officer begins", help_text="For example, 4 June 2021")
    reason = forms.CharField(
        label="Why this officer", required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="For example: has known the brother since 2019",
    )  # fmt: skip

    def __init__(self, *args: Any, offered: list[OfficerToChoose], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(row.load.officer_id), row.load.name) for row in offered]
        self.fields["officer"].choices = choices  # type: ignore[attr-defined]
        self.fields["officer"].error_messages["required"] = "Select a reviewing officer"
        self.refusals = {str(row.load.officer_id): row.refusal for row in offered if row.refusal}

    def clean_officer(self) -> str:
        """An officer who may be chosen; one who may not is an error with the reason."""
        key = str(self.cleaned_data["officer"])
        if key in self.refusals:
            raise forms.ValidationError(self.refusals[key])
        return key


class HandOverForm(AllocateForm):
    """Which officer next, why, the letter to the child, and what else they must know."""

    letter = forms.ChoiceField(
        label="Which document is the letter?", required=False, widget=forms.RadioSelect(attrs={"small": True})
    )
    letter_on = DayField(
        label="When was the child written to?", what="date of the letter",
        help_text="The child is told first. With children who do not read, the day somebody told them",
    )  # fmt: skip
    letter_how = forms.ChoiceField(
        label="How did it reach them?", choices=list(LETTER_HOW.items()),
        widget=forms.RadioSelect(attrs={"small": True}),
    )  # fmt: skip
    more = forms.CharField(
        label="What else the next officer must know", required=False, max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}), help_text="Only the reviewing service reads it",
    )  # fmt: skip

    says_optional = False

    def __init__(self, *args: Any, letters: list[tuple[str, str]], today: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = True
        self.fields["reason"].label = "Why does the child get another officer?"
        self.fields["reason"].help_text = "For example: the present officer leaves the service in May"
        self.fields["reason"].error_messages["required"] = "Enter why the child gets another officer"
        self.fields["starts_on"].label = "From when does the next officer have the child?"
        self.fields["letter_on"].latest = today  # type: ignore[attr-defined]
        if letters:
            offered = [*letters, ("", "Another letter")]
            self.fields["letter"].choices = offered  # type: ignore[attr-defined]
        else:
            del self.fields["letter"]


class CoverForm(ActionForm):
    """Who is away, who covers, and from when to when."""

    officer = forms.ChoiceField(label="Who is away?")
    covered_by = forms.ChoiceField(label="Who covers?")
    starts_on = DayField(label="First day of the absence", what="first day", help_text="For example, 4 6 2021")
    last_on = DayField(label="Last day of the absence", what="last day", help_text="The cover ends by itself after it")
    reason = forms.CharField(
        label="Why", required=False, max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="For example: on leave. Both officers read it",
    )  # fmt: skip

    def __init__(self, *args: Any, named: list[tuple[str, str]], today: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("officer", "covered_by"):
            self.fields[name].choices = [("", "Choose one"), *named]  # type: ignore[attr-defined]
        self.fields["officer"].error_messages["required"] = "Select who is away"
        self.fields["covered_by"].error_messages["required"] = "Select who covers"
        self.fields["last_on"].earliest = today  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Somebody else covers, and the last day is not before the first."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("officer") and cleaned.get("officer") == cleaned.get("covered_by"):
            self.add_error("covered_by", "Select somebody else than who is away")
        first, last = cleaned.get("starts_on"), cleaned.get("last_on")
        if first and last and last < first:
            self.add_error("last_on", "Last day must be on or after the first day")
        return cleaned


class EndCoverForm(ActionForm):
    """That cover is ended today."""


class ToldForm(ActionForm):
    """When and how the child was told who their reviewing officer is."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    child_told_on = DayField(
        label="When was the child told?", what="date the child was told", help_text="For example, 4 June 2021"
    )
    child_told_how = forms.ChoiceField(label="How?", choices=list(TOLD_HOW.items()), widget=forms.RadioSelect)

    def __init__(self, *args: Any, today: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["child_told_on"].latest = today  # type: ignore[attr-defined]
        self.fields["child_told_how"].error_messages["required"] = "Select how the child was told"


class ShareForm(ActionForm):
    """An officer's share of full time from a day."""

    share = forms.DecimalField(
        label="Share of full time", min_value=Decimal("0.001"), max_value=1, decimal_places=3, max_digits=4,
        help_text="1 is full time, 0.5 is half of it, 0.6 is three days of five",
        widget=forms.TextInput(attrs={"class": "govuk-input--width-5", "inputmode": "decimal", "autocomplete": "off"}),
        error_messages={
            "invalid": "Share of full time must be a number such as 0.6",
            "min_value": "Share of full time must be above 0",
            "max_value": "Share of full time must be 1 or less",
            "max_digits": "Share of full time must have no more than three figures after the point",
            "max_decimal_places": "Share of full time must have no more than three figures after the point",
            "max_whole_digits": "Share of full time must be 1 or less",
        },
    )  # fmt: skip
    starts_on = DayField(label="From when?", what="date the share begins", help_text="For example, 4 June 2021")
