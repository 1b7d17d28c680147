"""The forms of a social worker's report: attached, pasted, or written under the headings."""

from __future__ import annotations

from typing import Any

from django import forms

from mainstay.preparation.rules.files import LARGEST_BYTES
from mainstay.preparation.rules.reporting import HEADINGS, LONGEST
from mainstay.reviews.forms.fields import ReviewForm
from mainstay.web.days import DayField


class AttachForm(ReviewForm):
    """Attach a report that was written in the case system."""

    file = forms.FileField(
        label="The report", help_text=f"A PDF, a Word document (.docx) or plain text, up to {LARGEST_BYTES >> 20} MB."
    )


class PasteForm(ReviewForm):
    """Paste a report that was written in the case system."""

    whole = forms.CharField(label="The report", max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 14}))


class WriteForm(ReviewForm):
    """Write the report here, under headings that a family can read."""

    says_optional = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for key, heading, hint in HEADINGS:
            area = forms.Textarea(attrs={"rows": 4})
            self.fields[key] = forms.CharField(
                label=heading, help_text=hint, required=False, max_length=LONGEST, widget=area
            )

    def sections(self) -> dict[str, str]:
        """The words under each heading."""
        return {key: self.cleaned_data.get(key, "") for key, _, _ in HEADINGS}


class ShareForm(ReviewForm):
    """Record when the family was given the report."""

    shared_on = DayField(label="When were the child and parents given it?", what="day it was shared")
