"""Who read what a child said, or opened what came with it, first, and when; inside an action only."""

from __future__ import annotations

from mainstay.ledger.acting import Acting
from mainstay.voice.events import MediaOpened, ViewSeen
from mainstay.voice.models import Kept, View


def read(acting: Acting, view: View) -> View:
    """Note that a view was read; a second reader changes nothing but the account."""
    if view.read_on is None:
        view.read_on, view.read_by_id = acting.today, acting.person_id
        view.save()
    acting.record(ViewSeen(subject=view.pk, child=view.child_id, read_on=acting.today))
    return view


def opened(acting: Acting, kept: Kept) -> Kept:
    """Note that a picture or recording was opened; a second opening changes nothing but the account."""
    if kept.opened_on is None:
        kept.opened_on, kept.opened_by_id = acting.today, acting.person_id
        kept.save()
    acting.record(MediaOpened(subject=kept.pk, child=kept.child_id, opened_on=acting.today))
    return kept
