"""What narrows the account of actions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from mainstay.web.days import DayField
from mainstay.web.forms import FilterForm


class SightingFilters(FilterForm):
    """Who looked, at whom, and when."""

    person = forms.ChoiceField(label="Person", required=False)
    child = forms.CharField(
        label="Child's reference", required=False, max_length=40, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    from_on = DayField(label="From", what="first day", required=False)
    until_on = DayField(label="Until", what="last day", required=False)

    def __init__(self, *args: Any, people: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = [("", "Anybody"), *people]  # type: ignore[attr-defined]


class EntryFilters(SightingFilters):
    """What was done, by whom, to whom, and when."""

    event = forms.ChoiceField(label="What happened", required=False)
    field_order = ("person", "event", "child", "from_on", "until_on")

    def __init__(self, *args: Any, events: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["event"].choices = [("", "Anything"), *events]  # type: ignore[attr-defined]
