"""What is asked of those who handle complaints, and of whoever takes one down for a child."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from mainstay.complaints.models import ComplaintStage
from mainstay.complaints.shared.taking import OTHER_WAYS
from mainstay.statute.complaints import STAGE_2_DAYS, STAGE_2_MOST_DAYS
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm


def _area(
    label: str, hint: str = "", *, rows: int = 4, longest: int = 10_000, required: bool = True
) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=hint, max_length=longest, required=required, widget=forms.Textarea(attrs={"rows": rows})
    )


def _line(label: str, hint: str = "", *, longest: int = 200, required: bool = True) -> forms.CharField:
    widget = forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(label=label, help_text=hint, max_length=longest, required=required, widget=widget)


class VersionForm(ActionForm):
    """A form about a complaint that somebody else may change meanwhile."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class TakeForm(ActionForm):
    """A complaint that came another way than on the child's own pages."""

    words = _area("What does the child complain of?", "Whole, in their own words.", rows=6)
    medium = forms.ChoiceField(label="How did it come?", choices=OTHER_WAYS, widget=forms.RadioSelect)
    received_on = DayField(label="When?", what="day it came")
    about_officer = forms.BooleanField(label="It is about the child’s reviewing officer", required=False)
    shared = forms.BooleanField(label="The child agrees that their reviewing officer reads it", required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["received_on"].latest = today  # type: ignore[attr-defined]


class TakeByTeamForm(TakeForm):
    """The same, with which child it is: the complaints team sees no list of children."""

    reference = _line("The child’s reference", "As it stands in the council’s own record", longest=40)
    born_on = DayField(label="The child’s date of birth", what="date of birth")
    field_order = ("reference", "born_on")


class LongerForm(VersionForm):
    """Why a stage takes longer, and what the child reads of it."""

    reason = forms.ChoiceField(
        label="Why does it take longer?", choices=ComplaintStage.Longer.choices, widget=forms.RadioSelect
    )
    working_days = forms.IntegerField(
        label="How many working days in all?",
        help_text=f"From {STAGE_2_DAYS} to {STAGE_2_MOST_DAYS}, counted from the day it was asked for.",
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-3", "inputmode": "numeric"}),
    )
    words = _area("Tell the child why", "They read it on their own pages.", longest=2000)

    def __init__(self, *args: Any, stage: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if stage == 1:
            del self.fields["working_days"]


class PanelForm(VersionForm):
    """The meeting of the review panel."""

    held_on = DayField(label="When did the panel meet?", what="day the panel met")
    first = _line("First person of the panel", "All three are independent of the council.")
    second = _line("Second person of the panel")
    third = _line("Third person of the panel")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["held_on"].latest = today  # type: ignore[attr-defined]


class ReportForm(VersionForm):
    """The day the panel's report came."""

    received_on = DayField(label="When did the report come?", what="day the report came")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["received_on"].latest = today  # type: ignore[attr-defined]


class AnswerForm(VersionForm):
    """What came of a stage, and the words the child reads."""

    outcome = forms.ChoiceField(
        label="What came of it?", choices=ComplaintStage.Outcome.choices, widget=forms.RadioSelect
    )
    words = _area(
        "Your answer to the child",
        "They read it on their own pages at once. Write it to them, in short words: “You told us …”",
        rows=6,
    )


class FurtherForm(VersionForm):
    """Who asked for the next stage, and why."""

    asked_by = _line("Who asked for it?", "Such as: the child, by telephone", longest=60)
    because = _area("Why does the child go on?", required=False, rows=3)
    late_because = _area(
        "Why is it taken on after its day?",
        "Only where a panel is asked for too late.",
        longest=2000,
        required=False,
        rows=2,
    )


class BecauseForm(VersionForm):
    """Why a complaint ends, or how it was taken back."""

    because = _area("Why?", longest=2000, rows=3)
