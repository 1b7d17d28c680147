"""The form that makes a document of a preparation for one recipient."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from mainstay.preparation.forms.fields import small_radios
from mainstay.releases.queries import RecipientRow
from mainstay.reviews.forms.fields import ReviewForm
from mainstay.web.days import DayField


class DocumentForm(ReviewForm):
    """For whom, and who goes through it with a child."""

    recipient = forms.ChoiceField(label="For whom?", widget=small_radios())
    goes_through_with = forms.CharField(
        label="Who will go through it with the child", required=False, max_length=200,
        help_text="Only where it is for the child", widget=forms.TextInput(attrs={"class": "govuk-!-width-two-thirds"}),
    )  # fmt: skip
    goes_through_on = DayField(label="When", what="day it is gone through", required=False)

    def __init__(self, *args: Any, people: Iterable[RecipientRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pairs = [(str(each.id), f"{each.name}, {each.relation or each.kind_words.lower()}") for each in people]
        self.fields["recipient"].choices = pairs  # type: ignore[attr-defined]
        self.has_people = bool(pairs)
