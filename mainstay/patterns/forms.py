"""The form by which a manager records what they found of a pattern."""

from __future__ import annotations

from django import forms

from mainstay.patterns.models import LookedInto
from mainstay.web.forms import ActionForm


class LookIntoForm(ActionForm):
    """What was found of the signals about a placement, and what was done."""

    found = forms.ChoiceField(
        label="What came of it?", choices=LookedInto.Found.choices, widget=forms.RadioSelect(attrs={"small": True})
    )
    words = forms.CharField(
        label="What did you find, and what was done?",
        help_text="The child's officer reads this. New signals bring the pattern back.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
