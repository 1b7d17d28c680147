"""What is asked about people, their roles and their teams."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms

from mainstay.access.models import Team
from mainstay.access.roles import NEVER_GIVEN, Role
from mainstay.authority.queries import TeamRow
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm, FilterForm

GIVEN = [role for role in Role if role not in NEVER_GIVEN]
WIDTH_20 = {"class": "govuk-input--width-20", "autocomplete": "off"}


class PeopleFilters(FilterForm):
    """What narrows the list of people."""

    q = forms.CharField(label="Name or email address", required=False)
    role = forms.ChoiceField(
        label="Role", required=False, choices=[("", "Any role"), *((role.value, role.words) for role in GIVEN)]
    )
    state = forms.ChoiceField(
        label="Sign-in", required=False, choices=[("", "Open or ended"), ("open", "Open"), ("ended", "Ended"),
                                                  ("unready", "Not set up yet")],
    )  # fmt: skip


class AddPersonForm(ActionForm):
    """Somebody who may sign in."""

    name = forms.CharField(
        label="Full name", max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="As others know them at work",
    )  # fmt: skip
    email = forms.CharField(
        label="Email address", max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        help_text="They sign in with it, and the link for their password is sent to it.",
    )  # fmt: skip
    reference = forms.CharField(
        label="Reference in the case management system", required=False, max_length=40,
        widget=forms.TextInput(attrs=WIDTH_20), help_text="The daily extract knows them by it.",
    )  # fmt: skip


class GiveRoleForm(ActionForm):
    """A role for a person, from a day."""

    role = forms.ChoiceField(
        label="Role", choices=[(role.value, role.words) for role in GIVEN], widget=forms.RadioSelect
    )
    team = forms.ChoiceField(
        label="Team", required=False, help_text="A social worker or team manager belongs to a social work team."
    )
    starts_on = DayField(label="From which day?", what="first day of the role", help_text="For example, 12 April 2021")
    ends_on = DayField(
        label="Until which day?", what="day the role ends", required=False,
        help_text="The first day on which they no longer hold it. Leave it empty for a role without an end.",
    )  # fmt: skip

    def __init__(self, *args: Any, teams: Sequence[TeamRow], today: date, **kwargs: Any) -> None:
        kwargs["initial"] = {"starts_on": today, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.fields["team"].choices = [  # type: ignore[attr-defined]
            ("", "No team"), *((str(team.id), f"{team.name} ({Team.Kind(team.kind).label})") for team in teams)
        ]  # fmt: skip

    def chosen_team(self) -> UUID | None:
        """The key of the team chosen; None where there is none."""
        chosen = self.cleaned_data["team"]
        return UUID(chosen) if chosen else None


class EndRoleForm(ActionForm):
    """The day a role ends."""

    ends_on = DayField(
        label="When does it end?", what="day the role ends", help_text="The first day on which they no longer hold it."
    )


class SureForm(ActionForm):
    """Nothing but the press of a button."""


class AddTeamForm(ActionForm):
    """A team of the council."""

    name = forms.CharField(label="Name of the team", max_length=120, widget=forms.TextInput(attrs=WIDTH_20))
    reference = forms.CharField(
        label="Reference in the case management system", max_length=40, widget=forms.TextInput(attrs=WIDTH_20),
        help_text="The daily extract knows the team by it.",
    )  # fmt: skip
    kind = forms.ChoiceField(label="What kind of team is it?", choices=Team.Kind.choices, widget=forms.RadioSelect)
