"""Entering a child, and a child's coming back into care: one form that takes a minute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms

from mainstay.children.forms.codes import offer_codes
from mainstay.children.forms.fields import (
    UNKNOWN,
    ChildForm,
    Named,
    chosen,
    day,
    line,
    offer_teams,
    sex_field,
    team_field,
    words,
)
from mainstay.children.rules.entering import CareFacts, ChildFacts

PROVIDER = "Not asked for with the child's own parents, or for a temporary placement"


@dataclass(frozen=True)
class Section:
    """A part of a long form with its heading; each row holds what stands side by side."""

    title: str
    rows: tuple[tuple[forms.BoundField, ...], ...]
    hint: str = ""


class CareForm(ChildForm):
    """How a period of care begins: when, under what, why, where, and who works with the child."""

    starts_on = day("When did the child come into care?", what="date the child came into care")
    legal_status = chosen("Legal status")
    category_of_need = chosen("Category of need")
    placement = chosen("Kind of placement")
    provider = chosen("Placement provider", hint=PROVIDER, required=False)
    team = team_field()
    social_worker = line("Social worker", required=False, longest=200)

    def __init__(self, *args: Any, today: date, teams: Named, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_codes(self, today)
        offer_teams(self, teams)
        self.fields["starts_on"].latest = today  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A social worker belongs to a team."""
        given = super().clean() or {}
        if given.get("social_worker") and not given.get("team"):
            self.add_error("team", "Select the social worker's team")
        return given

    def care(self) -> CareFacts:
        """How the period begins."""
        given = self.cleaned_data
        return CareFacts(
            starts_on=given["starts_on"],
            legal_status=given["legal_status"],
            category_of_need=given["category_of_need"],
            placement=given["placement"],
            provider=given["provider"] or None,
        )

    @property
    def sections(self) -> tuple[Section, ...]:
        """The form's parts, in the order a person asks."""
        care = (("starts_on",), ("legal_status", "category_of_need"), ("placement", "provider"))
        return (
            self.section("Coming into care", care, "The kind of placement only. Never write an address here."),
            self.section("Who works with the child", (("team", "social_worker"),)),
        )

    def section(self, title: str, rows: tuple[tuple[str, ...], ...], hint: str = "") -> Section:
        """A part of this form."""
        return Section(title, tuple(tuple(self[name] for name in row) for row in rows), hint)


class EnterForm(CareForm):
    """Who a child is, how they came into care, and who works with them."""

    # What is wrong is listed in the order of the page.
    field_order = ("given_name", "family_name", "known_as", "reference", "born_on", "sex", "ethnicity")
    reference = line("Reference", hint="As the council's records have it", width="10", longest=20)
    given_name = line("First names")
    family_name = line("Family name")
    known_as = line("Known as", hint="What the child is called, where that differs", required=False)
    born_on = day("Date of birth", what="date of birth", hint="Where the day is not known, use the 15th")
    sex = sex_field()
    ethnicity = chosen("Ethnicity", required=False)
    home_address = words(
        "Home address before care", required=False, longest=500, rows=3,
        hint="Goes under seal when you save: no list, letter or export shows it.",
    )  # fmt: skip

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, today=today, **kwargs)
        self.fields["born_on"].latest = today  # type: ignore[attr-defined]

    def facts(self) -> ChildFacts:
        """Who the child is."""
        return child_facts(self.cleaned_data)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The form's parts, who the child is first and the address last."""
        who = (("given_name", "family_name"), ("known_as", "reference"), ("born_on", "sex"), ("ethnicity",))
        care, worked = super().sections
        return (
            self.section("Who the child is", who),
            care,
            worked,
            self.section("Protected address", (("home_address",),)),
        )


def child_facts(given: Mapping[str, Any], unaccompanied_until: date | None = None) -> ChildFacts:
    """Who a child is, from a form's answers."""
    return ChildFacts(
        reference=given["reference"],
        given_name=given["given_name"],
        family_name=given["family_name"],
        known_as=given["known_as"],
        born_on=given["born_on"],
        sex=given["sex"] if given["sex"] != UNKNOWN else None,
        ethnicity=given["ethnicity"] or None,
        unaccompanied_until=unaccompanied_until,
    )
