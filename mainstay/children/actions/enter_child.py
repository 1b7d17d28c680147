"""Entering a child who came into care."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.access.models import Team
from mainstay.access.roles import Scope
from mainstay.children.events import AddressSealed, ChildEntered
from mainstay.children.models import Child, ProtectedAddress
from mainstay.children.rules import entering
from mainstay.children.rules.entering import CareFacts, ChildFacts
from mainstay.children.shared.addresses import keep_addresses, sealed
from mainstay.children.shared.identity import must_be_a_new_reference, put_facts
from mainstay.children.shared.opening import begin
from mainstay.children.shared.social_work import assign
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.ENTER_CHILDREN, on=None)
def enter_child(
    acting: Acting,
    *,
    facts: ChildFacts,
    care: CareFacts,
    team: Team | None = None,
    social_worker: str = "",
    home_address: str = "",
) -> Child:
    """Enter a child and the period of care that began, today or earlier; the address goes under seal.

    Raises Refused with the first problem, and VaultRefused when an address is given and there is no key.
    """
    refusal = entering.may_enter(sees_the_service=acting.viewer.sight is Scope.SERVICE)
    if refusal:
        raise Refused(refusal)
    known = entering.checked_child(facts, today=acting.today)
    entering.must_be_named(known)
    care = entering.checked_care(care, born_on=known.born_on, today=acting.today)
    must_be_a_new_reference(known.reference)
    child = put_facts(Child(), known)
    child.save()
    acting.record(ChildEntered(subject=child.pk, child=child.pk))
    begin(acting, child, care)
    if team is not None:
        assign(acting, child, team, social_worker, care.starts_on)
    if home_address.strip():
        address = sealed(child.pk, ProtectedAddress.Kind.HOME, home_address.strip(), starts_on=care.starts_on)
        keep_addresses([address])
        acting.record(AddressSealed(subject=address.pk, child=child.pk, kind=address.kind))
    return child
