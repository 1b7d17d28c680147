"""Adding somebody for whom documents about a child may be made."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.access.models import Person, Team
from mainstay.children.models import Child, PersonAround
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.releases.events import RecipientAdded
from mainstay.releases.models import Recipient
from mainstay.statute.refusal import Refused


@action(may=Can.MAKE_RELEASES, on=Child)
def add_recipient(
    acting: Acting,
    child: Child,
    *,
    kind: str,
    name: str,
    relation: str = "",
    person_around: PersonAround | UUID | None = None,
    team: Team | UUID | None = None,
    person: Person | UUID | None = None,
    route: str = Recipient.Route.BY_HAND,
) -> Recipient:
    """Add a recipient, whose address counts as withheld until somebody has checked.

    Raises Refused without a name, for a kind or a route that there is not, for a person who is a recipient already,
    and for a second entry of the child or of the case record.
    """
    _must_make_sense(child, kind, name, route)
    recipient = Recipient(
        child=child,
        kind=kind,
        name=name.strip(),
        relation=relation.strip(),
        person_around_id=_around(child, person_around),
        team_id=_key(team),
        person_id=_key(person),
        route=route,
    )
    recipient.save()
    acting.record(RecipientAdded(subject=recipient.pk, child=child.pk, kind=kind))
    return recipient


def _must_make_sense(child: Child, kind: str, name: str, route: str) -> None:
    if kind not in Recipient.Kind.values or route not in Recipient.Route.values:
        raise Refused("Choose what the recipient is to the child, and how documents go to them.")
    if not name.strip() or len(name.strip()) > 200:
        raise Refused("Write the recipient's name in 200 characters or fewer.")
    if (kind == Recipient.Kind.CASE_RECORD) != (route == Recipient.Route.CASE_RECORD):
        raise Refused("Only what goes to the council's own case record takes that way, and it takes no other.")
    only_once = (Recipient.Kind.CHILD, Recipient.Kind.CASE_RECORD)
    if kind in only_once and Recipient.objects.filter(child=child, kind=kind, ended_on__isnull=True).exists():
        raise Refused(f"{Recipient.Kind(kind).label} is a recipient already. Change that entry.")


def _around(child: Child, given: PersonAround | UUID | None) -> UUID | None:
    key = _key(given)
    if key is None:
        return None
    if not PersonAround.objects.filter(pk=key, child=child).exists():
        raise Http404("There is no such person round this child.")
    if Recipient.objects.filter(child=child, person_around_id=key, ended_on__isnull=True).exists():
        raise Refused("This person is a recipient already. Change that entry.")
    return key


def _key(given: PersonAround | Team | Person | UUID | None) -> UUID | None:
    return given if given is None or isinstance(given, UUID) else given.pk
