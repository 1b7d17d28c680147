"""What this room does when something happens in a room below: the officer is told, and words are sealed again."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from mainstay.children import vault
from mainstay.children.events import (
    LegalStatusChanged,
    PeriodOfCareEnded,
    PlacementChanged,
    SocialWorkSet,
    VaultKeyChanged,
)
from mainstay.children.models import SocialWork
from mainstay.contacts.models import ChildsWords
from mainstay.contacts.shared.people import officers_today
from mainstay.contacts.shared.raising import tell
from mainstay.contacts.shared.sealing import opened
from mainstay.ledger.acting import Acting
from mainstay.ledger.entries import when


@when(PlacementChanged)
def officer_learns_of_a_move(acting: Acting, event: PlacementChanged) -> None:
    """Tell the officer that the child moved."""
    _tell(acting, event.child, "moved", event.starts_on)


@when(LegalStatusChanged)
def officer_learns_of_the_legal_status(acting: Acting, event: LegalStatusChanged) -> None:
    """Tell the officer that the child's legal status changed."""
    _tell(acting, event.child, "legal-status", event.starts_on)


@when(SocialWorkSet)
def officer_learns_of_the_social_worker(acting: Acting, event: SocialWorkSet) -> None:
    """Tell the officer that the child has another social worker or team; the first one is no change."""
    before = SocialWork.objects.filter(starts_on__lt=event.starts_on)
    if event.child and before.filter(child_id=event.child).exists():
        _tell(acting, event.child, "social-worker", event.starts_on)


@when(PeriodOfCareEnded)
def officer_learns_of_the_end(acting: Acting, event: PeriodOfCareEnded) -> None:
    """Tell the officer that the child is no longer looked after."""
    # The allocation has ended with the period; whoever had the child the day before is told.
    _tell(acting, event.child, "ended", event.ends_on, had_on=event.ends_on - timedelta(days=1))


@when(VaultKeyChanged)
def words_are_sealed_again(acting: Acting, event: VaultKeyChanged) -> None:
    """Seal a child's words with the present key too, so that an old key can be thrown away."""
    old = ChildsWords.objects.exclude(key_id=event.key_id).select_for_update()
    for words in old.iterator(chunk_size=1000):
        sealed, key_id = vault.seal(opened(words), words.pk)
        ChildsWords.objects.filter(pk=words.pk).update(sealed=sealed, key_id=key_id)


def _tell(acting: Acting, child_id: UUID | None, kind: str, on: date, *, had_on: date | None = None) -> None:
    """Tell the child's officer, where there is one and it was not they who recorded it."""
    if child_id is None:
        return
    officers = officers_today(child_id, had_on or acting.today)
    if officers and acting.person_id not in officers:
        tell(acting, child_id, kind=kind, happened_on=on, officers=officers)
