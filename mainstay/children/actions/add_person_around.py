"""Adding a person round the child: parent, carer, brother or sister elsewhere, somebody who matters."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import Http404

from mainstay.access.can import Can
from mainstay.children.events import PersonAroundAdded
from mainstay.children.models import Child, PersonAround
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.ENTER_CHILDREN, on=Child)
def add_person_around(
    acting: Acting,
    child: Child,
    *,
    name: str,
    relation: str,
    starts_on: date,
    phone: str = "",
    has_parental_responsibility: bool | None = None,
    looked_after: UUID | None = None,
) -> PersonAround:
    """Add a person round the child; `looked_after` is the record of a parent who is in care too (DR-6.4).

    Raises Refused without a name or relation, Http404 when the other record may not be seen.
    """
    if not name.strip() or not relation.strip():
        raise Refused("Write the person's name and what they are to the child.")
    if looked_after == child.pk:
        raise Refused("A child cannot be their own parent. Choose the other child's record.")
    if looked_after and not Child.objects.visible_to(acting.viewer).filter(pk=looked_after).exists():
        raise Http404("There is no such record, or you may not see it.")
    person = PersonAround(
        child=child,
        name=name.strip(),
        relation=relation.strip().lower(),
        phone=phone.strip(),
        has_parental_responsibility=has_parental_responsibility,
        looked_after_id=looked_after,
        starts_on=starts_on,
    )
    person.save()
    acting.record(PersonAroundAdded(subject=person.pk, child=child.pk))
    return person
