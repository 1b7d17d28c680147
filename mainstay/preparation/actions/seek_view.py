"""Asking a parent, a carer or another what they think before a review, or saying why not."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import ViewRequested
from mainstay.preparation.models import ViewSought
from mainstay.preparation.reactions import preparation_of
from mainstay.preparation.rules.choosing import must_be_words
from mainstay.preparation.rules.open import must_be_open
from mainstay.releases.models import Recipient
from mainstay.reviews.models import Review
from mainstay.reviews.rules.given import must_be_one_of, must_not_be_to_come
from mainstay.statute.refusal import Refused


@action(may=Can.PREPARE_REVIEWS, on=Review)
def seek_view(
    acting: Acting,
    review: Review,
    *,
    name: str,
    relation: str,
    recipient: UUID | None = None,
    how: str = "",
    sought_on: date | None = None,
    not_sought_because: str = "",
) -> ViewSought:
    """Record that somebody was asked for their view: on paper, by phone, on a page or in person; or why not.

    Raises Refused.
    """
    must_be_open(review.state)
    preparation_of(review)
    called = must_be_words(name, "their name", 200)
    if ViewSought.objects.filter(review=review, name__iexact=called).exists():
        raise Refused(f"{called} stands among the views already. Open it there.")
    view = ViewSought(review=review, name=called, relation=must_be_words(relation, "who they are to the child", 60))
    view.recipient = Recipient.objects.filter(pk=recipient, child=review.child_id).first() if recipient else None
    if not_sought_because.strip():
        view.not_sought_because = not_sought_because.strip()[:300]
    else:
        view.how = must_be_one_of(how, ViewSought.How.values, "how they were asked, or say why they were not")
        view.sought_on = must_not_be_to_come(sought_on or acting.today, acting.today, "they were asked")
    view.save()
    acting.record(
        ViewRequested(subject=view.pk, child=review.child_id, sought=view.sought_on is not None, how=view.how)
    )
    return view
