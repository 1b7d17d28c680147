"""Beginning the agenda of a review from one of the service's templates."""

from __future__ import annotations

from uuid import UUID

from mainstay.access.can import Can
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.preparation.events import AgendaBegun
from mainstay.preparation.models import Agenda, AgendaTemplate
from mainstay.preparation.reactions import preparation_of
from mainstay.preparation.rules.open import must_be_open
from mainstay.reviews.models import Review
from mainstay.statute.refusal import Refused


@action(may=Can.PREPARE_REVIEWS, on=Review)
def begin_agenda(acting: Acting, review: Review, *, template: UUID) -> Agenda:
    """Begin a review's agenda from the version of a template that holds today; its headings are copied.

    A later version of the template does not change it. Raises Refused.
    """
    must_be_open(review.state)
    if Agenda.objects.filter(review=review).exists():
        raise Refused("This review has an agenda already. Change it instead.")
    chosen = AgendaTemplate.objects.on(acting.today).filter(pk=template).first()
    if not isinstance(chosen, AgendaTemplate):
        raise Refused("That template is not in use today. Choose one from the list.")
    preparation_of(review)
    agenda = Agenda(review=review, template=chosen, headings=chosen.headings, begun_on=acting.today)
    agenda.save()
    acting.record(AgendaBegun(subject=agenda.pk, child=review.child_id, template=chosen.pk))
    return agenda
