"""What a child is asked when they keep something they are proud of, and when they say yes to showing it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mainstay.achievements.rules.permitting import ALWAYS, DAY, YEAR
from mainstay.cards.forms.own import OwnForm
from mainstay.voice.forms.files import PICTURES, FilesField

KINDS = (
    ("poem", _("A poem, or other words"), "letter"),
    ("picture", _("A picture"), "draw"),
    ("certificate", _("A certificate or a badge"), "star"),
)


@dataclass(frozen=True)
class UseWords:
    """One use as a child reads it: its name, who sees it then, and what cannot be undone."""

    use: str
    name: str | Promise
    who: str | Promise
    not_undone: str | Promise = ""


USES = (
    UseWords("letter", _("In my letters"), _("Your officer may write about it in a letter to you.")),
    UseWords(
        "service", _("For my officer’s team"), _("People who work with your officer may see it. They do not see whose.")
    ),
    UseWords(
        "annual_report",
        _("In the big report"),
        _("Once a year we write a report. Lots of people read it."),
        _("What is printed we cannot get back."),
    ),
    UseWords(
        "public",
        _("For everyone"),
        _("Anyone may see it, like on a web page or a wall."),
        _("What is printed or copied we cannot get back."),
    ),
)
BY_USE = {each.use: each for each in USES}


class ChangeForm(OwnForm):
    """The name and the words of a thing."""

    title = forms.CharField(
        label=_("What is it called?"),
        max_length=120,
        error_messages={"required": _("Give it a name."), "max_length": _("This name is too long.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    words = forms.CharField(
        label=_("The words"),
        required=False,
        strip=False,
        max_length=10_000,
        help_text=_("A poem, a story, or what it is about."),
        error_messages={"max_length": _("This is very long. Make it shorter.")},
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class KeepForm(ChangeForm):
    """What it is, its name, words, and a picture: a new one, or one that was sent before."""

    kind = forms.ChoiceField(
        label=_("What is it?"),
        choices=[(key, words) for key, words, _symbol in KINDS],
        error_messages={"required": _("Choose what it is.")},
        widget=forms.RadioSelect,
    )
    photos = FilesField(accept=PICTURES, label=_("A new picture or photo"))
    before = forms.ChoiceField(required=False, label=_("Or one that you sent before"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, before: list[UUID], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["before"].choices = [(str(key), "") for key in before]  # type: ignore[attr-defined]

    def clean_photos(self) -> list[bytes]:
        """One picture is kept with one thing."""
        given: list[bytes] = self.cleaned_data["photos"]
        if len(given) > 1:
            raise forms.ValidationError(_("Choose one picture. You can keep the others after this."))
        return given

    def sent_before(self) -> UUID | None:
        """The picture that was chosen of those sent before; a new one comes first."""
        chosen = self.cleaned_data.get("before")
        return UUID(chosen) if chosen and not self.cleaned_data.get("photos") else None


class YesForm(OwnForm):
    """For how long a yes holds: a year, where nothing else is said."""

    lasting = forms.ChoiceField(
        label=_("How long?"),
        choices=((YEAR, _("For one year")), (DAY, _("Until a day I choose")), (ALWAYS, _("Until I say stop"))),
        initial=YEAR,
        required=False,
        widget=forms.RadioSelect,
    )
    day = forms.DateField(
        label=_("The last day"),
        required=False,
        error_messages={"invalid": _("Choose a day.")},
        widget=forms.DateInput(attrs={"type": "date"}),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["day"].widget.attrs["min"] = today.isoformat()

    def clean(self) -> dict[str, Any]:
        """A day that is chosen must be there, and not be over."""
        given = super().clean() or {}
        given["lasting"] = given.get("lasting") or YEAR
        day = given.get("day")
        if given["lasting"] == DAY and "day" not in self.errors and (day is None or day < self.today):
            self.add_error("day", _("Choose today or a day that comes."))
        return given
