"""A form's answer in two shapes: the words a person reads, and the name and value pairs a browser sends."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django import forms

from mainstay.web import words
from mainstay.web.days import PARTS, DayParts


def shown(field: forms.Field, value: Any) -> str:
    """The answer in words: a choice by its label, a date in full, yes or no; empty where there is none."""
    match value:
        case None | "":
            return ""
        case bool():
            return "Yes" if value else "No"
        case date():
            return words.moment(value) if isinstance(value, datetime) else words.day(value)
        case DayParts():
            return " ".join(filter(None, (value.day, value.month, value.year)))
    if not isinstance(value, str) and isinstance(value, Iterable):
        return ", ".join(shown(field, one) for one in value)
    return _labels(field).get(str(field.prepare_value(value)), str(value))


def sent(name: str, field: forms.Field, value: Any) -> list[tuple[str, str]]:
    """The pairs in which a browser would send this answer to a form's field of that name."""
    if value is None or value is False or value == "":
        return []
    if value is True:
        return [(name, "on")]
    prepared = field.prepare_value(value)
    if isinstance(prepared, DayParts):
        return [(f"{name}-{part}", getattr(prepared, part)) for part in PARTS]
    if not isinstance(prepared, str) and isinstance(prepared, Iterable):
        return [(name, str(one)) for one in prepared]
    return [(name, str(prepared))]


def _labels(field: forms.Field) -> dict[str, str]:
    if not isinstance(field, forms.ChoiceField):
        return {}
    labels: dict[str, str] = {}
    choices: Any = field.choices
    for value, label in choices:
        pairs = label if isinstance(label, list | tuple) else [(value, label)]
        labels.update({str(one): str(word) for one, word in pairs})
    return labels
