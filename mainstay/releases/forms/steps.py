"""What happens to a document: answered, confirmed, sent, failed, opened, withdrawn."""

from __future__ import annotations

from typing import Any

from django import forms

from mainstay.releases.models import Recipient
from mainstay.releases.queries import ReleasePage
from mainstay.releases.rules.receiving import BECAUSE
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm


class StepForm(ActionForm):
    """A step of one document, as its person saw it."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


class AnswerForm(StepForm):
    """Whether the recipient may still receive it: each question that this kind of recipient is asked."""

    def __init__(self, *args: Any, opened: ReleasePage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question, given in opened.questions:
            self.fields[question.key] = forms.ChoiceField(
                label=question.words, choices=[(each.key, each.words) for each in question.answers],
                widget=forms.RadioSelect, initial=given,
            )  # fmt: skip
        self.fields[BECAUSE] = forms.CharField(
            label="Why, where an answer needs a reason", required=False, max_length=300, initial=opened.because,
            help_text="Never write an address here.", widget=forms.Textarea(attrs={"rows": 2}),
        )  # fmt: skip

    @property
    def answers(self) -> dict[str, str]:
        """The answers by their questions, the reason too."""
        return {key: value for key, value in self.cleaned_data.items() if key not in ("once", "version")}


class RightChildForm(StepForm):
    """A step that asks first, where there is a brother, a sister or a namesake, whether this is the right child."""

    right_child = forms.BooleanField()

    def __init__(self, *args: Any, who: str, others: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["right_child"]
        field.label = f"This document is about {who}, and not about a brother, a sister or somebody of the same name"
        field.error_messages["required"] = "Confirm that this document is about the right child"
        if not others:
            del self.fields["right_child"]


class ConfirmForm(RightChildForm):
    """A second person confirms."""


class SendForm(RightChildForm):
    """A document leaves."""

    route = forms.ChoiceField(label="How does it go?", widget=forms.RadioSelect)
    receipt = forms.CharField(
        label="Receipt", required=False, max_length=120,
        help_text="The number under which it was taken. The case record always gives one.",
    )  # fmt: skip

    def __init__(self, *args: Any, opened: ReleasePage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        to_record = opened.row.recipient.kind == Recipient.Kind.CASE_RECORD
        routes = [pair for pair in Recipient.Route.choices if (pair[0] == Recipient.Route.CASE_RECORD) == to_record]
        self.fields["route"].choices = routes  # type: ignore[attr-defined]
        self.fields["receipt"].required = to_record
        self.order_fields(["route", "receipt", "right_child"])


class FailForm(StepForm):
    """A document did not arrive."""

    because = forms.CharField(
        label="Why did it not arrive?", max_length=300, help_text="Never write an address here.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip


class OpenForm(StepForm):
    """The recipient opened it."""

    opened_on = DayField(label="When was it opened?", what="day it was opened", help_text="For example, 12 4 2021")


class WithdrawForm(StepForm):
    """A document never leaves."""

    because = forms.CharField(
        label="Why is it withdrawn?", max_length=300, help_text="Never write an address here.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
