"""What changes while a child is looked after: a move, a legal status, a team, the people round them, the end."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from mainstay.children.forms.codes import coded, offer_codes
from mainstay.children.forms.entering import PROVIDER
from mainstay.children.forms.fields import (
    UNKNOWN,
    ChildForm,
    Named,
    asked,
    buttons,
    chosen,
    day,
    line,
    offer_teams,
    words,
)
from mainstay.children.queries import ChildName
from mainstay.statute.dates import in_words

YES_NO = [("yes", "Yes"), ("no", "No")]
YES_NO_UNKNOWN = [*YES_NO, (UNKNOWN, "Not known")]


class DatedForm(ChildForm):
    """A form about something that happened on a day that has come."""

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_codes(self, today)
        for name in ("moved_on", "changed_on", "ends_on"):
            if name in self.fields:
                self.fields[name].latest = today  # type: ignore[attr-defined]


class MoveForm(DatedForm):
    """A move to another placement."""

    moved_on = day("When did the child move?", what="date of the move")
    placement = asked(
        chosen("Where to?", hint="The kind of placement only. Never write an address here."),
        "Select where the child moved to",
    )
    provider = chosen("Placement provider", hint=PROVIDER, required=False)
    same_carer = buttons("Is the carer the same as before?", YES_NO, initial="no")
    reason = chosen("Why did the placement change?", required=False)
    legal_status = chosen("Legal status from that day", required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, today=today, **kwargs)
        stays = coded("LS", today, "Stays as it is")
        self.fields["legal_status"].choices = stays  # type: ignore[attr-defined]


class LegalStatusForm(DatedForm):
    """Another legal status in the same placement."""

    changed_on = day("From when?", what="date of the change")
    legal_status = chosen("New legal status")


class EndForm(DatedForm):
    """The end of a period of care."""

    ends_on = day("When did the child leave care?", what="date the child left care")
    reason_ceased = asked(chosen("What happens next?"), "Select what happens next")


class SocialWorkForm(ChildForm):
    """Another team or social worker."""

    starts_on = day("From when?", what="date of the change")
    team = chosen("Social work team")
    social_worker = line("Social worker", required=False, longest=200)

    def __init__(self, *args: Any, teams: Named, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_teams(self, teams, "Choose a team")


class PersonForm(ChildForm):
    """A person round the child."""

    name = line("Name", longest=200)
    relation = asked(
        line("What are they to the child?", hint="For example mother, foster carer, grandfather", longest=60),
        "Enter what they are to the child",
    )
    phone = line("Phone", width="20", required=False, longest=40)
    responsibility = buttons("Do they hold parental responsibility?", YES_NO_UNKNOWN, initial=UNKNOWN)
    looked_after = line(
        "If they are looked after too: their reference", width="10", required=False, longest=20,
        hint="A parent in care and their child have different reviewing officers.",
    )  # fmt: skip
    starts_on = day("Round the child since", what="date", hint="Today, if you do not know")

    @property
    def has_responsibility(self) -> bool | None:
        """Yes, no, or not known."""
        return {"yes": True, "no": False}.get(self.cleaned_data["responsibility"])


class LinkForm(ChildForm):
    """Brothers and sisters to link a child to."""

    alike = forms.MultipleChoiceField(
        label="Children of the same family name",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    references = words(
        "References of brothers and sisters", hint="One to a line, or with commas between", required=False
    )

    def __init__(self, *args: Any, alike: Iterable[ChildName], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [(str(each.id), _who(each)) for each in alike]
        self.fields["alike"].choices = offered  # type: ignore[attr-defined]
        if not offered:
            del self.fields["alike"]

    @property
    def typed(self) -> list[str]:
        """The references as they were typed."""
        text = self.cleaned_data["references"].replace(",", "\n").replace(";", "\n")
        return [one.strip() for one in text.splitlines() if one.strip()]

    def clean(self) -> dict[str, Any]:
        """At least one child is named."""
        given = super().clean() or {}
        if not given.get("alike") and not given.get("references", "").strip():
            self.add_error("references", "Enter the reference of a brother or sister")
        return given


def _who(child: ChildName) -> str:
    born = f", born {in_words(child.born_on)}" if child.born_on else ""
    return f"{child.name}, {child.reference}{born}"
