"""The forms of signs of harm and of notices to the officer."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from mainstay.contacts.forms.contacting import NO, YES, line, small, text
from mainstay.contacts.models import SignOfHarm
from mainstay.contacts.rules import telling
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm

REFERRED, NOT_REFERRED = "referred", "not_referred"


class HarmForm(ActionForm):
    """What was said or seen that may be a sign of harm."""

    what = forms.CharField(
        label="What must the duty manager know?", max_length=4000, widget=text(5),
        help_text="What was said or seen, by whom and when. A manager of the child's team reads this.",
    )  # fmt: skip
    about = forms.ChoiceField(
        label="Whom is it about?", choices=SignOfHarm.About.choices, initial="unknown", widget=small()
    )


class AnswerHarmForm(ActionForm):
    """What the duty manager did: the referral made, or why none."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    answer = forms.ChoiceField(
        label="Was a referral made?", choices=[(REFERRED, "Yes"), (NOT_REFERRED, "No")], widget=small(inline=True)
    )
    referred_to = forms.CharField(
        label="If yes, to whom?", required=False, max_length=200,
        widget=line(),
        help_text="For example: the safeguarding hub, the designated officer for allegations, the police",
    )  # fmt: skip
    because = forms.CharField(label="If no, why not?", required=False, max_length=500, widget=text(3))

    says_optional = False

    def clean(self) -> dict[str, Any]:
        """Insist on to whom, or why not."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("answer") == REFERRED and not cleaned.get("referred_to", "").strip():
            self.add_error("referred_to", "Enter to whom the referral was made")
        if cleaned.get("answer") == NOT_REFERRED and not cleaned.get("because", "").strip():
            self.add_error("because", "Enter why no referral was made")
        return cleaned


class TellForm(ActionForm):
    """What happened that the child's reviewing officer must know."""

    kind = forms.ChoiceField(label="What happened?")
    happened_on = DayField(
        label="When?", what="day it happened", help_text="A day to come, for what is proposed or a hearing"
    )
    words = forms.CharField(
        label="What must the officer know?", max_length=telling.LONGEST, widget=text(4),
        help_text="In a few sentences. Never write an address here.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = [(kind.code, kind.label) for kind in telling.KINDS]
        self.fields["kind"].choices = [("", "Choose one"), *listed]  # type: ignore[attr-defined]
        self.fields["kind"].error_messages["required"] = "Select what happened"


class AcknowledgeForm(ActionForm):
    """That a notice was read, and whether a review is held early."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    early_review = forms.ChoiceField(label="Is a review to be held early?", widget=small())
    because = forms.CharField(label="Why, or why not?", required=False, max_length=300, widget=text(3))
    by_on = DayField(
        label="If yes, by which day?", what="day by which it is to be held", required=False,
        help_text="You choose the day; the law names none",
    )  # fmt: skip

    says_optional = False

    def __init__(self, *args: Any, asks: bool, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        undecided = [] if asks else [("none", "That is not asked here")]
        self.fields["early_review"].choices = [  # type: ignore[attr-defined]
            (YES, "Yes, call an early review"), (NO, "No"), *undecided,
        ]  # fmt: skip
        self.fields["early_review"].error_messages["required"] = "Select whether a review is to be held early"
        self.fields["by_on"].earliest = today  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Insist on why, and on the day where the answer is yes."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        decided = cleaned.get("early_review")
        if decided in (YES, NO) and not cleaned.get("because", "").strip():
            self.add_error("because", "Enter why" if decided == YES else "Enter why no review is held early")
        if decided == YES and not cleaned.get("by_on") and "by_on" not in self.errors:
            self.add_error("by_on", "Enter the day by which it is to be held")
        return cleaned
