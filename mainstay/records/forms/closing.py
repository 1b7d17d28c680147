"""The forms that close a meeting, say what the plan is, finish a record or open it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms

from mainstay.preparation.forms.fields import small_radios
from mainstay.records.models import Coverage
from mainstay.records.queries import RecordRow, TakingPart
from mainstay.records.rules.offering import OFFERS
from mainstay.reviews.forms.fields import ReviewForm, because_field, chair_field, mode_field
from mainstay.reviews.forms.recording import ask_why_late
from mainstay.reviews.forms.taking_part import PART, REASON, TakingPartForm
from mainstay.reviews.queries import Choice, ReviewPage
from mainstay.statute.codes import code_set
from mainstay.statute.taking_part import Suggestion
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm

TALKS = (
    ("done", "Done"),
    ("refused", "The child refused"),
    ("not_appropriate", "Not appropriate for the child's age or understanding"),
    ("tried", "Tried, and could not"),
)
NEXT = ("offered", "attempts", "try_next")
LEGAL = ((Coverage.State.UNCHANGED.value, "Unchanged"), (Coverage.State.COVERED.value, "To be changed"))


@dataclass(frozen=True)
class Offers:
    """What depends on the day typed: the codes that the age allows, the one suggested, and why it would be late."""

    codes: tuple[Choice, ...]
    suggestion: Suggestion
    late: str


def _area(label: str, hint: str = "", *, required: bool = False, rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=hint, required=required, max_length=2000, widget=forms.Textarea(attrs={"rows": rows})
    )


class CloseForm(TakingPartForm):
    """The five answers that close a meeting; what is known already is not asked again."""

    held_on = DayField(label="On which day was it held?", what="day it was held", help_text="For example, 4 June 2021")
    mode = mode_field("How was it held?")
    chaired_by = chair_field()
    late_reason = forms.ChoiceField(label="Why was it late?", widget=small_radios())
    offered = forms.MultipleChoiceField(
        label="What was the child offered?", required=False, choices=list(OFFERS.items()),
        widget=forms.CheckboxSelectMultiple(attrs={"small": True}),
    )  # fmt: skip
    attempts = _area(
        "What was tried to bring the child's views?", "Not needed where it was not offered, or the child chose not to."
    )
    try_next = _area("What will you try next time?", required=True)
    talk = forms.ChoiceField(
        label="Did you speak to the child in private, before the review or on the day?",
        choices=TALKS,
        widget=small_radios(),
    )
    talked_on = DayField(
        label="On which day did you speak?",
        what="day you spoke",
        required=False,
        help_text="Leave it empty for the day of the review",
    )
    talk_how = forms.CharField(label="How you tried, or why it was not appropriate", required=False, max_length=300)
    legal_status = forms.ChoiceField(
        label="Legal status", choices=LEGAL, initial=Coverage.State.UNCHANGED.value, widget=small_radios()
    )
    legal_status_words = _area("What is to change, and what happens next?")

    only_unheard = (*REASON, *NEXT)
    field_order = ("held_on", "mode", *PART, *NEXT, "chaired_by", "late_reason")

    def __init__(
        self, *args: Any, opened: ReviewPage, part: TakingPart, offers: Offers, talked: bool, legal_status: str,
        **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.code_held = part.code if opened.review.held_on is not None else ""
        self.fields["legal_status"].help_text = legal_status
        ask_why_late(self, opened.late_reasons, offers.late)
        self.offer_part(offers.codes, offers.suggestion)
        if part.was:
            self.leave_out("child_was")
        if talked:
            self.leave_out("talk", "talked_on", "talk_how")
        if opened.review.held_on is not None:
            self._ask_only_what_is_left(part)

    def _ask_only_what_is_left(self, part: TakingPart) -> None:
        """Of a review held already the meeting is not asked again, nor a reason that is recorded."""
        self.leave_out("held_on", "mode", "child_was", "participation_code", "chaired_by", "late_reason")
        if part.reason:
            self.leave_out(*REASON)


class PlanForm(ActionForm):
    """What the plan for permanence is: its outcomes, or why there is none and the steps to one."""

    outcomes = forms.MultipleChoiceField(
        label="What is the plan for?",
        help_text="Choose several where plans are made in parallel.",
        required=False,
        choices=[(each.code, each.label) for each in code_set("PERMANENCE").codes],
        widget=forms.CheckboxSelectMultiple(attrs={"small": True}),
    )
    agreed = forms.BooleanField(label="The plan is agreed", required=False)
    none_because = forms.CharField(
        label="Why there is no plan yet",
        help_text="Only where no plan is chosen above.",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    steps = _area("The steps to a plan, each with who and by when", "Needed where there is no plan yet.")


class FinishForm(ReviewForm):
    """Finish the record; what has no answer says why it was not covered."""

    says_optional = False

    rest_because = forms.CharField(
        label="Why were these not covered?", required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, left: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not left:
            del self.fields["rest_because"]


class ReopenForm(ReviewForm):
    """Open a finished record again."""

    because = because_field("What is to be put right?", "The reason is kept with the record, with your name.")


def as_seen(record: RecordRow) -> dict[str, int]:
    """The version of the record that its writer sees."""
    return {"version": record.version}
