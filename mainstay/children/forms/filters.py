"""The filters beside the list of children: what it may be narrowed by."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms

from mainstay.children.forms.codes import coded
from mainstay.web.forms import FilterForm

NOBODY = "none"
OVERDUE, WEEK, MONTH = "overdue", "week", "month"
NEXT_REVIEW = [("", "Any"), (OVERDUE, "Overdue"), (WEEK, "Due within 7 days"), (MONTH, "Due within 28 days")]
AGES = [
    ("", "Any age"), ("0-0", "Under 1"), ("1-4", "1 to 4"), ("5-9", "5 to 9"), ("10-15", "10 to 15"),
    ("16-17", "16 and 17"), ("18-25", "18 or over"),
]  # fmt: skip
CARE = [("", "Looked after now"), ("all", "Now or before")]


class ChildrenFilters(FilterForm):
    """What the list of children may be narrowed by; what was typed into the search box goes with it."""

    q = forms.CharField(required=False, max_length=100, widget=forms.HiddenInput)
    review = forms.ChoiceField(label="Next review", required=False, choices=NEXT_REVIEW)
    officer = forms.ChoiceField(label="Reviewing officer", required=False)
    team = forms.ChoiceField(label="Team", required=False)
    age = forms.ChoiceField(label="Age", required=False, choices=AGES)
    legal_status = forms.ChoiceField(label="Legal status", required=False)
    placement = forms.ChoiceField(label="Placement", required=False)
    care = forms.ChoiceField(label="In care", required=False, choices=CARE)

    def __init__(
        self,
        *args: Any,
        officers: Iterable[tuple[UUID, str]],
        teams: Iterable[tuple[UUID, str]],
        on: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        everybody = [(str(key), name) for key, name in officers]
        self._offer("officer", [("", "Any officer"), *everybody, (NOBODY, "No officer")])
        self._offer("team", [("", "Any team"), *((str(key), name) for key, name in teams)])
        self._offer("legal_status", coded("LS", on, "Any legal status"))
        self._offer("placement", coded("PLACE", on, "Any placement"))

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def asked(self, name: str) -> str:
        """What a filter is set to; nothing where it was not understood."""
        if not hasattr(self, "cleaned_data"):
            self.is_valid()
        return str(self.cleaned_data.get(name) or "")
