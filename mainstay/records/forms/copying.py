"""The form that makes a copy of a document for one recipient."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from mainstay.releases.queries import RecipientRow
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm

DOCUMENTS = (
    ("letter", "Letter to the child"),
    ("record", "Record of the review"),
    ("annex", "Annex for adults"),
    ("promises", "Promises"),
)
# Promises go out within 5 working days (DR-3.1), most often before the record is written.
BEFORE_FINISHED = DOCUMENTS[3:]


class CopyForm(ActionForm):
    """Which document, for whom, and who goes through a letter with the child and when."""

    document = forms.ChoiceField(label="Which document?", choices=DOCUMENTS, widget=forms.RadioSelect)
    recipient = forms.ChoiceField(label="For whom?", widget=forms.RadioSelect)
    goes_through_with = forms.CharField(
        label="Who will go through the letter with the child?",
        help_text="Only for a letter to the child",
        required=False,
        max_length=200,
    )
    goes_through_on = DayField(label="On which day?", what="day it is gone through", required=False)

    def __init__(self, *args: Any, people: Iterable[RecipientRow], finished: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = DOCUMENTS if finished else BEFORE_FINISHED
        self.fields["document"].choices = offered  # type: ignore[attr-defined]
        pairs = [(str(each.id), f"{each.name}, {each.relation or each.kind_words.lower()}") for each in people]
        self.fields["recipient"].choices = pairs  # type: ignore[attr-defined]
