"""The forms of the service's lists: a new plan checked, and a hard word explained."""

from __future__ import annotations

from django import forms

from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm


class CheckPlanForm(ActionForm):
    """What was found of the plan and assessments of a child new to care."""

    plan_in_place = forms.BooleanField(label="The care plan is in place and checked", required=False)
    assessments_in_place = forms.BooleanField(label="The assessments are in place and checked", required=False)
    words = forms.CharField(
        label="What is missing, and what is done about it",
        help_text="The child stays on the list until both are in place.",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class HardWordForm(ActionForm):
    """A hard word and how it is explained to a child, from a day."""

    word = forms.CharField(label="Word", max_length=80, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    explained = forms.CharField(
        label="How it is explained to a child",
        help_text="Leave it empty to take the word off the list from that day.",
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    starts_on = DayField(label="From which day?", what="day it begins")
