"""The forms that arrange a review or put it off."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from mainstay.authority.queries import working_days
from mainstay.reviews.actions.schedule_review import POSTPONE_INSTEAD
from mainstay.reviews.forms.fields import ReviewForm, because_field, clock_field, mode_field, pairs
from mainstay.reviews.queries import ReviewPage
from mainstay.reviews.rules import days
from mainstay.reviews.rules.states import State
from mainstay.statute.refusal import Refused
from mainstay.web.days import DayField

YES, NO = "approve", "refuse"


class ScheduleForm(ReviewForm):
    """Arrange a review for a day: when, how and where it is held."""

    scheduled_on = DayField(label="Which day?", what="day of the review", help_text="For example, 4 June 2021")
    at = clock_field()
    mode = mode_field("How will it be held?")
    place = forms.CharField(
        label="Where?", required=False, max_length=120,
        help_text="The name of the venue only, such as County Hall, or “Child's placement”. Never an address.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-!-width-two-thirds"}),
    )  # fmt: skip

    def __init__(self, *args: Any, opened: ReviewPage, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.opened, self.today = opened, today

    def clean_scheduled_on(self) -> date:
        """Refuse a day that is past, and to put an arranged review off beyond its due date (DR-2.10b)."""
        on: date = self.cleaned_data["scheduled_on"]
        _must_be_to_come(on, self.today)
        review = self.opened.review
        arranged = review.scheduled_on if review.state == State.SCHEDULED else None
        if days.is_a_postponement(arranged, on, review.due_on):
            raise forms.ValidationError(POSTPONE_INSTEAD)
        return on


class EarlyForm(ReviewForm):
    """Call a review before it falls due: by when, and why."""

    by_on = DayField(label="By which day is it to be held?", what="day by which it is to be held")
    because = forms.CharField(
        label="Why is it held early?", max_length=300, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="In a few words, for the reviewing service and the child's own team",
    )  # fmt: skip


class AskToPostponeForm(ReviewForm):
    """Ask for a review to be put off, with a reason from the service's list."""

    reason = forms.ChoiceField(label="Why should it be postponed?", widget=forms.RadioSelect)
    to_on = DayField(
        label="Which day instead?", what="new day", required=False,
        help_text="Leave it empty where no day is known yet",
    )  # fmt: skip
    words = forms.CharField(
        label="What the officer should know", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, opened: ReviewPage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].choices = pairs(opened.postponement_reasons)  # type: ignore[attr-defined]


class DecideForm(ReviewForm):
    """Approve that a review is postponed, or refuse it."""

    decision = forms.ChoiceField(
        label="Is the review postponed?", widget=forms.RadioSelect,
        choices=[(YES, "Yes, it is put off to the day below"), (NO, "No, it stays as it is")],
    )  # fmt: skip
    to_on = DayField(label="To which day?", what="new day", required=False, help_text="Only where it is postponed")
    at = clock_field()
    child_told_on = DayField(
        label="When was the child told?", what="day the child was told", required=False,
        help_text="Leave it empty where the child is still to be told; you can record it later",
    )  # fmt: skip

    says_optional = False

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def _check_day(self, on: date) -> None:
        try:
            _must_be_to_come(on, self.today)
        except forms.ValidationError as wrong:
            self.add_error("to_on", wrong)

    def clean(self) -> dict[str, Any]:
        """Insist on the new day where the answer is yes."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("decision") == YES and not cleaned.get("to_on") and "to_on" not in self.errors:
            self.add_error("to_on", "Enter the day the review is postponed to")
        elif cleaned.get("decision") == YES and cleaned.get("to_on"):
            self._check_day(cleaned["to_on"])
        return cleaned


class ToldForm(ReviewForm):
    """Record when the child was told that their review is postponed."""

    told_on = DayField(
        label="When was the child told?", what="day the child was told", help_text="For example, 4 June 2021"
    )


class AdjournForm(ReviewForm):
    """Adjourn a review that began, once only."""

    adjourned_on = DayField(label="On which day was it adjourned?", what="day it was adjourned")
    mode = mode_field("How was the meeting held?")
    because = because_field("Why was it adjourned?", "In a few words. It is shown with the review.")


class MeetingForm(ReviewForm):
    """Record a meeting of a review that another meeting will complete."""

    met_on = DayField(label="On which day was the meeting?", what="day of the meeting")
    mode = mode_field("How was it held?")


def _must_be_to_come(on: date, today: date) -> None:
    """A day off is warned of later; a day that is past, or that no calendar knows, is refused here."""
    try:
        days.must_be_able_to_arrange(on, today=today, calendar=working_days(), day_off_confirmed=True)
    except Refused as refusal:
        raise forms.ValidationError(str(refusal)) from refusal
