"""What every form about a review carries, and the fields that several of them ask for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from mainstay.reviews.models import Chair, Mode
from mainstay.reviews.queries import Choice
from mainstay.web.days import DayField, DayInput
from mainstay.web.forms import ActionForm

HOW_EXAMPLE = "For example, 10:30 or 2pm"
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?", re.IGNORECASE)


class ReviewForm(ActionForm):
    """A form that does one thing to a review, as its person saw it: `version` says which version that was."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


class ClockField(forms.CharField):
    """A time of day as people type it, such as 10:30, 2.15 pm or 14:15; its value is written 14:15."""

    def to_python(self, value: Any) -> str:
        """The time as hours and minutes. Raises ValidationError with an example."""
        typed = str(super().to_python(value) or "").strip()
        if not typed:
            return ""
        found = _CLOCK.fullmatch(typed)
        if found is None or not (found[2] or found[3]):
            raise ValidationError("Time must be like 10:30 or 2pm", code="invalid")
        hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
        if half and not 1 <= hour <= 12:
            raise ValidationError("Time must be like 10:30 or 2pm", code="invalid")
        hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
        try:
            return time(hour, minute).strftime("%H:%M")
        except ValueError:
            raise ValidationError("Time must be like 10:30 or 2pm", code="invalid") from None


def time_of(written: str) -> time | None:
    """The time that a ClockField gave, or None where none was given."""
    return time.fromisoformat(written) if written else None


def written(at: time | None) -> str:
    """A time as a ClockField shows it."""
    return f"{at:%H:%M}" if at else ""


def clock_field(label: str = "Time") -> ClockField:
    """A time that may be left empty."""
    attrs = {"class": "govuk-input--width-5", "autocomplete": "off"}
    return ClockField(label=label, required=False, help_text=HOW_EXAMPLE, widget=forms.TextInput(attrs=attrs))


def mode_field(label: str, *, required: bool = True) -> forms.ChoiceField:
    """How a meeting is or was held."""
    return forms.ChoiceField(label=label, choices=Mode.choices, required=required, widget=forms.RadioSelect)


def chair_field(*, required: bool = True) -> forms.ChoiceField:
    """Who chaired."""
    return forms.ChoiceField(
        label="Who chaired it?", choices=Chair.choices, required=required, widget=forms.RadioSelect
    )


def because_field(label: str, hint: str) -> forms.CharField:
    """A reason in somebody's own words, at most 500 characters."""
    return forms.CharField(label=label, help_text=hint, max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


def pairs(choices: Iterable[Choice]) -> list[tuple[str, str]]:
    """Choices of the service's list, as a form offers them."""
    return [(each.code, each.words) for each in choices]


def participation_pairs(choices: Iterable[Choice]) -> list[tuple[str, str]]:
    """Participation codes in plain words first, the national code after."""
    return [(each.code, f"{each.words} ({each.code})") for each in choices]


def typed_day(data: Mapping[str, Any] | None, name: str) -> date | None:
    """The date typed into a form, where it is one; for what the rest of the form offers depends on it."""
    if data is None:
        return None
    try:
        value: date | None = DayField(required=False).clean(DayInput().value_from_datadict(data, {}, name))
    except ValidationError:
        return None
    return value
