"""The forms of films: the file, its captions, and what those who are shown agreed to."""

from __future__ import annotations

from typing import Any

from django import forms

from mainstay.childrens_council.forms.proposals import box, line
from mainstay.childrens_council.rules.captions import MOST_BYTES
from mainstay.childrens_council.rules.words import LONGEST_TEXT, LONGEST_TITLE
from mainstay.media.limits import FILM_BYTES, FILM_SECONDS, MEGABYTE
from mainstay.media.refusing_films import FILM_SENTENCES
from mainstay.media.why import Why
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm

LONGEST_TRANSCRIPT = 20_000


class SentFile(forms.FileField):
    """A file as its bytes, whatever it is called."""

    def clean(self, data: Any, initial: Any = None) -> bytes:
        """The bytes. Raises ValidationError where there is no file, or it is too large to be held."""
        if data is None:
            if self.required:
                raise forms.ValidationError(self.error_messages["required"])
            return b""
        if getattr(data, "too_big", False):
            raise forms.ValidationError(FILM_SENTENCES[Why.BIG_FILE])
        return bytes(data.read())


class FilmForm(ActionForm):
    """What the film is called, and its file."""

    title = forms.CharField(label="What is the film called?", max_length=LONGEST_TITLE, widget=line())
    film = SentFile(
        label="The film", error_messages={"required": "Choose the film"},
        widget=forms.FileInput(attrs={"accept": "video/mp4,video/webm,video/quicktime"}),
        help_text=f"MP4 or WebM, at most {FILM_SECONDS // 60} minutes and {FILM_BYTES // MEGABYTE} MB. Where it was "
        "made and with what is taken out of the file; what it shows stays, such as a street or a school jumper.",
    )  # fmt: skip


class CaptionsForm(ActionForm):
    """The captions as a file or as text, and the transcript."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    captions_file = SentFile(
        label="Captions as a file", required=False, widget=forms.FileInput(attrs={"accept": ".vtt,text/vtt"}),
        help_text="WebVTT (.vtt). Without a file, what is written below is taken.",
    )  # fmt: skip
    captions = forms.CharField(
        label="Captions as text", required=False, max_length=MOST_BYTES,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "true"}),
        help_text="The first line is WEBVTT, then an empty line; then for each caption its time, such as "
        "00:01.000 --> 00:04.000, and its words below it.",
    )  # fmt: skip
    transcript = forms.CharField(
        label="What is said and seen, as a text to read", required=False, max_length=LONGEST_TRANSCRIPT, widget=box(8),
        help_text="Empty, the words of the captions are taken. Name no child.",
    )  # fmt: skip

    says_optional = False

    def clean(self) -> dict[str, Any]:
        """Ask for captions one way or the other."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not cleaned.get("captions_file") and not cleaned.get("captions", "").strip():
            self.add_error("captions_file", "Choose a file with captions, or write them below")
        return cleaned

    @property
    def content(self) -> bytes:
        """The captions as they came: those of the file before those that are written."""
        sent: bytes = self.cleaned_data["captions_file"]
        return sent or self.cleaned_data["captions"].encode()


class AgreementForm(ActionForm):
    """Who agreed to what, for whom, from when until when."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    said = forms.CharField(
        label="Who agreed to what, and how?", max_length=LONGEST_TEXT, widget=box(3),
        help_text="Name nobody: “All six who are shown agreed in writing, and those with parental responsibility.”",
    )  # fmt: skip
    audience = forms.ChoiceField(
        label="Who may watch it?", widget=forms.RadioSelect,
        choices=[("children", "Children on their own pages, and the service"), ("public", "Everybody")],
        error_messages={"required": "Select who may watch it"},
    )  # fmt: skip
    given_on = DayField(label="On which day did they agree?", what="day on which they agreed")
    until = DayField(label="Until when?", what="last day on which it may be watched")
