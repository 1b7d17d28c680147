"""The forms of packs: what is written to each section, what was seen of practice, the meeting, and its actions."""

from __future__ import annotations

from typing import Any

from django import forms

from mainstay.quality.rules.packs import ANSWERS, JUDGED, LONGEST_MINUTES, LONGEST_TEXT, SECTIONS, STRENGTHS
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm

YES, NO = "done", "dropped"


def _box(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def _line() -> forms.TextInput:
    return forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-!-width-two-thirds"})


class WriteForm(ActionForm):
    """A note to each section, a judgement of practice where nothing is recorded, and strengths."""

    says_optional = False
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "Not judged"), *ANSWERS.items()]
        for key, title in JUDGED.items():
            self.fields[f"judged_{key}"] = forms.ChoiceField(label=title, required=False, choices=choices)
        self.fields[STRENGTHS] = forms.CharField(
            label="Strengths seen", required=False, max_length=LONGEST_TEXT, widget=_box(3)
        )
        for key, title in SECTIONS.items():
            self.fields[key] = forms.CharField(
                label=f"To say about: {title[:1].lower()}{title[1:]}", required=False, max_length=LONGEST_TEXT,
                widget=_box(2),
            )  # fmt: skip

    def given(self) -> dict[str, dict[str, str]]:
        """The answers as the action takes them."""
        answers = self.cleaned_data
        return {
            "texts": {key: answers[key] for key in (*SECTIONS, STRENGTHS)},
            "judgements": {key: answers[f"judged_{key}"] for key in JUDGED},
        }


class MeetingForm(ActionForm):
    """When the team met, who was there, and what was said and decided."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    met_on = DayField(label="When did the team meet?", what="day of the meeting")
    present = forms.CharField(label="Who was there?", required=False, max_length=500, widget=_line())
    minutes = forms.CharField(label="Minutes", max_length=LONGEST_MINUTES, widget=_box(8))


class ActionToDoForm(ActionForm):
    """What, who, by when."""

    what = forms.CharField(label="What is to be done?", max_length=500, widget=_box(2))
    owner = forms.CharField(label="Who will do it?", max_length=200, widget=_line())
    due_on = DayField(label="By when?", what="day by which it is done")


class SettleForm(ActionForm):
    """What came of an action."""

    state = forms.ChoiceField(
        label="What came of it?", choices=[(YES, "It is done"), (NO, "It is no longer needed")],
        widget=forms.RadioSelect,
    )  # fmt: skip
    came_of_it = forms.CharField(
        label="In a few words", required=False, max_length=500, widget=_box(2),
        help_text="If it is no longer needed, say why",
    )  # fmt: skip

    says_optional = False
