"""What is asked about messages whose sender is unknown, and about tables of statements."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from mainstay.voice.forms.answering import TakeViewForm, VersionForm
from mainstay.voice.rules import statements
from mainstay.web.forms import ActionForm, Form

_UNREADABLE = "This file is not a table in plain text (UTF-8). Save it as “CSV UTF-8” and choose it again."


class PutInForm(TakeViewForm):
    """A message from somebody whom nobody can name."""

    sender = forms.CharField(
        label="Who does it seem to be from?",
        help_text="As far as the message tells: a number, a name, or “nobody”. Do not guess.",
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    field_order = ("medium", "sender", "words", "feeling", "said_on")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, today=today, **kwargs)
        for name in ("about", "written_by", "language"):
            del self.fields[name]


class ReferenceForm(Form):
    """Which child a message may be from."""

    reference = forms.CharField(
        label="Reference of the child",
        help_text="Find it in the list of children. Nothing near it is offered, so that nobody is matched by mistake.",
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class MatchForm(VersionForm):
    """How it is known whose a message is."""

    how_known = forms.CharField(
        label="How do you know that it is from this child?",
        help_text="Such as: I rang the number, and it was them.",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class SetAsideForm(VersionForm):
    """Why a message is from no child of this service."""

    because = forms.CharField(
        label="Why is it from no child of this service, and whom did you tell?",
        help_text="If a child may be at risk, pass it on to children’s social care first, whoever the child is.",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class StatementsForm(ActionForm):
    """A table of statements: a file, or the same pasted."""

    file = forms.FileField(label="Table of statements", required=False, help_text="A CSV file, up to 2 MB")
    pasted = forms.CharField(
        label="Or paste the table here",
        help_text="With the line that names the columns.",
        required=False,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].widget.attrs["accept"] = ".csv,text/csv"

    def clean(self) -> dict[str, Any]:
        """The table as text. Raises ValidationError where there is none, two, or it cannot be read as text."""
        given = super().clean() or {}
        file, pasted = given.get("file"), (given.get("pasted") or "").strip()
        if self.errors:
            return given
        if bool(file) == bool(pasted):
            raise forms.ValidationError("Choose a file or paste a table: one of the two.")
        return given | {"text": _text_of(file) if file else pasted}


def _text_of(file: Any) -> str:
    if file.size > statements.LONGEST:
        raise forms.ValidationError("This file is larger than 2 MB. Take the statements in parts.")
    try:
        return str(file.read().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise forms.ValidationError(_UNREADABLE) from None
