"""What is asked of those who read, check, allow and take down what children are proud of."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from mainstay.achievements.models import Achievement, Permission
from mainstay.achievements.rules import captions
from mainstay.achievements.rules.permitting import ALWAYS, DAY, YEAR
from mainstay.achievements.rules.publishing import QUESTIONS
from mainstay.media.refusing import SENTENCES
from mainstay.media.why import Why
from mainstay.statute.years import CollectionYear
from mainstay.voice.forms.files import PICTURES
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm


def _line() -> forms.TextInput:
    return forms.TextInput(attrs={"autocomplete": "off"})


def _text(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class VersionForm(ActionForm):
    """A form about a record that somebody else may change meanwhile."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class BesideForm(ActionForm):
    """What a child keeps, written down by somebody beside them."""

    kind = forms.ChoiceField(label="What is it?", choices=Achievement.Kind.choices, widget=forms.RadioSelect)
    title = forms.CharField(label="What does the child call it?", max_length=120, widget=_line())
    words = forms.CharField(
        label="The words", required=False, max_length=10_000, strip=False, widget=_text(6),
        help_text="As the child wrote or says them, whole",
    )  # fmt: skip
    picture = forms.FileField(
        label="A picture or photograph of it", required=False,
        help_text="Everything that tells where it was taken is removed. What it shows stays.",
        widget=forms.FileInput(attrs={"accept": PICTURES}),
    )  # fmt: skip
    who_was_there = forms.CharField(label="Who was there?", max_length=300, widget=_line())

    def clean_picture(self) -> Any:
        """A picture that was let go on its way in, for its size, is said to be too big."""
        picture = self.cleaned_data["picture"]
        if getattr(picture, "too_big", False):
            raise forms.ValidationError(SENTENCES[Why.BIG_FILE])
        return picture


class ReadForm(VersionForm):
    """Whether there is a worry, and what is done about it."""

    found = forms.ChoiceField(
        label="Is there anything to worry about?",
        choices=(
            ("fine", "No, it is fine"),
            ("alert", "Yes: raise an urgent alert now"),
            ("contact", "Yes: I speak with the child first"),
        ),
        widget=forms.RadioSelect,
    )
    worry = forms.CharField(
        label="If there is: what worries you, and what do you do?", required=False, max_length=2_000, widget=_text(4),
        help_text="Only the reviewing service reads it.",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """A worry has words."""
        given = super().clean() or {}
        if given.get("found") in ("alert", "contact") and not given.get("worry", "").strip():
            self.add_error("worry", "Say what worries you, and what you do about it.")
        return given


class SettleForm(VersionForm):
    """What came of a worry."""

    came_of_it = forms.CharField(label="What came of the worry?", max_length=2_000, widget=_text(4))


class SaidYesForm(ActionForm):
    """A yes that a child said to somebody."""

    use = forms.ChoiceField(label="What did the child say yes to?", choices=Permission.Use.choices,
                            widget=forms.RadioSelect)  # fmt: skip
    said_how = forms.CharField(
        label="How did the child tell you?", max_length=200, widget=_line(), help_text="Such as: in the visit of today"
    )
    lasting = forms.ChoiceField(
        label="Until when?", initial=YEAR, widget=forms.RadioSelect,
        choices=((YEAR, "For one year"), (DAY, "Until a day"), (ALWAYS, "For as long as it is used")),
    )  # fmt: skip
    day = DayField(label="The last day, if it is until a day", what="last day", required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["day"].earliest = today  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A day that is chosen must be given."""
        given = super().clean() or {}
        if given.get("lasting") == DAY and not given.get("day") and "day" not in self.errors:
            self.add_error("day", "Enter the last day on which it may be shown.")
        return given


class SaidNoForm(ActionForm):
    """How a child took a yes back, told to somebody."""

    said_how = forms.CharField(label="How did the child tell you?", max_length=200, widget=_line())


class CheckForm(VersionForm):
    """Whether a thing can lead to the child: five questions, the caption, and the picture in words."""

    def __init__(self, *args: Any, has_picture: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for key, words in QUESTIONS.items():
            self.fields[key] = forms.ChoiceField(
                label=words, choices=(("no", "No"), ("yes", "Yes, or I am not sure")), widget=forms.RadioSelect
            )
        self.fields["caption"] = forms.ChoiceField(
            label="What stands under it?", choices=captions.CHOICES, initial=captions.NONE, widget=forms.RadioSelect,
            help_text="A name never does, not even a first name.",
        )  # fmt: skip
        if has_picture:
            self.fields["alt"] = forms.CharField(
                label="What does the picture show?", max_length=500, widget=_text(2),
                help_text="In a sentence, for people who cannot see it. No names, no places.",
            )  # fmt: skip
        self.fields["note"] = forms.CharField(
            label="Anything the manager should know", required=False, max_length=2_000, widget=_text(3)
        )

    def answers(self) -> dict[str, str]:
        """What was answered to each question."""
        return {key: self.cleaned_data[key] for key in QUESTIONS}


class DecideForm(VersionForm):
    """The manager's yes or no; a yes to the annual report names the year."""

    decision = forms.ChoiceField(
        label="May it be made public?", choices=(("yes", "Yes"), ("no", "No")), widget=forms.RadioSelect
    )
    because = forms.CharField(label="Why, where it is no", required=False, max_length=2_000, widget=_text(3))

    def __init__(self, *args: Any, today: date, use: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if use == Permission.Use.ANNUAL_REPORT:
            now = CollectionYear.of(today)
            years = [(year.label, f"Annual report {year}") for year in (now.previous(), now)]
            self.fields["year"] = forms.ChoiceField(
                label="In which report?", choices=years, initial=years[0][0], widget=forms.RadioSelect
            )
            self.order_fields(["version", "once", "decision", "year", "because"])


class ShowingForm(ActionForm):
    """Where a thing is shown."""

    use = forms.ChoiceField(label="What is it shown for?", widget=forms.RadioSelect)
    place = forms.CharField(
        label="Where is it shown?", max_length=200, widget=_line(),
        help_text="Such as: the wall of the family centre. The child reads this. Never a name.",
    )  # fmt: skip

    def __init__(self, *args: Any, uses: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["use"].choices = uses  # type: ignore[attr-defined]


class TakeDownForm(ActionForm):
    """What was done where a thing stood."""

    how = forms.CharField(
        label="What did you do?", max_length=200, widget=_line(),
        help_text="Such as: taken off the page; or: printed, and not printed again. The child reads this.",
    )  # fmt: skip
