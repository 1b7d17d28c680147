"""Allowing a film to be shown to everybody."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.childrens_council.events import FilmAudienceSet
from mainstay.childrens_council.models import Film
from mainstay.childrens_council.rules import films
from mainstay.childrens_council.rules.films import Audience
from mainstay.childrens_council.shared.filming import agreement_of
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.ALLOW_PUBLICATION, on=Film)
def publish_film(acting: Acting, film: Film) -> Film:
    """Let a film be named in the annual report and put where everybody can watch it. Raises Refused."""
    films.must_be_shown_to(Audience.PUBLIC, agreement_of(film), has_captions=bool(film.captions), today=acting.today)
    film.audience, film.shown_on = Audience.PUBLIC, film.shown_on or acting.today
    film.save()
    acting.record(FilmAudienceSet(subject=film.pk, audience=Audience.PUBLIC))
    return film
