"""The forms of a contact: few fields, filled in on a phone in under a minute."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from mainstay.contacts.models import Audience, Contact, SignOfHarm
from mainstay.contacts.rules.contacting import LONGEST_REASON, SPOKEN
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm

YES, NO = "yes", "no"
BEYOND_THE_SERVICE = [choice for choice in Audience.choices if choice[0] != Audience.REVIEWING_SERVICE]


def small(*, inline: bool = False) -> forms.RadioSelect:
    """Choices close together."""
    return forms.RadioSelect(attrs={"small": True, "inline": inline})


def line() -> forms.TextInput:
    """A line to write in."""
    return forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-!-width-two-thirds"})


def text(rows: int) -> forms.Textarea:
    """A box to write in."""
    return forms.Textarea(attrs={"rows": rows})


class ContactForm(ActionForm):
    """How, when, reached, alone, what the child said, what it was about, and a sign of harm."""

    says_optional = False

    how = forms.ChoiceField(label="How?", choices=Contact.How.choices, widget=small())
    contacted_on = DayField(label="When?", what="day of the contact")
    reached = forms.ChoiceField(
        label="Did you reach the child?", choices=[(YES, "Yes"), (NO, "No, I tried")], initial=YES,
        widget=small(inline=True),
    )  # fmt: skip
    alone = forms.ChoiceField(
        label="Was the child alone?", required=False, choices=[(YES, "Yes"), (NO, "No")], widget=small(inline=True),
        help_text="Only for a visit or a call",
    )  # fmt: skip
    not_alone_because = forms.CharField(
        label="If not, why?", required=False, max_length=LONGEST_REASON,
        widget=line(),
    )  # fmt: skip
    words = forms.CharField(
        label="What did the child say?", required=False, widget=text(4),
        help_text="In their own words. Only the reviewing service reads it, unless the child agrees to share it.",
    )  # fmt: skip
    language = forms.CharField(
        label="Language, if not English", required=False, max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-input--width-10"}),
    )  # fmt: skip
    shared_with = forms.MultipleChoiceField(
        label="With whom did the child agree to share it?", required=False, choices=BEYOND_THE_SERVICE,
        widget=forms.CheckboxSelectMultiple(attrs={"small": True}),
    )  # fmt: skip
    about = forms.CharField(label="What was it about?", required=False, max_length=2000, widget=text(2))
    harm = forms.CharField(
        label="What must the duty manager know?", required=False, max_length=4000, widget=text(3),
        help_text="A manager of the child's team reads this. Left empty, it asks them to ring you.",
    )  # fmt: skip
    harm_about = forms.ChoiceField(
        label="Whom is it about?", required=False, choices=SignOfHarm.About.choices, initial="unknown", widget=small()
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contacted_on"].latest = today  # type: ignore[attr-defined]
        self.fields["how"].error_messages["required"] = "Select how the contact was made"

    def clean(self) -> dict[str, Any]:
        """Ask whether the child was alone where they were spoken to, and why not where they were not."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("reached") == NO and cleaned.get("words", "").strip():
            self.add_error("reached", "The child said something, so say that you reached them")
        if cleaned.get("how") in SPOKEN and cleaned.get("reached") == YES:
            if not cleaned.get("alone"):
                self.add_error("alone", "Select whether the child was alone")
            elif cleaned["alone"] == NO and not cleaned.get("not_alone_because", "").strip():
                self.add_error("not_alone_because", "Enter why the child was not alone")
        return cleaned


class TakeBackForm(ActionForm):
    """Why a contact is taken back."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    because = forms.CharField(
        label="Why is it taken back?", max_length=LONGEST_REASON, widget=text(2),
        help_text="For example: it was entered for the wrong child",
    )  # fmt: skip
