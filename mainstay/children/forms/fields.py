"""Fields that several forms about a child ask for, and how wide each is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar
from uuid import UUID

from django import forms

from mainstay.children.forms.codes import SEXES
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm

Named = Iterable[tuple[UUID, str]]
AnyField = TypeVar("AnyField", bound=forms.Field)
UNKNOWN = "unknown"
EXAMPLE = "For example, 4 June 2021"


def line(label: str, *, hint: str = "", width: str = "", required: bool = True, longest: int = 120) -> forms.CharField:
    """A line of text; `width` is one of GOV.UK's widths, such as 10."""
    attrs: dict[str, Any] = {"autocomplete": "off", "spellcheck": "false"}
    attrs["class"] = f"govuk-input--width-{width or 30}"
    return forms.CharField(
        label=label, help_text=hint, required=required, max_length=longest, widget=forms.TextInput(attrs=attrs)
    )


def words(label: str, *, hint: str = "", required: bool = True, longest: int = 300, rows: int = 2) -> forms.CharField:
    """A few words in somebody's own sentences."""
    attrs = {"rows": rows}
    return forms.CharField(
        label=label, help_text=hint, required=required, max_length=longest, widget=forms.Textarea(attrs=attrs)
    )


def asked(field: AnyField, missing: str) -> AnyField:
    """The field, with what is said where its answer is missing."""
    field.error_messages["required"] = missing
    return field


def buttons(label: str, choices: list[tuple[str, str]], *, initial: str) -> forms.ChoiceField:
    """One of a few short answers, side by side."""
    widget = forms.RadioSelect(attrs={"inline": True})
    return forms.ChoiceField(label=label, choices=choices, initial=initial, widget=widget)


def sex_field() -> forms.ChoiceField:
    """The child's sex, which may not be known yet."""
    return buttons("Sex", SEXES, initial=UNKNOWN)


def because() -> forms.CharField:
    """Why a record is corrected."""
    field = words(
        "Why is this corrected?", hint="Kept beside what changed. For example: the birth certificate says otherwise."
    )
    return asked(field, "Enter why this is corrected")


def day(label: str, *, what: str, hint: str = EXAMPLE, required: bool = True) -> DayField:
    """A date in three boxes."""
    return DayField(label=label, what=what, help_text=hint, required=required)


def chosen(label: str, *, hint: str = "", required: bool = True) -> forms.ChoiceField:
    """One of a list that the form fills when it is made."""
    return forms.ChoiceField(label=label, help_text=hint, required=required)


def team_field() -> forms.ChoiceField:
    """A social work team, or none yet."""
    return chosen("Social work team", required=False)


def offer_teams(form: forms.Form, teams: Named, nothing: str = "Not known yet") -> None:
    """Fill the form's field of teams."""
    offered = [("", nothing), *((str(key), name) for key, name in teams)]
    form.fields["team"].choices = offered  # type: ignore[attr-defined]


class ChildForm(ActionForm):
    """A form that records something of one child; `seen` and `version` say how things stood when it was opened."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


class VersionForm(ActionForm):
    """A form that changes one record, as its person saw it."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
