"""The forms of the child's choices and of the people at a review."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from mainstay.preparation.forms.fields import small_radios
from mainstay.preparation.models import Choice, Invited
from mainstay.preparation.queries import ChoiceRow, InvitedRow, Suggested, audiences
from mainstay.preparation.rules.inviting import ANSWERS
from mainstay.reviews.forms.fields import ReviewForm, mode_field
from mainstay.web.days import DayField

SOMEBODY_ELSE = "other"
BY_CHOICE = "choice:"
OUR_REASON = "reason"
ONLY_THE_SERVICE = "Leave all empty for the reviewing service only."


def shared_field(label: str) -> forms.MultipleChoiceField:
    """With whom something is shared beyond the reviewing service; nobody is what it begins with."""
    boxes = forms.CheckboxSelectMultiple(attrs={"small": True})
    return forms.MultipleChoiceField(
        label=label, required=False, choices=audiences(), widget=boxes, help_text=ONLY_THE_SERVICE
    )


def words_field(label: str, hint: str = "", *, required: bool = True, rows: int = 3) -> forms.CharField:
    """Words as they were said, at most 500 characters."""
    return forms.CharField(
        label=label, help_text=hint, required=required, max_length=500, widget=forms.Textarea(attrs={"rows": rows})
    )


class ChoiceForm(ReviewForm):
    """Write down one thing the child chose."""

    matter = forms.ChoiceField(label="What is it about?", choices=Choice.Matter.choices, widget=small_radios())
    words = words_field("What did they choose, in their words?")
    shared_with = shared_field("Who may read it?")
    because = words_field("Why, if they said", required=False, rows=2)
    because_shared_with = shared_field("Who may read the reason?")
    chosen_on = DayField(label="When did they say so?", what="day the child chose")
    written_down_by = forms.CharField(
        label="Who wrote it down?", max_length=200, widget=forms.TextInput(attrs={"class": "govuk-!-width-two-thirds"})
    )


class SharingForm(ReviewForm):
    """Change who may read a choice, and who may read its reason."""

    shared_with = shared_field("Who may read the choice?")
    because_shared_with = shared_field("Who may read the reason?")

    def __init__(self, *args: Any, has_reason: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_reason:
            del self.fields["because_shared_with"]


class AddPersonForm(ReviewForm):
    """Put somebody on the list of a review: somebody who is known, or a name."""

    who = forms.ChoiceField(label="Who?", widget=small_radios())
    name = forms.CharField(
        label="Their name, where they are not on the list above", required=False, max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-!-width-two-thirds"}),
    )  # fmt: skip
    relation = forms.CharField(
        label="Who they are to the child", required=False, max_length=60, help_text="For example, teacher or aunt",
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-!-width-one-half"}),
    )  # fmt: skip
    mode = mode_field("How do they take part?", required=False)
    for_part = forms.CharField(
        label="For which part, where not for all of it", required=False, max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "govuk-!-width-two-thirds"}),
    )  # fmt: skip

    def __init__(self, *args: Any, known: Iterable[Suggested], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pairs = [(each.key, f"{each.name}, {each.relation[:1].lower()}{each.relation[1:]}") for each in known]
        self.fields["who"].choices = [*pairs, (SOMEBODY_ELSE, "Somebody else")]  # type: ignore[attr-defined]
        if not pairs:
            self.initial.setdefault("who", SOMEBODY_ELSE)

    def clean(self) -> dict[str, Any]:
        """Insist on a name and a relation for somebody who is not on the list."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("who") == SOMEBODY_ELSE:
            for name, message in (("name", "Enter their name"), ("relation", "Enter who they are to the child")):
                if not cleaned.get(name):
                    self.add_error(name, message)
        return cleaned


class InviteForm(ReviewForm):
    """Invite those who are ticked, each by a message of their own."""

    invited = forms.MultipleChoiceField(
        label="Invite", widget=forms.CheckboxSelectMultiple(attrs={"small": True}),
        error_messages={"required": "Tick at least one person to invite"},
        help_text="Each gets a message of their own, with a calendar entry. It names nobody and no place.",
    )  # fmt: skip

    def __init__(self, *args: Any, waiting: Iterable[InvitedRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pairs = [
            (str(each.id), f"{each.name}, {each.relation}{'' if each.by_message else ' (on paper)'}")
            for each in waiting
        ]
        self.fields["invited"].choices = pairs  # type: ignore[attr-defined]
        self.fields["invited"].initial = [key for key, _ in pairs]


class AnswerForm(ReviewForm):
    """Record what somebody answered to their invitation."""

    answer = forms.ChoiceField(
        label="What did they answer?", widget=small_radios(),
        choices=[(answer.value, Invited.State(answer.value).label) for answer in ANSWERS.values()],
    )  # fmt: skip
    mode = mode_field("How do they take part?", required=False)
    answered_on = DayField(label="When did they answer?", what="day they answered")


class LeaveOutForm(ReviewForm):
    """Say why somebody is not invited: by a choice of the child, or for a reason of the service."""

    why = forms.ChoiceField(label="Why are they not invited?", widget=small_radios())
    because = forms.CharField(
        label="The service's reason", required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Never a reason the child gave: that stands with the child's choice.",
    )  # fmt: skip

    def __init__(self, *args: Any, choices: Iterable[ChoiceRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        by_choice = [(f"{BY_CHOICE}{each.id}", f"The child chose it: “{each.words}”") for each in choices]
        self.fields["why"].choices = [*by_choice, (OUR_REASON, "For a reason of the service")]  # type: ignore[attr-defined]
        if not by_choice:
            self.initial.setdefault("why", OUR_REASON)

    def clean(self) -> dict[str, Any]:
        """Insist on the service's reason where it is the service's."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("why") == OUR_REASON and not cleaned.get("because"):
            self.add_error("because", "Enter the service's reason")
        return cleaned
