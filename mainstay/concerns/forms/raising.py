"""The forms by which a concern is first recorded, talked over again, changed and raised formally."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from mainstay.concerns.forms.fields import SeenForm, day, line, small_radios, small_ticks, told
from mainstay.concerns.rules import words
from mainstay.concerns.shared.writing import TalkFacts
from mainstay.web.forms import ActionForm

TALKED, NOT_TALKED = "yes", "no"
POINTS = 6
Choices = Sequence[tuple[str, str]]


class TalkFields(ActionForm):
    """What is asked about a conversation."""

    talked_on = day("On which day did you talk?", "day you talked", required=False)
    with_whom = line("With whom?", "A name, and what they are to the child", required=False)
    we_said = told("What did you tell them?", "What you are worried about, and why it matters", rows=3, required=False)
    they_said = told("What did they tell you?", rows=3, required=False)
    agreed = told("What did you agree?", "Leave it empty if you agreed on nothing", rows=3, required=False)
    agreed_by_on = day("By when?", "day it is to be done by", "Leave it empty if no day was agreed", required=False)

    def talk(self) -> TalkFacts:
        """The conversation as it was told."""
        given = self.cleaned_data
        return TalkFacts(
            talked_on=given["talked_on"],
            with_whom=given["with_whom"],
            we_said=given["we_said"],
            they_said=given["they_said"],
            agreed=given["agreed"],
            agreed_by_on=given["agreed_by_on"],
        )

    def must_tell(self) -> None:
        """Ask for what a conversation cannot be recorded without."""
        asked = {
            "talked_on": "Enter the day you talked",
            "with_whom": "Enter with whom you talked",
            "we_said": "Enter what you told them",
            "they_said": "Enter what they told you",
        }
        for name, sentence in asked.items():
            if not self.cleaned_data.get(name) and name not in self.errors:
                self.add_error(name, sentence)


class TalkForm(TalkFields, SeenForm):
    """Another conversation about a concern."""

    def clean(self) -> dict[str, Any]:
        """A conversation needs its day, whom with, and what each said."""
        self.must_tell()
        return self.cleaned_data


class BeginForm(TalkFields):
    """A concern as it is first recorded: what it is, whom about and whom to, and the conversation."""

    title = line("What is the concern, in a few words?", "It heads the concern in every list", longest=160)
    children = forms.MultipleChoiceField(label="Which children is it about?", required=False, widget=small_ticks())
    themes = forms.MultipleChoiceField(label="What is it about?", widget=small_ticks(), help_text="One or more")
    against = forms.ChoiceField(label="Whom is it put to?", choices=list(words.AGAINST.items()), widget=small_radios())
    team = forms.ChoiceField(label="Which team?", required=False)
    agency = line("Which agency?", "Only where it is put to another agency", required=False)
    talked = forms.ChoiceField(
        label="Have you talked about it with those it is put to?",
        choices=[(TALKED, "Yes"), (NOT_TALKED, "No, and I say why")],
        widget=small_radios(),
        help_text="A conversation comes before anything formal, and often settles it",
    )
    no_talk_because = told("Why was no conversation possible?", longest=500, rows=2, required=False)
    field_order = (
        "title", "children", "themes", "against", "team", "agency", "talked", "talked_on", "with_whom", "we_said",
        "they_said", "agreed", "agreed_by_on", "no_talk_because",
    )  # fmt: skip

    def __init__(
        self, *args: Any, children: Choices, themes: Choices, teams: Choices, about_chair: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["children"].choices = children  # type: ignore[attr-defined]
        self.fields["themes"].choices = themes  # type: ignore[attr-defined]
        self.fields["team"].choices = [("", "Choose a team"), *teams]  # type: ignore[attr-defined]
        if len(children) < 2:
            self.fields["children"].widget = forms.MultipleHiddenInput()
        if about_chair:
            for name in ("against", "team", "agency"):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Either the conversation, or why there was none; and a name for whom it is put to."""
        given = self.cleaned_data
        if given.get("talked") == TALKED:
            self.must_tell()
        elif given.get("talked") == NOT_TALKED and not given.get("no_talk_because"):
            self.add_error("no_talk_because", "Enter why no conversation was possible")
        if given.get("against") == "team" and not given.get("team"):
            self.add_error("team", "Select the team it is put to")
        if given.get("against") == "agency" and not given.get("agency"):
            self.add_error("agency", "Enter the agency it is put to")
        return given


class ChangeForm(SeenForm):
    """The words and themes of a concern that is not formal yet."""

    title = line("What is the concern, in a few words?", longest=160)
    what = told("What is the concern?", "What happened or did not, and what it means for the child", required=False)
    good_looks_like = told("What would good look like for the child?", rows=3, required=False)
    themes = forms.MultipleChoiceField(label="What is it about?", widget=small_ticks(), help_text="One or more")

    def __init__(self, *args: Any, themes: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["themes"].choices = themes  # type: ignore[attr-defined]


class FormalForm(SeenForm):
    """A concern raised formally, with the points that are to be answered."""

    what = told("What is the concern?", "What happened or did not, and what it means for the child", rows=6)
    good_looks_like = told("What would good look like for the child?", rows=3)

    def __init__(self, *args: Any, responders: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(1, POINTS + 1):
            hint = "One thing to a point. Each is answered by itself." if number == 1 else ""
            label = f"Point {number} to be answered"
            self.fields[f"point_{number}"] = told(label, hint, longest=500, rows=2, required=number == 1)
        if responders:
            self.fields["responder"] = responder_field(responders, "Those named on the ladder")

    def points(self) -> list[str]:
        """The points that were written, in order."""
        return [self.cleaned_data[f"point_{number}"] for number in range(1, POINTS + 1)]


def responder_field(responders: Choices, nobody: str) -> forms.ChoiceField:
    """Who in particular answers, of those who sign in."""
    return forms.ChoiceField(
        label="Who answers it?",
        choices=[("", nobody), *responders],
        required=False,
        help_text="They get one message, without names, and answer here",
    )
