"""The forms that record a review as held, and that correct or take back what was recorded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from mainstay.reviews.forms.fields import ReviewForm, because_field, chair_field, mode_field, pairs
from mainstay.reviews.forms.taking_part import PART, TakingPartForm
from mainstay.reviews.queries import Choice, ReviewPage
from mainstay.statute.taking_part import Suggestion
from mainstay.web.days import DayField


class HeldForm(TakingPartForm):
    """Record that a review took place, or the meeting that completed it."""

    held_on = DayField(label="On which day was it held?", what="day it was held", help_text="For example, 4 June 2021")
    mode = mode_field("How was it held?")
    chaired_by = chair_field()
    late_reason = forms.ChoiceField(label="Why was it late?", widget=forms.RadioSelect)

    field_order = ("held_on", "mode", *PART, "chaired_by", "late_reason")

    def __init__(
        self,
        *args: Any,
        opened: ReviewPage,
        codes: Iterable[Choice],
        suggestion: Suggestion,
        late: str,
        completing: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offer_part(codes, suggestion)
        ask_why_late(self, opened.late_reasons, late)
        if completing:
            self.fields["held_on"].label = "On which day was the meeting that completed it?"


class CorrectForm(TakingPartForm):
    """Correct what was recorded of a review that was held; what is left as it is stays."""

    held_on = DayField(label="Held on", what="day it was held")
    first_met_on = DayField(label="First meeting", what="day of the first meeting", required=False)
    mode = mode_field("How it was held", required=False)
    chaired_by = chair_field(required=False)
    late_reason = forms.ChoiceField(label="Why it was late", required=False, widget=forms.RadioSelect)
    because = because_field("Why is this corrected?", "What was recorded before is kept beside it, with your name.")
    says_optional = False

    field_order = ("held_on", "first_met_on", "mode", *PART, "chaired_by", "late_reason", "because")

    def __init__(
        self,
        *args: Any,
        opened: ReviewPage,
        codes: Iterable[Choice],
        suggestion: Suggestion,
        late: str,
        series: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.code_held, self.reason_held = opened.review.participation_code or "", bool(opened.not_taking_part)
        self.fields["participation_code"].required = False
        self.offer_part(codes, suggestion)
        self.leave_out("child_was")  # it stands with the record, among those who came
        ask_why_late(self, opened.late_reasons, late)
        if series:
            self.fields["held_on"].label = "Completed on"
        else:
            del self.fields["first_met_on"]


class WithdrawForm(ReviewForm):
    """Take back what was recorded of a review by mistake."""

    because = because_field("Why is it taken back?", "What was recorded is kept in the history, with your name.")


def ask_why_late(form: forms.Form, late_reasons: Iterable[Choice], late: str) -> None:
    """Ask why a review was late only where it was."""
    reason = form.fields["late_reason"]
    if not late:
        del form.fields["late_reason"]
        return
    reason.choices, reason.help_text = pairs(late_reasons), late  # type: ignore[attr-defined]
