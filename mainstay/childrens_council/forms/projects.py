"""The forms of the projects of the council of children."""

from __future__ import annotations

from typing import Any

from django import forms

from mainstay.childrens_council.forms.proposals import FOR_CHILDREN, Choices, OwnedForm, box, line
from mainstay.childrens_council.rules.words import LONGEST_LINE, LONGEST_TEXT, LONGEST_TITLE
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm


class ProjectForm(OwnedForm):
    """What it is called and for, who sees to it, from when until when, and what it comes from."""

    title = forms.CharField(label="What is the project called?", max_length=LONGEST_TITLE, widget=line())
    purpose = forms.CharField(
        label="What is it for?", max_length=LONGEST_TEXT, widget=box(3), help_text=FOR_CHILDREN
    )  # fmt: skip
    starts_on = DayField(label="When does it start?", what="day it starts")
    planned_end_on = DayField(label="When is it planned to end?", what="day it is planned to end")
    proposal = forms.ChoiceField(label="Does it come from something the children’s council said?", required=False)

    field_order = ("title", "purpose", "owner", "starts_on", "planned_end_on", "proposal", "version", "once")

    def __init__(self, *args: Any, proposals: Choices, is_new: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["proposal"].choices = [("", "No"), *proposals]  # type: ignore[attr-defined]
        if not is_new:
            for name in ("starts_on", "planned_end_on", "proposal"):
                del self.fields[name]


class StepForm(ActionForm):
    """What the step is, and by when."""

    words = forms.CharField(label="What is the step?", max_length=LONGEST_LINE, widget=box(2))
    due_on = DayField(label="By when?", what="day", required=False)


class DelayForm(ActionForm):
    """Why it is late, and until when it is put off."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    reason = forms.CharField(
        label="Why is it late?", max_length=LONGEST_LINE, widget=box(2), help_text=FOR_CHILDREN
    )  # fmt: skip
    until_on = DayField(label="Until when is it put off?", what="new day")


class EndForm(ActionForm):
    """Whether it is done, and what came of it."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    how = forms.ChoiceField(
        label="How did it end?", widget=forms.RadioSelect,
        choices=[("done", "It is done"), ("stopped", "It was stopped")],
        error_messages={"required": "Select how it ended"},
    )  # fmt: skip
    outcome = forms.CharField(
        label="What came of it, or why was it stopped?", max_length=LONGEST_TEXT, widget=box(3),
        help_text=FOR_CHILDREN,
    )  # fmt: skip
    ended_on = DayField(label="On which day?", what="day it ended")
