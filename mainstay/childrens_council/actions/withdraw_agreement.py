"""Taking back, in one step, that a film may be watched."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.childrens_council.events import FilmAgreementWithdrawn
from mainstay.childrens_council.models import Film
from mainstay.childrens_council.rules import films
from mainstay.childrens_council.rules.films import Audience
from mainstay.childrens_council.shared.filming import agreement_of
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=Film)
def withdraw_agreement(acting: Acting, film: Film) -> Film:
    """Hide a film at once, from everybody: somebody who is shown in it agrees no longer. Raises Refused."""
    films.must_be_withdrawable(agreement_of(film))
    was = film.audience
    film.withdrawn_on, film.audience, film.shown_on = acting.today, Audience.SERVICE, None
    film.save()
    acting.record(FilmAgreementWithdrawn(subject=film.pk, was_shown_to=was))
    return film
