"""What is asked of those who answer a child: the officer, the council, and whoever takes an alert."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from mainstay.voice.forms.files import PICTURES, SOUNDS, FilesField
from mainstay.voice.models import View, Wish
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm


def _area(label: str, hint: str = "", *, rows: int = 4, longest: int = 4000, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=hint, max_length=longest, required=required, widget=forms.Textarea(attrs={"rows": rows})
    )


def _line(label: str, hint: str = "", *, longest: int = 200, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=longest,
        required=required,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class VersionForm(ActionForm):
    """A form about a record that somebody else may change meanwhile."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class AddWishForm(ActionForm):
    """A wish that stands in what a child said."""

    words = _area("What did the child ask for?", "In the child’s own words, as they stand above.")


class PutForm(VersionForm):
    """How the child agreed that the council is asked."""

    agreed_how = _line("How did the child agree?", "Such as: in the visit on 4 June.", longest=300)

    def __init__(self, *args: Any, agreed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if agreed:
            del self.fields["agreed_how"]


class CouncilForm(VersionForm):
    """What comes of a wish, said for the council."""

    outcome = forms.ChoiceField(label="What comes of it?", choices=Wish.Outcome.choices, widget=forms.RadioSelect)
    words = _area("Say it as the child should hear it", "What will be done and by when, or why not. Use short words.")


class SendBackForm(VersionForm):
    """Why an answer goes back."""

    because = _area("What is missing from the answer?", longest=500, rows=3)


class TellForm(VersionForm):
    """What the child is told."""

    outcome = forms.ChoiceField(label="What came of it?", choices=Wish.Outcome.choices, widget=forms.RadioSelect)
    words = _area(
        "Your answer to the child", "They read it on their own pages at once. Write it to them: “You asked …”"
    )


class LetterForm(ActionForm):
    """For whom a letter with answers is made, and who goes through it with the child."""

    recipient = forms.ChoiceField(label="For whom?", widget=forms.RadioSelect)
    goes_through_with = _line("Who will go through the letter with the child?")
    goes_through_on = DayField(label="On which day?", what="day it is gone through")

    def __init__(self, *args: Any, people: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["recipient"].choices = people  # type: ignore[attr-defined]
        if len(people) == 1:
            self.fields["recipient"].initial = people[0][0]


class FinishForm(ActionForm):
    """What was done about an alert."""

    done = _area("What was done?", "Who spoke to the child, who was told, and how the child is now.")


class PassOnForm(ActionForm):
    """To whom something private was passed on, and why."""

    to_whom = _line("To whom?", "Such as: the duty social worker, Northfield team")
    because = _area("Who may be at risk, or which law requires it, and what was passed on?", longest=2000)
    told_first = forms.ChoiceField(
        label="Was the child told first?", choices=[("yes", "Yes"), ("no", "No")], widget=forms.RadioSelect
    )
    not_told_because = _line("Why not?", "Only where the child was not told first.", longest=300, required=False)


NOTHING = "Write what the child said, or add the picture or recording that came."
FEELINGS = [
    ("", "Not said"),
    ("5", "Very happy"),
    ("4", "Happy"),
    ("3", "OK"),
    ("2", "Sad"),
    ("1", "Very sad or scared"),
]


class WithMediaForm(ActionForm):
    """What a child said in words, in pictures, or in both."""

    def clean(self) -> dict[str, Any]:
        """One of them is there."""
        given = super().clean() or {}
        sent = any(given.get(name) for name in ("words", "photos", "voices", "feeling", "urgent"))
        if not sent and not self.errors.keys() & {"words", "photos", "voices"}:
            self.add_error("words", NOTHING)
        return given


def _pictures(label: str) -> FilesField:
    return FilesField(
        accept=PICTURES, says_many=True, label=label,
        help_text="Up to five. Everything that tells where and with what they were taken is removed.",
    )  # fmt: skip


class TakeViewForm(WithMediaForm):
    """A view that came another way."""

    medium = forms.ChoiceField(
        label="How did it come?",
        choices=[each for each in View.Medium.choices if each[0] not in ("own_pages", "together")],
        widget=forms.RadioSelect,
    )
    words = _area("What did the child say?", "Whole, in their own words.", rows=6, longest=10_000, required=False)
    photos = _pictures("Pictures or photographs that came")
    voices = FilesField(accept=SOUNDS, says_many=True, label="Recordings that came")
    about = forms.ChoiceField(
        label="What is it about?",
        choices=[each for each in View.About.choices if each[0] != "urgent"],
        initial="other",
        widget=forms.Select,
    )
    feeling = forms.ChoiceField(
        label="How does the child feel?",
        required=False,
        choices=FEELINGS,
        widget=forms.Select,
    )
    said_on = DayField(label="When?", what="day it was said")
    written_by = _line("Who wrote it down?")
    language = _line("Language, if not English", longest=60, required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["said_on"].latest = today  # type: ignore[attr-defined]


class StaffTogetherForm(WithMediaForm):
    """What a worker writes down beside a child."""

    who_was_there = _line("Who is there?", "Everybody in the room, by name or part", longest=300)
    words = _area("What does the child say?", "Whole, in their own words.", rows=6, longest=10_000, required=False)
    photos = _pictures("A photograph of what the child drew or made")
    about = forms.ChoiceField(
        label="What is it about?",
        choices=[each for each in View.About.choices if each[0] != "urgent"],
        initial="other",
        widget=forms.Select,
    )
    feeling = forms.ChoiceField(
        label="How does the child feel?",
        required=False,
        choices=FEELINGS,
        widget=forms.Select,
    )
    urgent = forms.BooleanField(label="This is urgent: somebody may not be safe", required=False)


class AlertPeopleForm(ActionForm):
    """Who is told next, in their order, and the emergency duty contact."""

    def __init__(self, *args: Any, people: Sequence[tuple[str, str]], duty: Sequence[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        nobody = [("", "Nobody")]
        for place, ordinal in enumerate(("First", "Second", "Third", "Fourth"), start=1):
            self.fields[f"named_{place}"] = forms.ChoiceField(
                label=f"{ordinal} person told", choices=[*nobody, *people], required=False, widget=forms.Select
            )
        for place, label in enumerate(("Emergency duty contact", "A second emergency duty contact"), start=1):
            self.fields[f"emergency_{place}"] = forms.ChoiceField(
                label=label, choices=[*nobody, *duty], required=False, widget=forms.Select
            )
