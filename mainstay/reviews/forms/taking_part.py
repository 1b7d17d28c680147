"""How a form asks for the child's part in a review: how they were there, the code suggested, and why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms

from mainstay.reviews.forms.fields import ReviewForm, participation_pairs
from mainstay.reviews.queries import Choice
from mainstay.statute.participation import UNDER_4
from mainstay.statute.taking_part import LONGEST, NOT_CONVEYED, Because, Suggestion, Was, at_odds

NO_REASON = "Select why the child's views did not reach the review"
NO_WORDS = "Enter why the child's views did not reach the review"
REASON = ("not_taking_part", "not_taking_part_words")
PART = ("child_was", "participation_code", *REASON)


class TakingPartForm(ReviewForm):
    """A form that asks how the child took part: the code is suggested, and the officer chooses."""

    child_was = forms.ChoiceField(
        label="How was the child at the review?", required=False, widget=forms.RadioSelect,
        choices=[(each.value, each.label) for each in Was], help_text="Kept beside the code, and apart from it.",
    )  # fmt: skip
    participation_code = forms.ChoiceField(label="How did the child take part?", widget=forms.RadioSelect)
    not_taking_part = forms.ChoiceField(
        label="Why did their views not reach it?", required=False, widget=forms.RadioSelect,
        help_text="Not taking part is a choice too.",
        choices=[(each.value, each.label) for each in Because],
    )  # fmt: skip
    not_taking_part_words = forms.CharField(
        label="Why, in a few words", required=False, help_text="Needed for another reason.", max_length=LONGEST,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip

    # The code of a review that is held, where it is not asked again; and that needs no reason that nobody ever gave.
    code_held = ""
    reason_held = True

    # What is asked only where the child's views did not reach the review.
    only_unheard: ClassVar[tuple[str, ...]] = REASON

    def offer_part(self, codes: Iterable[Choice], suggestion: Suggestion) -> None:
        """Offer the codes that the age allows, with the sentence of the suggestion; of a child under 4 no more.

        Why the child's views did not reach the review is asked once a code says so, as suggested or as answered.
        """
        offered = list(codes)
        part = self.fields["participation_code"]
        part.choices = participation_pairs(offered)  # type: ignore[attr-defined]
        part.help_text = f"Suggested: {suggestion.sentence}" if suggestion.code else suggestion.sentence
        if [each.code for each in offered] == [UNDER_4]:
            part.initial = UNDER_4
            self.leave_out("child_was")
        if self.code_now() not in NOT_CONVEYED:
            self.leave_out(*self.only_unheard)

    def code_now(self) -> str:
        """The code as answered, or as the form begins."""
        said = self.data.get("participation_code") if self.is_bound else self.initial.get("participation_code")
        return str(said or self.code_held)

    def leave_out(self, *names: str) -> None:
        """Ask less: these fields are not on the form."""
        for name in names:
            self.fields.pop(name, None)

    def clean(self) -> dict[str, Any]:
        """Insist on the reason where the code says that the views did not reach the review, and on one story."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        code = cleaned.get("participation_code") or self.code_held
        wrong = at_odds(code, cleaned.get("child_was", ""))
        if wrong:
            self.add_error("child_was", wrong)
        unsaid = self.reason_held or code != self.code_held
        if (
            code in NOT_CONVEYED
            and unsaid
            and "not_taking_part" in self.fields
            and "not_taking_part" not in self.errors
        ):
            self._must_say_why(cleaned)
        return cleaned

    def _must_say_why(self, cleaned: dict[str, Any]) -> None:
        reason = cleaned.get("not_taking_part")
        if not reason:
            self.add_error("not_taking_part", NO_REASON)
        elif reason == Because.OTHER and not cleaned.get("not_taking_part_words"):
            self.add_error("not_taking_part_words", NO_WORDS)


def begins_with(suggestion: Suggestion) -> dict[str, Any]:
    """What the form begins with where nothing is answered yet: the code suggested, and the reason with it."""
    return {"participation_code": suggestion.code, "not_taking_part": suggestion.reason}


def typed_was(data: Mapping[str, Any] | None) -> str | None:
    """How the child was, as just answered; None where the form was not sent or does not say."""
    said = data.get("child_was", "") if data is not None else ""
    return said if said in list(Was) else None
