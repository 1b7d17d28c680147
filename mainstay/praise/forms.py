"""The forms of praise: as few questions as there are, answered on a phone in under a minute."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms

from mainstay.praise.queries import Giving
from mainstay.praise.rules import LONGEST, LONGEST_NAME, LONGEST_REASON, Step
from mainstay.web.forms import ActionForm, FilterForm

ANSWERS = [
    (Step.ALLOW.value, "Yes, it may be quoted"),
    (Step.REFUSE.value, "No"),
    (Step.TAKE_BACK.value, "They took the permission back"),
]


class PraiseForm(ActionForm):
    """Who, what for, in which words; the child and the team are known from where the form was opened."""

    says_optional = False

    to_person = forms.ChoiceField(label="Who is it for?", required=False)
    to_name = forms.CharField(
        label="Or somebody who does not sign in", required=False, max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-!-width-two-thirds"}),
        help_text="Their name and what they do, such as “Jo Park, foster carer”",
    )  # fmt: skip
    theme = forms.ChoiceField(label="What for?", widget=forms.RadioSelect(attrs={"small": True}))
    words = forms.CharField(
        label="What did they do well?", max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Leave names out of it, the child’s above all, and it can be quoted.",
    )  # fmt: skip
    team = forms.ChoiceField(label="Their team", required=False)

    def __init__(self, *args: Any, known: Giving, themes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.worker = known.worker
        offered: dict[str, Any] = {
            "to_person": [("", "Choose a person"), *((title, list(people)) for title, people in known.people)],
            "theme": themes,
            "team": [("", "No team"), *known.teams],
        }
        for name, choices in offered.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]
        self.fields["theme"].error_messages["required"] = "Select what the praise is for"
        self.fields["words"].error_messages["required"] = "Enter what they did well"

    def clean(self) -> dict[str, Any]:
        """Insist on one of the two ways to say who it is for."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        person, name = cleaned.get("to_person"), cleaned.get("to_name", "").strip()
        if person and name == self.worker:  # the name the form began with: choosing somebody is to change it
            cleaned["to_name"] = name = ""
        if not person and not name:
            self.add_error("to_person", "Select who it is for, or enter their name")
        elif person and name:
            self.add_error("to_name", "Select a person or enter a name, not both")
        return cleaned

    def given(self, child: UUID | None) -> dict[str, Any]:
        """The answers as the action takes them."""
        answers = self.cleaned_data
        person, team = answers["to_person"], answers["team"]
        return {
            "theme": answers["theme"], "words": answers["words"], "to_name": answers["to_name"], "child": child,
            "to_person": UUID(person) if person else None, "team": UUID(team) if team else None,
        }  # fmt: skip


class TakeBackForm(ActionForm):
    """Why praise is taken back."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    because = forms.CharField(
        label="Why is it taken back?", max_length=LONGEST_REASON, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="For example: it was meant for a colleague of theirs",
    )  # fmt: skip


class RecordAnswerForm(ActionForm):
    """What somebody who does not sign in answered, and how."""

    step = forms.ChoiceField(label="May the words be quoted?", widget=forms.RadioSelect)
    how = forms.CharField(
        label="How did they answer?", max_length=LONGEST_NAME, help_text="Such as “By e-mail on Friday”",
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-!-width-two-thirds"}),
    )  # fmt: skip

    def __init__(self, *args: Any, steps: list[Step], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(value, label) for value, label in ANSWERS if Step(value) in steps]
        self.fields["step"].choices = choices  # type: ignore[attr-defined]
        self.fields["step"].error_messages["required"] = "Select whether the words may be quoted"


class PraiseFilters(FilterForm):
    """What the list of praise is narrowed by."""

    theme = forms.ChoiceField(label="What for", required=False)
    team = forms.ChoiceField(label="Team", required=False)

    def __init__(self, *args: Any, themes: list[tuple[str, str]], teams: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["theme"].choices = [("", "Anything"), *themes]  # type: ignore[attr-defined]
        self.fields["team"].choices = [("", "Any team"), *teams]  # type: ignore[attr-defined]

    def asked(self, name: str) -> str:
        """What one filter is set to; empty where it is not, or was not understood."""
        if not hasattr(self, "cleaned_data"):
            self.is_valid()
        return str(self.cleaned_data.get(name) or "")
