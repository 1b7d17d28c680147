"""The forms of the side that answers, and of the officer who judges, escalates and holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from mainstay.concerns.forms.fields import SeenForm, day, line, small_radios, small_ticks, told
from mainstay.concerns.forms.raising import Choices, responder_field
from mainstay.concerns.rules import words

PROPOSALS = 3


class AnswerForm(SeenForm):
    """The answer to each point, what the answer is in all, and promises proposed."""

    says_optional = False

    def __init__(
        self, *args: Any, points: Sequence[tuple[int, str]], children: Choices, from_outside: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.numbers = [number for number, _ in points]
        if from_outside:
            self.fields["outside_by"] = line("Who answered?", "Their name and what they are")
            self.fields["outside_via"] = line("How did the answer come?", "For example, by letter or by email")
            self.fields["outside_on"] = day("On which day did it come?", "day the answer came")
        for number, point in points:
            self.fields[f"point_{number}"] = told(f"Answer to point {number}", point, rows=3)
        self.fields["answer"] = told("Anything more?", rows=3, required=False)
        self.children = list(children)
        if children:
            self._add_proposals()

    def _add_proposals(self) -> None:
        for number in range(1, PROPOSALS + 1):
            self.fields[f"what_{number}"] = line("What will be done?", longest=500, required=False)
            self.fields[f"owner_{number}"] = line("Who will do it?", required=False)
            self.fields[f"due_{number}"] = day("By when?", "day it is to be done by", "", required=False)
            if len(self.children) > 1:
                self.fields[f"child_{number}"] = forms.ChoiceField(
                    label="For which child?", choices=self.children, required=False
                )

    def answers(self) -> list[Any]:
        """The fields that are of no proposed promise."""
        of_promises = {field.name for _, fields in self.proposals() for field in fields}
        return [field for field in self if field.name not in of_promises]

    def proposals(self) -> list[tuple[str, list[Any]]]:
        """The promises that may be proposed, each with its fields, to be drawn together."""
        if not self.children:
            return []
        names = ("what", "owner", "due", "child")
        return [
            (f"Promise {number}", [self[f"{name}_{number}"] for name in names if f"{name}_{number}" in self.fields])
            for number in range(1, PROPOSALS + 1)
        ]

    def clean(self) -> dict[str, Any]:
        """A promise that is proposed says who will do it, and by when."""
        given = self.cleaned_data
        for number in range(1, PROPOSALS + 1):
            if given.get(f"what_{number}"):
                self._must_be_whole(number)
        return given

    def _must_be_whole(self, number: int) -> None:
        if not self.cleaned_data.get(f"owner_{number}"):
            self.add_error(f"owner_{number}", f"Enter who will do promise {number}")
        if not self.cleaned_data.get(f"due_{number}") and f"due_{number}" not in self.errors:
            self.add_error(f"due_{number}", f"Enter the day promise {number} is to be done by")

    def points(self) -> dict[int, str]:
        """The answer to each point, by its number."""
        return {number: self.cleaned_data[f"point_{number}"] for number in self.numbers}

    def proposed(self) -> list[dict[str, Any]]:
        """The promises that were proposed."""
        given = self.cleaned_data
        first = self.children[0][0] if self.children else ""
        return [
            {
                "child_id": given.get(f"child_{number}") or first,
                "what": given[f"what_{number}"],
                "owner": given[f"owner_{number}"],
                "due_on": given[f"due_{number}"],
            }
            for number in range(1, PROPOSALS + 1)
            if given.get(f"what_{number}")
        ]


class JudgeForm(SeenForm):
    """What the officer makes of an answer, and which promises they take on."""

    judgement = forms.ChoiceField(
        label="What do you make of the answer?", choices=list(words.JUDGEMENTS.items()), widget=small_radios(),
        help_text="If none of it will do, go back and take the concern further",
    )  # fmt: skip
    because = told("Which part do you not accept, and why?", "Only where you accept part of it", rows=3, required=False)

    def __init__(self, *args: Any, proposed: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if proposed:
            self.fields["take"] = forms.MultipleChoiceField(
                label="Which of the promises proposed do you take on?", choices=list(proposed), required=False,
                widget=small_ticks(), help_text="Each becomes a promise like those of a review",
            )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Accepting part says which part not."""
        given = self.cleaned_data
        if given.get("judgement") == "partly" and not given.get("because"):
            self.add_error("because", "Enter which part you do not accept, and why")
        return given


class EscalateForm(SeenForm):
    """To which stage a concern is taken, why, and why others are passed over."""

    stage = forms.ChoiceField(label="To which stage?", widget=small_radios())
    because = told("Why do you take it further?", rows=4)
    skipped_because = told(
        "Why is a stage passed over?", "Only where you do not take the next one. Any stage may be passed over.",
        longest=500, rows=2, required=False,
    )  # fmt: skip

    def __init__(self, *args: Any, stages: Choices, responders: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stage"].choices = stages  # type: ignore[attr-defined]
        self.next = stages[0][0] if stages else ""
        self.fields["responder"] = responder_field(responders, "Somebody who does not sign in here")
        self.order_fields(["version", "stage", "responder", "because", "skipped_because"])

    def clean(self) -> dict[str, Any]:
        """Passing over a stage needs its reason."""
        given = self.cleaned_data
        if given.get("stage") and given["stage"] != self.next and not given.get("skipped_because"):
            self.add_error("skipped_because", "Enter why a stage is passed over")
        return given


class HoldForm(SeenForm):
    """Put a concern on hold."""

    because = told("Why is it put on hold?", "Everybody who reads the concern sees this", longest=500, rows=3)


class AdviseForm(SeenForm):
    """Advice from a manager of the reviewing service."""

    said = told("Your advice", "The officer is told. Everybody who reads the concern sees it, with your name.")


class WithdrawForm(SeenForm):
    """Take a concern back."""

    because = told("Why is it withdrawn?", "The concern and this reason stay on the file.", longest=500, rows=3)
