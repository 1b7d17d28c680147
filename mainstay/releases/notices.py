"""Who is told what happens to a document, in words that name nobody."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from mainstay.access.models import Grant, Membership
from mainstay.access.roles import Role
from mainstay.notices.telling import Message, notice
from mainstay.releases.events import ReleaseConfirmed, ReleaseFailed, ReleaseWithdrawn, SecondPersonAsked


@notice(SecondPersonAsked)
def those_who_may_confirm(event: SecondPersonAsked) -> Iterable[Message]:
    """The child's reviewing officer and the managers of the service, but not the maker."""
    day = event.asked_on
    officers = Grant.objects.on(day).filter(
        Q(basis=Grant.Basis.ALLOCATED) | Q(basis=Grant.Basis.COVER), child_id=event.child, person_id__isnull=False
    )
    managers = Membership.objects.on(day).filter(role=Role.SERVICE_MANAGER)
    found = {*officers.values_list("person_id", flat=True), *managers.values_list("person_id", flat=True)}
    for person_id in sorted(found - {event.made_by_id, None}):
        yield Message(person_id, "A document waits for a second person to confirm it")


@notice(ReleaseConfirmed)
def maker_of_a_confirmed_release(event: ReleaseConfirmed) -> Iterable[Message]:
    """Whoever made it, who may send it now."""
    yield Message(event.made_by_id, "A document you made was confirmed and may be sent")


@notice(ReleaseFailed)
def maker_of_a_failed_release(event: ReleaseFailed) -> Iterable[Message]:
    """Whoever made it."""
    yield Message(event.made_by_id, "A document you made could not be delivered")


@notice(ReleaseWithdrawn)
def maker_of_a_withdrawn_release(event: ReleaseWithdrawn) -> Iterable[Message]:
    """Whoever made it, when somebody else withdrew it."""
    yield Message(event.made_by_id, "A document you made was withdrawn")
