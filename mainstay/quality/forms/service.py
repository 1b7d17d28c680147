"""The forms of team links, priorities and learning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from mainstay.quality.rules.priorities import LONGEST_NOTE, LONGEST_OWNER, LONGEST_TEXT, Step
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm

Choices = Sequence[tuple[str, str]]
STEPS = {
    Step.BEGIN: "It is under way",
    Step.FINISH: "It is done",
    Step.FINISH_PARTLY: "It is partly done",
    Step.GIVE_UP: "It is not done",
    Step.REOPEN: "Take it up again",
}


def _box(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def _line() -> forms.TextInput:
    return forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-!-width-two-thirds"})


class LinkForm(ActionForm):
    """Which officer a team rings, from when."""

    officer = forms.ChoiceField(label="Reviewing officer")
    team = forms.ChoiceField(label="Team")
    starts_on = DayField(label="From which day?", what="first day")

    def __init__(self, *args: Any, officers: Choices, teams: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["officer"].choices = [("", "Choose an officer"), *officers]  # type: ignore[attr-defined]
        self.fields["team"].choices = [("", "Choose a team"), *teams]  # type: ignore[attr-defined]


class EndLinkForm(ActionForm):
    """From when a link holds no longer."""

    ends_on = DayField(label="From which day does it no longer hold?", what="day")


class PriorityForm(ActionForm):
    """What, who leads, and how it will be seen to be done."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(label="What is the priority?", max_length=LONGEST_TEXT, widget=_box(3))
    owner = forms.CharField(
        label="Who leads it?", max_length=LONGEST_OWNER, widget=_line(),
        help_text="A post or a group, such as “Service manager”",
    )  # fmt: skip
    seen_by = forms.CharField(label="How will it be seen to be done?", max_length=LONGEST_TEXT, widget=_box(2))
    follows = forms.ChoiceField(label="Does it go on with a priority of the year before?", required=False)

    def __init__(self, *args: Any, follows: Choices | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if follows:
            self.fields["follows"].choices = [("", "No"), *follows]  # type: ignore[attr-defined]
        else:
            del self.fields["follows"]


class MoveForm(ActionForm):
    """Where a priority stands."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    step = forms.ChoiceField(label="Where does it stand?", widget=forms.RadioSelect)
    evidence = forms.CharField(
        label="What shows it?", required=False, max_length=4000, widget=_box(3),
        help_text="If it is done or partly done. Name no child.",
    )  # fmt: skip
    because = forms.CharField(
        label="Why is it not done, or not all of it?", required=False, max_length=LONGEST_TEXT, widget=_box(2)
    )

    says_optional = False

    def __init__(self, *args: Any, steps: Sequence[Step], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["step"].choices = [(step.value, STEPS[step]) for step in steps]  # type: ignore[attr-defined]
        self.fields["step"].error_messages["required"] = "Select where the priority stands"

    def clean(self) -> dict[str, Any]:
        """Ask for what shows it where it is done, and why where it is not."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        step = cleaned.get("step")
        if step in (Step.FINISH, Step.FINISH_PARTLY) and not cleaned.get("evidence", "").strip():
            self.add_error("evidence", "Enter what shows that it is done")
        if step in (Step.FINISH_PARTLY, Step.GIVE_UP) and not cleaned.get("because", "").strip():
            self.add_error("because", "Enter why it is not done, or not all of it")
        return cleaned


class NoteForm(ActionForm):
    """How a priority is getting on."""

    words = forms.CharField(label="How is it getting on?", max_length=LONGEST_NOTE, widget=_box(3))


class LearningForm(ActionForm):
    """Who leads, what changes, and when the theme is measured again."""

    owner = forms.CharField(label="Who leads it?", max_length=LONGEST_OWNER, widget=_line())
    change = forms.CharField(label="What changes in practice?", max_length=4000, widget=_box(4))
    measure_again_on = DayField(label="When is the theme measured again?", what="day to measure it again")


class MeasureForm(ActionForm):
    """In which year the theme is measured again, and what that shows."""

    year = forms.ChoiceField(label="Measured in which year?")
    shows = forms.CharField(label="What does it show?", max_length=4000, widget=_box(4))

    def __init__(self, *args: Any, years: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].choices = years  # type: ignore[attr-defined]
