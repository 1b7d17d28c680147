"""Who documents are made for, where they go, and what must not leave."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms

from mainstay.children.queries import PersonAroundRow
from mainstay.releases.models import GuardedWords, Recipient
from mainstay.releases.rules.delivering import ADDRESSED
from mainstay.web.forms import ActionForm

_ROUTES = [choice for choice in Recipient.Route.choices if choice[0] != Recipient.Route.CASE_RECORD]


def _line(label: str, *, hint: str = "", required: bool = True, longest: int = 200) -> forms.CharField:
    attrs = {"autocomplete": "off", "spellcheck": "false", "class": "govuk-input--width-30"}
    return forms.CharField(
        label=label, help_text=hint, required=required, max_length=longest, widget=forms.TextInput(attrs=attrs)
    )


def _text(label: str, *, hint: str = "", required: bool = True, longest: int = 300, rows: int = 2) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=hint, required=required, max_length=longest, widget=forms.Textarea(attrs={"rows": rows})
    )


def _radios(label: str, choices: list[tuple[str, str]], *, hint: str = "", required: bool = True) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, help_text=hint, required=required, widget=forms.RadioSelect)


class AddRecipientForm(ActionForm):
    """Somebody for whom documents may be made."""

    person_around = forms.ChoiceField(
        label="Is it somebody already recorded round the child?", required=False,
        help_text="Then their own name is not looked for in documents made for them.",
    )  # fmt: skip
    kind = _radios("What are they to the child?", list(Recipient.Kind.choices))
    name = _line("Name", hint="As it will stand at the foot of every page of their documents.")
    relation = _line("What the child calls them, or their part", required=False, longest=60)
    route = _radios("How do documents go to them?", _ROUTES, required=False,
                    hint="Leave this empty for the council’s own case record.")  # fmt: skip

    def __init__(self, *args: Any, people: Iterable[PersonAroundRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(row.id), f"{row.name}, {row.relation}") for row in people]
        self.fields["person_around"].choices = [("", "No"), *named]  # type: ignore[attr-defined]

    @property
    def around(self) -> UUID | None:
        """The person round the child who was chosen."""
        chosen = self.cleaned_data["person_around"]
        return UUID(chosen) if chosen else None

    @property
    def by(self) -> str:
        """The route, which the case record has of its own."""
        if self.cleaned_data["kind"] == Recipient.Kind.CASE_RECORD:
            return Recipient.Route.CASE_RECORD
        return self.cleaned_data["route"] or Recipient.Route.BY_HAND


class CheckRecipientForm(ActionForm):
    """Whether a recipient may know where the child lives."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    withheld = _radios(
        "May this person know where the child lives?",
        [
            ("yes", "No: the address is withheld, and a second person confirms every document"),
            ("no", "Yes: I have looked at court orders and the plan, and they may"),
        ],
    )


class EndRecipientForm(ActionForm):
    """Why no more documents are made for somebody."""

    because = _text("Why are no more documents made for them?", hint="Never write an address here.")


class AddressForm(ActionForm):
    """Where documents for a recipient go."""

    route = _radios("What is it for?", [choice for choice in _ROUTES if choice[0] in ADDRESSED])
    address = _text(
        "Address", rows=4, longest=500,
        hint="Goes under seal. It counts as confirmed today, and is asked for again after 90 days.",
    )  # fmt: skip


class GuardForm(ActionForm):
    """Words that must not leave."""

    kind = _radios("What sort of words are they?", list(GuardedWords.Kind.choices))
    words = _line("The words", hint="A name, a place or a number. Goes under seal.")
    known_to = forms.MultipleChoiceField(
        label="Who of the recipients knows them anyway?", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, recipients: Iterable[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [(str(key), name) for key, name in recipients]
        self.fields["known_to"].choices = offered  # type: ignore[attr-defined]
        if not offered:
            del self.fields["known_to"]

    @property
    def knowing(self) -> list[UUID]:
        """Who knows the words."""
        return [UUID(key) for key in self.cleaned_data.get("known_to", [])]
