"""The forms of the annual report: start one, write a section, publish, revise."""

from __future__ import annotations

from typing import Any

from django import forms

from mainstay.annual_report.rules import LONGEST_SECTION
from mainstay.web.forms import ActionForm


class StartForm(ActionForm):
    """Which year's report to start."""

    year = forms.ChoiceField(label="Year", widget=forms.RadioSelect)

    def __init__(self, *args: Any, years: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].choices = [(year, year) for year in years]  # type: ignore[attr-defined]


class SectionForm(ActionForm):
    """What the manager writes in one section; the version is that of the text they began from."""

    says_optional = False
    text = forms.CharField(
        label="What you write",
        required=False,
        max_length=LONGEST_SECTION,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text="Leave an empty line between paragraphs. Start a line with - for a list, with > for a quotation, "
        "with ## for a heading. Figures are filled in for you: do not type them.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class PublishForm(ActionForm):
    """The last question before a report is public."""

    agreed = forms.BooleanField(
        label="I have read the report as its readers will see it, and no child can be recognised in its words",
        error_messages={
            "required": "Say that you have read the report and that no child can be recognised in its words"
        },
    )


class ReviseForm(PublishForm):
    """What is corrected and why, for readers of the revision."""

    note = forms.CharField(
        label="What is corrected, and why",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Readers see this at the head of the report, above every figure that changed.",
    )

    field_order = ("note", "agreed", "once")
