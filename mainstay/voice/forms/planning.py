"""A child's plan as its writer fills it in, and an officer as their children see them."""

from __future__ import annotations

from typing import Any

from django import forms

from mainstay.voice.rules.planning import HEADINGS, LONGEST, LONGEST_FEW
from mainstay.web.forms import ActionForm


class PlanForm(ActionForm):
    """Two fields for each heading: the words, and a few for a child who reads pictures."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    seen = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for key, title, _symbol in HEADINGS:
            self.fields[f"{key}_words"] = forms.CharField(
                label=title, required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3})
            )
            self.fields[f"{key}_few"] = forms.CharField(
                label=f"{title}: a few words to go with a picture", required=False, max_length=LONGEST_FEW
            )

    def parts(self) -> dict[str, dict[str, str]]:
        """What was written, by heading."""
        return {
            key: {name: self.cleaned_data[f"{key}_{name}"] for name in ("words", "few")} for key, _title, _s in HEADINGS
        }


class OfficerCardForm(ActionForm):
    """How an officer's children see them."""

    hello = forms.CharField(
        label="What do you say about yourself?",
        help_text="A few short sentences: who you are, what you like, what you do for them.",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    phone = forms.CharField(label="Your telephone number for children", required=False, max_length=40)
    reached_when = forms.CharField(
        label="When can they reach you?",
        required=False,
        max_length=200,
        help_text="Such as: Monday to Thursday, 9 to 5",
    )
    photo = forms.FileField(
        label="Your photograph",
        required=False,
        help_text="A picture of your face. Everything that tells where it was taken is removed.",
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png"}),
    )
    no_photo = forms.BooleanField(label="Take my photograph away", required=False)
