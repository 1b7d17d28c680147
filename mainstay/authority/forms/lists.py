"""What is asked about council days, reasons, and figures from outside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from mainstay.authority.models import Reason
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm

WIDTH_20 = {"class": "govuk-input--width-20", "autocomplete": "off"}
WIDTH_10 = {"class": "govuk-input--width-10", "autocomplete": "off", "inputmode": "decimal"}


class CouncilDayForm(ActionForm):
    """A day that is not a working day here, or one that is after all."""

    on = DayField(label="Which day?", what="day", help_text="For example, 8 May 2023")
    name = forms.CharField(
        label="What is the day called?", max_length=120, widget=forms.TextInput(attrs=WIDTH_20),
        help_text="Such as “Bank holiday for the coronation”",
    )  # fmt: skip
    kind = forms.ChoiceField(
        label="What is it?", widget=forms.RadioSelect,
        choices=[("off", "Not a working day: a bank holiday that was added"),
                 ("works", "A working day: a bank holiday that was moved away")],
    )  # fmt: skip


class AddReasonForm(ActionForm):
    """A reason for one of the service's lists."""

    kind = forms.ChoiceField(label="Which list?", choices=Reason.Kind.choices, widget=forms.RadioSelect)
    words = forms.CharField(
        label="The reason", max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="In a few words, such as “The child asked for another day”. Name nobody.",
    )  # fmt: skip
    starts_on = DayField(label="From which day?", what="first day of the reason")


class EndReasonForm(ActionForm):
    """The day a reason leaves its list."""

    ends_on = DayField(
        label="From which day can it no longer be chosen?", what="day the reason ends",
        help_text="What carries it already keeps it.",
    )  # fmt: skip


class PopulationForm(ActionForm):
    """How many children live in the area."""

    as_at = DayField(label="For which 31 March?", what="31 March", help_text="For example, 31 March 2021")
    children = forms.IntegerField(
        label="Children aged 0 to 17", min_value=1, max_value=99_999_999, widget=forms.TextInput(attrs=WIDTH_10),
        error_messages={"invalid": "Enter the number of children in figures, such as 162886"},
    )  # fmt: skip
    estimate = forms.CharField(
        label="Which estimate is it?", max_length=120, widget=forms.TextInput(attrs=WIDTH_20),
        help_text="Such as “Mid-2020, first published June 2021”",
    )  # fmt: skip


class ComparatorForm(ActionForm):
    """A published figure to compare with."""

    measure = forms.ChoiceField(label="Which figure?")
    area = forms.CharField(
        label="Of whom?", max_length=120, widget=forms.TextInput(attrs=WIDTH_20),
        help_text="Such as England, or Statistical neighbours",
    )  # fmt: skip
    year = forms.CharField(
        label="Of which year?", max_length=7, widget=forms.TextInput(attrs=WIDTH_10), help_text="Such as 2020-21"
    )
    value = forms.DecimalField(
        label="The figure", max_digits=12, decimal_places=2, widget=forms.TextInput(attrs=WIDTH_10),
        error_messages={"invalid": "Enter the figure in figures, such as 67 or 61.2"},
    )  # fmt: skip
    edition = forms.CharField(
        label="Version", required=False, max_length=120, widget=forms.TextInput(attrs=WIDTH_20),
        help_text="Where the same figure was published more than once",
    )  # fmt: skip
    source = forms.CharField(label="Where was it published?", required=False, max_length=300)

    def __init__(self, *args: Any, measures: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["measure"].choices = [("", "Choose a figure"), *measures]  # type: ignore[attr-defined]
