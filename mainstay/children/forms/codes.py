"""Choices from the national code sets, in words first and with the code after."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from mainstay.statute.codes import code_set
from mainstay.statute.years import CollectionYear

# The fields that hold a national code: the column of the return, and what stands for nothing chosen.
COLUMNS = {
    "legal_status": ("LS", "Choose a legal status"),
    "category_of_need": ("CIN", "Choose a category"),
    "placement": ("PLACE", "Choose a kind of placement"),
    "provider": ("PLACE_PROVIDER", "None needed"),
    "ethnicity": ("ETHNIC", "Not known yet"),
    "reason_ceased": ("REC", "Choose what happens next"),
    "reason": ("REASON_PLACE_CHANGE", "Not known yet"),
}
SEXES = [("female", "Female"), ("male", "Male"), ("unknown", "Not known yet")]


def coded(column: str, on: date, nothing: str, kept: str | None = None) -> list[tuple[str, str]]:
    """The codes of a column on a day, such as "Full care order (C2)"; one that is recorded already stays offered."""
    codes = code_set(column)
    offered = [(each.code, f"{each.label} ({each.code})") for each in codes.entries(CollectionYear.of(on).ending)]
    if kept and kept not in {code for code, _ in offered}:
        offered.append((kept, f"{codes.label(kept)} ({kept})"))
    return [("", nothing), *offered]


def offer_codes(form: forms.Form, on: date, kept: Mapping[str, Any] | None = None) -> None:
    """Fill the form's coded fields with what may be chosen on a day."""
    for name, (column, nothing) in COLUMNS.items():
        field = form.fields.get(name)
        if isinstance(field, forms.ChoiceField):
            offered = coded(column, on, nothing, (kept or {}).get(name))
            field.choices = [pair for pair in offered if (name, pair[0]) != ("reason_ceased", "X1")]


def in_words(column: str, code: str | None) -> str:
    """A code's words with the code after them; nothing where there is none."""
    return f"{code_set(column).label(code)} ({code})" if code else ""
