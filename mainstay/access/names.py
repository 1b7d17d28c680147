"""The names of people and teams beside other rows: a lookup for each row read, where a join would cost the planner.

PostgreSQL weighs every order in which tables can be joined: a list that joins four people and a team to show their
names took it longer to plan than to answer. A lookup by key adds nothing to weigh, and reads no more than the name.
"""

from __future__ import annotations

from django.db.models import CharField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from mainstay.access.models import Person, Team


def person_name(field: str) -> Coalesce:
    """The name of the person whose id stands in a field; empty where there is none."""
    return _name(Person.objects.all(), field)


def team_name(field: str) -> Coalesce:
    """The name of the team whose id stands in a field; empty where there is none."""
    return _name(Team.objects.all(), field)


def _name(rows: QuerySet[Person] | QuerySet[Team], field: str) -> Coalesce:
    found = rows.filter(pk=OuterRef(field)).order_by().values("name")
    return Coalesce(Subquery(found), Value(""), output_field=CharField())
