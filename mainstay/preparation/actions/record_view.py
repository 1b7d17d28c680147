"""Writing down, whole, the view that somebody gave before a review."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import ViewRecorded
from mainstay.preparation.models import ViewSought
from mainstay.preparation.rules.choosing import must_be_words
from mainstay.reviews.rules.given import must_be_one_of, must_not_be_to_come

LONGEST = 20_000


@action(may=Can.PREPARE_REVIEWS, on=ViewSought)
def record_view(
    acting: Acting,
    view: ViewSought,
    *,
    words: str,
    written_down_by: str,
    answered_on: date | None = None,
    how: str = "",
) -> ViewSought:
    """Record a view as it was given, with who wrote it down, when and how it came. Raises Refused, Conflict."""
    acting.must_have_seen(view)
    view.words = must_be_words(words, "what they said, whole", LONGEST)
    view.written_down_by = must_be_words(written_down_by, "who wrote it down", 200)
    view.answered_on = must_not_be_to_come(answered_on or acting.today, acting.today, "it came")
    if how:
        view.how = must_be_one_of(how, ViewSought.How.values, "how it came")
    if view.sought_on is None:
        view.sought_on, view.not_sought_because = view.answered_on, ""
    view.save()
    acting.record(ViewRecorded(subject=view.pk, child=view.review.child_id, answered_on=view.answered_on))
    return view
