"""The teams and reviewing officers of an extract: new ones are made, those that are known stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from mainstay.access.models import Membership, Person, Team
from mainstay.access.roles import Role
from mainstay.exchange.daily.changes import ADDED, Change
from mainstay.exchange.daily.extract import DailyExtract, reference
from mainstay.exchange.daily.loading import key

_LONGEST_REFERENCE = 40
_TAKEN = (
    "Somebody signs in by this address who is not known by this reference, so the officer is not made. "
    "Give that person the reference, or the officer another address."
)


@dataclass
class Staff:
    """Teams by name and by reference, officers by reference, and what was made of them."""

    teams: dict[str, UUID] = field(default_factory=dict)
    officers: dict[str, UUID] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)


def load_staff(extract: DailyExtract, *, today: date) -> Staff:
    """Every team and officer, the extract's new ones made: without a password, with their role from their first day."""
    staff = Staff()
    _load_teams(extract, staff)
    staff.officers.update(Person.objects.exclude(reference="").values_list("reference", "id"))
    people = list(_new_people(extract, staff))
    Person.objects.bulk_create([person for person, _ in people])
    first_days = _first_days(extract)
    Membership.objects.bulk_create(
        Membership(
            person=person,
            role=Role.REVIEWING_OFFICER,
            team_id=_team(extract, staff, row),
            starts_on=first_days.get(row["officer"], today),
        )
        for person, row in people
    )
    staff.changes.extend(Change("officers", ADDED) for _ in people)
    return staff


def _load_teams(extract: DailyExtract, staff: Staff) -> None:
    known = list(Team.objects.all())
    staff.teams.update({team.reference: team.pk for team in known} | {team.name: team.pk for team in known})
    new = []
    for row in extract.rows("teams"):
        name = row["team"]
        if name in staff.teams:
            continue
        team = Team(id=key("team", name), name=name, kind=row["kind"])
        short = name[:_LONGEST_REFERENCE]
        team.reference = short if short not in staff.teams else team.pk.hex
        staff.teams[name] = staff.teams[team.reference] = team.pk
        new.append(team)
    Team.objects.bulk_create(new)
    staff.changes.extend(Change("teams", ADDED) for _ in new)


def _new_people(extract: DailyExtract, staff: Staff) -> Iterator[tuple[Person, dict[str, Any]]]:
    addresses = {email.lower() for email in Person.objects.values_list("email", flat=True)}
    for row in extract.rows("officers"):
        if row["officer"] in staff.officers:
            continue
        if row["email"] in addresses:
            extract.say("officers", row["row"], _TAKEN, column="email")
            continue
        person = Person(email=row["email"], name=row["name"], reference=row["officer"])
        person.set_unusable_password()
        addresses.add(row["email"])
        staff.officers[row["officer"]] = person.pk
        yield person, row


def _team(extract: DailyExtract, staff: Staff, row: dict[str, Any]) -> UUID | None:
    team = staff.teams.get(row["team"])
    if team is None and row["team"]:
        named = reference(row["team"]) or "of this name"
        reason = f"There is no team {named}, so the officer has none. Give teams.csv with the same extract."
        extract.say("officers", row["row"], reason, column="team")
    return team


def _first_days(extract: DailyExtract) -> dict[str, date]:
    days: dict[str, date] = {}
    for row in extract.rows("contracted_share"):
        days[row["officer"]] = min(row["from"], days.get(row["officer"], row["from"]))
    return days
