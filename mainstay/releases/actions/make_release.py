"""Making a document for one recipient; it is scanned at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db import connection
from django.http import Http404

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.releases.events import ReleaseMade
from mainstay.releases.models import Recipient, Release
from mainstay.releases.rules.delivering import must_name_a_reader
from mainstay.releases.rules.receiving import must_make_sense
from mainstay.releases.rules.states import Step
from mainstay.releases.shared.declaring import builders, must_be_allowed
from mainstay.releases.shared.parts import Part, keep_parts
from mainstay.releases.shared.steps import event_of, looked_through, move, wait_if_needed
from mainstay.statute.refusal import Refused


@action(may=Can.MAKE_RELEASES, on=Child)
def make_release(
    acting: Acting,
    child: Child,
    *,
    recipient: Recipient | UUID,
    document: str,
    title: str,
    parts: Sequence[Part],
    left_out: Sequence[tuple[str, str]] = (),
    source_id: UUID | None = None,
    may_receive: Mapping[str, str] | None = None,
    goes_through_with: str = "",
    goes_through_on: date | None = None,
) -> Release:
    """Make a document for one recipient from parts that may go to them, and scan it at once.

    What comes back is blocked, waits for a second person, or is ready. Whether the recipient may still receive it
    may be answered now or before it is sent. Raises Refused for a part that is not on the allow-list, an answer that
    makes no sense, a letter to a child that names no reader, and VaultRefused where the scan cannot be made.
    """
    to = _recipient(child, recipient)
    must_be_allowed(document, to.kind, parts)
    release = Release(
        child=child,
        recipient=to,
        document=document,
        source_id=source_id,
        title=_title(title, parts),
        is_private=builders()[document].is_private([part.key for part in parts], to.kind),
        left_out=[{"key": key, "because": because} for key, because in left_out],
        copy_number=_next_copy_number(),
        made_by_id=acting.person_id,
        made_on=acting.today,
        route=to.route,
        may_receive=must_make_sense(to.kind, may_receive or {}),
        goes_through_with=must_name_a_reader(document, to.kind, goes_through_with, goes_through_on, acting.today),
        goes_through_on=goes_through_on,
        needs_second_person=False,
    )
    keep_parts(release, parts)
    _settle(acting, release)
    return release


def _settle(acting: Acting, release: Release) -> None:
    """Scan it and bring it to the state that it is in from the start; that it was made comes first in the account."""
    acting.record(event_of(release, ReleaseMade, source_id=release.source_id))
    if not looked_through(acting, release) or wait_if_needed(acting, release):
        return
    move(release, Step.CLEAR)
    release.save()


def _recipient(child: Child, given: Recipient | UUID) -> Recipient:
    key = given if isinstance(given, UUID) else given.pk
    found: Recipient | None = Recipient.objects.filter(pk=key, child=child).first()
    if found is None:
        raise Http404("There is no such recipient of this child's documents.")
    if found.ended_on is not None:
        raise Refused("No more documents are made for this recipient. Add them again if that has changed.")
    return found


def _title(title: str, parts: Sequence[Part]) -> str:
    words = " ".join(title.split())
    if not words or len(words) > 200:
        raise Refused("Give the document a title of 200 characters or fewer.")
    if not parts:
        raise Refused("Choose at least one part for the document.")
    return words


def _next_copy_number() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('releases_copy_number')")
        (number,) = cursor.fetchone()
    return int(number)
