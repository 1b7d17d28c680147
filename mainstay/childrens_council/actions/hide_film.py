"""Taking a film off children's pages."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.childrens_council.events import FilmAudienceSet
from mainstay.childrens_council.models import Film
from mainstay.childrens_council.rules.films import Audience
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.refusal import Refused


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=Film)
def hide_film(acting: Acting, film: Film) -> Film:
    """Let the service alone watch a film, though those who are shown agree to more. Raises Refused."""
    if film.audience == Audience.SERVICE:
        raise Refused("The service alone watches this film already.")
    film.audience, film.shown_on = Audience.SERVICE, None
    film.save()
    acting.record(FilmAudienceSet(subject=film.pk, audience=Audience.SERVICE))
    return film
