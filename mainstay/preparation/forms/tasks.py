"""The short forms of a preparation: talks, help, the room, a waiver, views."""

from __future__ import annotations

from typing import Any

from django import forms

from mainstay.preparation.forms.fields import small_radios
from mainstay.preparation.models import Asked, PrivateTalk, ViewSought
from mainstay.reviews.forms.fields import ReviewForm
from mainstay.web.days import DayField

WIDE = {"autocomplete": "off", "class": "govuk-!-width-two-thirds"}
NOT_SOUGHT = "not_sought"


class DiscussionForm(ReviewForm):
    """Record when the social worker and the officer talked the review over."""

    discussed_on = DayField(label="When did you talk it over?", what="day you talked it over")


class PrivateTalkForm(ReviewForm):
    """Record the talk in private, or why there was none."""

    outcome = forms.ChoiceField(
        label="Did you speak to the child in private?", choices=PrivateTalk.Outcome.choices, widget=small_radios()
    )
    talked_on = DayField(label="When", what="day you spoke to the child", required=False, help_text="Where it is done")
    how = forms.CharField(
        label="How you tried, or why it was not appropriate", required=False, max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Insist on the day of a talk that is done, and on how one was tried."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        outcome = cleaned.get("outcome")
        if outcome == PrivateTalk.Outcome.DONE and not cleaned.get("talked_on") and "talked_on" not in self.errors:
            self.add_error("talked_on", "Enter the day you spoke to the child")
        if outcome == PrivateTalk.Outcome.TRIED and not cleaned.get("how"):
            self.add_error("how", "Enter how you tried")
        if outcome == PrivateTalk.Outcome.NOT_APPROPRIATE and not cleaned.get("how"):
            self.add_error("how", "Enter why it was not appropriate")
        return cleaned


class AdvocateForm(ReviewForm):
    """Record whether the child was asked about an advocate."""

    asked = forms.ChoiceField(label="An advocate", choices=Asked.choices, widget=small_radios())


class InterpreterForm(ReviewForm):
    """Record whether an interpreter is needed, and for which language."""

    asked = forms.ChoiceField(label="An interpreter", choices=Asked.choices, widget=small_radios())
    language = forms.CharField(
        label="Which language", required=False, max_length=60, help_text="British Sign Language counts",
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-!-width-one-half"}),
    )  # fmt: skip


class RoomForm(ReviewForm):
    """Set the room or the link."""

    room = forms.CharField(
        label="Room", required=False, max_length=200, widget=forms.TextInput(attrs=WIDE),
        help_text="The name of the venue and room only, such as County Hall, room 2. Never an address.",
    )  # fmt: skip
    link = forms.CharField(
        label="Link to the meeting", required=False, max_length=300, widget=forms.TextInput(attrs=WIDE),
        help_text="It begins with https://",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Insist on one of the two."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not cleaned.get("room") and not cleaned.get("link"):
            self.add_error("room", "Enter the room, or the link below")
        return cleaned


class WaiveForm(ReviewForm):
    """Say why one thing is not needed for this review."""

    because = forms.CharField(
        label="Why is it not needed for this review?", max_length=300, widget=forms.Textarea(attrs={"rows": 3})
    )


class SeekViewForm(ReviewForm):
    """Record that somebody was asked what they think, or why not."""

    name = forms.CharField(label="Who?", max_length=200, widget=forms.TextInput(attrs=WIDE))
    relation = forms.CharField(
        label="Who they are to the child", max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-!-width-one-half"}),
    )  # fmt: skip
    how = forms.ChoiceField(
        label="How were they asked?", widget=small_radios(),
        choices=[*ViewSought.How.choices, (NOT_SOUGHT, "They were not asked")],
    )  # fmt: skip
    sought_on = DayField(label="When were they asked?", what="day they were asked", required=False)
    not_sought_because = forms.CharField(
        label="Why they were not asked", required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Only where they were not",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Insist on the reason where nobody was asked."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("how") == NOT_SOUGHT and not cleaned.get("not_sought_because"):
            self.add_error("not_sought_because", "Enter why they were not asked")
        return cleaned


class ViewForm(ReviewForm):
    """Write down a view whole, with who wrote it down."""

    words = forms.CharField(
        label="What they said, whole and in their words", max_length=20_000, widget=forms.Textarea(attrs={"rows": 10})
    )
    written_down_by = forms.CharField(
        label="Who wrote it down?", max_length=200, widget=forms.TextInput(attrs=WIDE),
        help_text="Their own name where they wrote it themselves",
    )  # fmt: skip
    how = forms.ChoiceField(label="How did it come?", choices=ViewSought.How.choices, widget=small_radios())
    answered_on = DayField(label="When did it come?", what="day it came")
