"""A date asked for as day, month and year, with the month in figures or in words, and errors that name the part."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from mainstay.web import words

PARTS = ("day", "month", "year")
# The month is wide enough for a name.
WIDTHS = {"day": 2, "month": 5, "year": 4}


@dataclass(frozen=True)
class DayParts:
    """A date as it was typed."""

    day: str = ""
    month: str = ""
    year: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """The parts that were left empty."""
        return tuple(part for part in PARTS if not getattr(self, part))


class DayInput(forms.Widget):
    """Three small boxes; no calendar pops up, and a date can be pasted part by part."""

    template_name = "web/forms/day.html"
    use_fieldset = True
    kind = "day"

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """The three boxes with their values, and which of them is wrong."""
        attrs = dict(attrs or {})
        wrong = attrs.pop("wrong_parts", None)
        context: dict[str, Any] = super().get_context(name, None, attrs)
        typed = value if isinstance(value, DayParts) else _parts_of(value)
        bad = PARTS if wrong == () else wrong or ()
        base = context["widget"]["attrs"].get("id", f"id_{name}")
        births = self.attrs.get("autocomplete") == "bday"
        context["widget"]["boxes"] = [
            {
                "id": f"{base}-{part}",
                "name": f"{name}-{part}",
                "label": part.capitalize(),
                "value": getattr(typed, part),
                "wrong": part in bad,
                "width": WIDTHS[part],
                "autocomplete": f"bday-{part}" if births else "",
            }
            for part in PARTS
        ]
        return context

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> DayParts:
        """The three parts as typed, without the spaces round them."""
        return DayParts(*(str(data.get(f"{name}-{part}") or "").strip() for part in PARTS))

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        """Whether the form held no such boxes at all."""
        return all(f"{name}-{part}" not in data for part in PARTS)

    def id_for_label(self, id_: str) -> str:
        """The box that a label or an error's link points at."""
        return f"{id_}-day"

    def first_id(self, id_: str, wrong: tuple[str, ...]) -> str:
        """The first box that is wrong."""
        return f"{id_}-{wrong[0] if wrong else 'day'}"


class DayField(forms.Field):
    """A date; `what` names it in errors, `earliest` and `latest` bound it and may be set by the form."""

    widget = DayInput
    default_error_messages: ClassVar[dict[str, Any]] = {
        "unreal": "%(What)s must be a real date, such as 4 June 2021",
        "missing": "%(What)s must include a %(part)s",
        "year": "%(What)s must have a year of four figures, such as 2021",
        "early": "%(What)s must be on or after %(limit)s",
        "late": "%(What)s must be on or before %(limit)s",
    }

    def __init__(
        self, *, what: str = "", earliest: date | None = None, latest: date | None = None, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.what, self.earliest, self.latest = what, earliest, latest

    def prepare_value(self, value: Any) -> DayParts:
        """A date or what was typed, as the three parts."""
        return value if isinstance(value, DayParts) else _parts_of(value)

    def to_python(self, value: Any) -> date | None:
        """The date typed. Raises ValidationError naming the part that is wrong."""
        if isinstance(value, date):
            return value
        if not isinstance(value, DayParts) or len(value.missing) == 3:
            return None
        if value.missing:
            raise self._wrong("missing", value.missing, part=" and ".join(value.missing))
        if not re.fullmatch(r"[0-9]{4}", value.year):
            raise self._wrong("year", ("year",))
        month = month_number(value.month)
        if month is None:
            raise self._wrong("unreal", ("month",))
        if not re.fullmatch(r"[0-9]{1,2}", value.day):
            raise self._wrong("unreal", ("day",))
        try:
            return date(int(value.year), month, int(value.day))
        except ValueError:
            raise self._wrong("unreal", ("day",)) from None

    def validate(self, value: Any) -> None:
        """Refuse a date outside the bounds. Raises ValidationError with the bound in words."""
        super().validate(value)
        if value and self.earliest and value < self.earliest:
            raise self._wrong("early", PARTS, limit=words.day(self.earliest))
        if value and self.latest and value > self.latest:
            raise self._wrong("late", PARTS, limit=words.day(self.latest))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether what was typed is another date than the one shown at first."""
        try:
            return bool(self.to_python(data) != initial)
        except ValidationError:
            return True

    def _wrong(self, code: str, parts: tuple[str, ...], **values: str) -> ValidationError:
        what = self.what or str(self.label or "date").rstrip("?")
        params = {"What": what[:1].upper() + what[1:], "parts": parts, **values}
        return ValidationError(self.error_messages[code], code=code, params=params)


def month_number(text: str) -> int | None:
    """The month that a person typed, as 6, 06, June, jun or Sept; None when it is none."""
    if re.fullmatch(r"[0-9]{1,2}", text):
        return int(text) if 1 <= int(text) <= 12 else None
    typed = text.lower().rstrip(".")
    if len(typed) < 3:
        return None
    found = [place for place, name in enumerate(words.MONTHS, start=1) if name.lower().startswith(typed)]
    return found[0] if len(found) == 1 else None


def _parts_of(value: Any) -> DayParts:
    if not isinstance(value, date):
        return DayParts()
    return DayParts(str(value.day), str(value.month), str(value.year))
