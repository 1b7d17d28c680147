"""Saying that what somebody wrote down is not what one meant."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.cards.shared import THE_CHILD
from mainstay.contacts.shared.sealing import keep_words
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused
from mainstay.voice.events import ViewDisowned
from mainstay.voice.models import View
from mainstay.voice.shared.people import readers


@action(may=Can.USE_OWN_PAGES, on=View)
def disown_view(acting: Acting, view: View, *, words: str = "") -> View:
    """Mark a view as not meant so; what was written stays, and what the child says instead stands beside it.

    Raises Refused for what the child wrote alone, which they change by saying something more.
    """
    if view.medium == View.Medium.OWN_PAGES:
        raise Refused("You wrote this yourself. You can write again and say what has changed.")
    if view.not_meant_on is None:
        view.not_meant_on = acting.today
        view.save()
    if words.strip():
        keep_words(
            acting, view.child_id, kind="words", words=words, said_on=acting.today, how=View.Medium.OWN_PAGES.label,
            written_down_by=THE_CHILD, review_id=view.review_id, adds_to=view.words,
        )  # fmt: skip
    told = readers(view.child_id, acting.today)
    acting.record(ViewDisowned(subject=view.pk, child=view.child_id, officer_ids=told))
    return view
