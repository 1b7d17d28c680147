"""The forms of agendas: begun from a template, changed for one review, and the service's templates themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from mainstay.preparation.forms.fields import small_radios
from mainstay.preparation.models import AgendaTemplate
from mainstay.preparation.queries import TemplateRow
from mainstay.preparation.rules.agendas import MOST_HEADINGS, PICTURES, Heading
from mainstay.reviews.forms.fields import ReviewForm
from mainstay.web.days import DayField
from mainstay.web.forms import Form

SPARE = 2


class BeginAgendaForm(ReviewForm):
    """Choose the template that an agenda begins from; those that fit the child's age come first."""

    template = forms.ChoiceField(label="Which agenda?", widget=small_radios())

    def __init__(self, *args: Any, offered: Sequence[TemplateRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["template"].choices = [(str(each.id), _words(each)) for each in offered]  # type: ignore[attr-defined]
        if offered:
            self.initial.setdefault("template", str(offered[0].id))


def _words(row: TemplateRow) -> str:
    ages = f"ages {row.age_from} to {row.age_to}" if row.age_to < 25 or row.age_from else "any age"
    if row.age_to == 25 and row.age_from:
        ages = f"age {row.age_from} and over"
    return f"{row.name} ({ages}){'' if row.fits else ', not for this age'}"


class HeadingForm(Form):
    """One heading of an agenda; left empty, it is taken out."""

    says_optional = False

    place = forms.IntegerField(
        label="Order", required=False, min_value=1, max_value=99,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-2", "inputmode": "numeric", "autocomplete": "off"}),
    )  # fmt: skip
    heading = forms.CharField(label="Heading", required=False, max_length=120, widget=forms.TextInput())
    prompt = forms.CharField(label="Words under it", required=False, max_length=300, widget=forms.TextInput())
    scale = forms.BooleanField(label="Ask for a number from 0 to 10", required=False)
    picture = forms.ChoiceField(
        label="Picture", required=False, choices=[("", "None"), *[(each, each.capitalize()) for each in PICTURES]]
    )
    notes = forms.CharField(
        label="To talk about under it", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )


def heading_forms(
    data: Any, headings: Iterable[Heading], *, notes: bool, pictures: bool, spare: int = SPARE
) -> list[HeadingForm]:
    """A form for each heading and some empty ones, in the order they are kept; notes are of one review only."""
    kept = [*headings, *[Heading("", "")] * spare][:MOST_HEADINGS]
    count = _sent_count(data) if data is not None else len(kept)
    made = []
    for number in range(count):
        each = kept[number] if number < len(kept) else Heading("", "")
        begin = {**each.stored(), "place": number + 1}
        form = HeadingForm(data, initial=begin, prefix=f"h{number}")
        for name, wanted in (("notes", notes), ("picture", pictures)):
            if not wanted:
                del form.fields[name]
        made.append(form)
    return made


def all_valid(made: Sequence[HeadingForm]) -> bool:
    """Whether every heading can be read; each is looked at, so that every problem is shown at once."""
    return False not in [form.is_valid() for form in made]


def _sent_count(data: Any) -> int:
    numbers = [int(name[1:].split("-")[0]) for name in data if name[:1] == "h" and name[1:].split("-")[0].isdigit()]
    return min(max(numbers, default=-1) + 1, MOST_HEADINGS + SPARE)


def headings_from(made: Sequence[HeadingForm]) -> list[Heading]:
    """The headings as they were sent, in the order that was asked for."""
    numbered = [(form.cleaned_data.get("place") or 99, number, form) for number, form in enumerate(made)]
    return [
        Heading(
            key="",
            heading=form.cleaned_data.get("heading", ""),
            prompt=form.cleaned_data.get("prompt", ""),
            scale=bool(form.cleaned_data.get("scale")),
            picture=form.cleaned_data.get("picture", "") or str(form.initial.get("picture", "")),
            notes=form.cleaned_data.get("notes", ""),
        )
        for _, _, form in sorted(numbered, key=lambda each: each[:2])
    ]


class TemplateForm(ReviewForm):
    """For whom a template is, and from when its new version holds."""

    age_from = forms.IntegerField(
        label="From age", min_value=0, max_value=25,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-2", "inputmode": "numeric"}),
    )  # fmt: skip
    age_to = forms.IntegerField(
        label="To age", min_value=0, max_value=25, help_text="25 for no end",
        widget=forms.TextInput(attrs={"class": "govuk-input--width-2", "inputmode": "numeric"}),
    )  # fmt: skip
    ability = forms.ChoiceField(label="For whom", choices=AgendaTemplate.Ability.choices, widget=small_radios())
    starts_on = DayField(label="From when does it hold?", what="day it begins")


class NewTemplateForm(TemplateForm):
    """A template of the service's own, with its name."""

    name = forms.CharField(
        label="Name", max_length=120, widget=forms.TextInput(attrs={"class": "govuk-!-width-one-half"})
    )
    field_order = ("name", "age_from", "age_to", "ability", "starts_on")
