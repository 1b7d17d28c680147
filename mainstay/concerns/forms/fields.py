"""The fields that several forms about concerns share."""

from __future__ import annotations

from typing import Any

from django import forms

from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm


class SeenForm(ActionForm):
    """A form about one record, as its person saw it."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


def told(label: str, hint: str = "", *, longest: int = 4000, rows: int = 4, required: bool = True) -> forms.CharField:
    """Words, in a box of some lines."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=hint, max_length=longest, required=required, widget=widget)


def line(label: str, hint: str = "", *, longest: int = 200, required: bool = True) -> forms.CharField:
    """Words, in one line."""
    widget = forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(label=label, help_text=hint, max_length=longest, required=required, widget=widget)


def small_radios() -> forms.RadioSelect:
    """Radios that stand close together."""
    return forms.RadioSelect(attrs={"small": True})


def small_ticks() -> forms.CheckboxSelectMultiple:
    """Checkboxes that stand close together."""
    return forms.CheckboxSelectMultiple(attrs={"small": True})


def day(label: str, what: str, hint: str = "For example, 4 June 2021", **more: Any) -> DayField:
    """A day."""
    return DayField(label=label, what=what, help_text=hint, **more)
