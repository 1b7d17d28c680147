"""The forms that record a review as held, and that correct or take back what was recorded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from mainstay.reviews.forms.fields import (
    ReviewForm,
    because_field,
    chair_field,
    mode_field,
    pairs,
    participation_pairs,
)
from mainstay.reviews.queries import Choice, ReviewPage
from mainstay.web.days import DayField

UNDER_4 = "The child was under 4 that day, so this is the only answer."


class HeldForm(ReviewForm):
    """Record that a review took place, or the meeting that completed it."""

    held_on = DayField(label="On which day was it held?", what="day it was held", help_text="For example, 4 June 2021")
    mode = mode_field("How was it held?")
    participation_code = forms.ChoiceField(label="How did the child take part?", widget=forms.RadioSelect)
    chaired_by = chair_field()
    late_reason = forms.ChoiceField(label="Why was it late?", widget=forms.RadioSelect)

    def __init__(
        self,
        *args: Any,
        opened: ReviewPage,
        codes: Iterable[Choice],
        late: str,
        completing: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, codes, opened.late_reasons, late)
        if completing:
            self.fields["held_on"].label = "On which day was the meeting that completed it?"


class CorrectForm(ReviewForm):
    """Correct what was recorded of a review that was held; what is left as it is stays."""

    held_on = DayField(label="Held on", what="day it was held")
    first_met_on = DayField(label="First meeting", what="day of the first meeting", required=False)
    mode = mode_field("How it was held", required=False)
    participation_code = forms.ChoiceField(label="How the child took part", required=False, widget=forms.RadioSelect)
    chaired_by = chair_field(required=False)
    late_reason = forms.ChoiceField(label="Why it was late", required=False, widget=forms.RadioSelect)
    because = because_field("Why is this corrected?", "What was recorded before is kept beside it, with your name.")
    says_optional = False

    def __init__(
        self, *args: Any, opened: ReviewPage, codes: Iterable[Choice], late: str, series: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, codes, opened.late_reasons, late)
        if series:
            self.fields["held_on"].label = "Completed on"
        else:
            del self.fields["first_met_on"]


class WithdrawForm(ReviewForm):
    """Take back what was recorded of a review by mistake."""

    because = because_field("Why is it taken back?", "What was recorded is kept in the history, with your name.")


def offer(form: forms.Form, codes: Iterable[Choice], late_reasons: Iterable[Choice], late: str) -> None:
    """Offer the participation codes that the age allows, and ask why it was late only where it was."""
    offered = list(codes)
    part = form.fields["participation_code"]
    part.choices = participation_pairs(offered)  # type: ignore[attr-defined]
    if len(offered) == 1:
        part.initial, part.help_text = offered[0].code, UNDER_4
    reason = form.fields["late_reason"]
    if not late:
        del form.fields["late_reason"]
        return
    reason.choices, reason.help_text = pairs(late_reasons), late  # type: ignore[attr-defined]
