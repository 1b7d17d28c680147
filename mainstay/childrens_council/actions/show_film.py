"""Showing a film to children."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.childrens_council.events import FilmAudienceSet
from mainstay.childrens_council.models import Film
from mainstay.childrens_council.rules import films
from mainstay.childrens_council.rules.films import Audience
from mainstay.childrens_council.shared.filming import agreement_of
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=Film)
def show_film(acting: Acting, film: Film) -> Film:
    """Put a film on every child's own pages. Raises Refused without captions or a live agreement."""
    films.must_be_shown_to(
        Audience.CHILDREN, agreement_of(film), has_captions=bool(film.captions), today=acting.today
    )  # fmt: skip
    film.audience, film.shown_on = Audience.CHILDREN, film.shown_on or acting.today
    film.save()
    acting.record(FilmAudienceSet(subject=film.pk, audience=Audience.CHILDREN))
    return film
