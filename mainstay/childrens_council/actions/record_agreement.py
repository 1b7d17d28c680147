"""Writing down what those who are shown in a film agreed to."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.childrens_council.events import FilmAgreementGiven
from mainstay.childrens_council.models import Film
from mainstay.childrens_council.rules import films
from mainstay.childrens_council.rules.films import Audience
from mainstay.childrens_council.shared.naming import must_name_no_child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=Film)
def record_agreement(
    acting: Acting, film: Film, *, said: str, audience: str, given_on: date, until: date
) -> Film:  # fmt: skip
    """Write down who agreed that whom watches it, and until when; what is shown to more goes back. Raises Refused."""
    acting.must_have_seen(film)
    words = films.must_be_agreement(said, audience=audience, given_on=given_on, until=until, today=acting.today)
    must_name_no_child(words)
    film.agreed_said, film.agreed_for, film.agreed_on, film.agreed_until = words, audience, given_on, until
    film.withdrawn_on = None
    if film.audience == Audience.PUBLIC and audience != Audience.PUBLIC:
        film.audience = Audience.CHILDREN
    film.save()
    acting.record(FilmAgreementGiven(subject=film.pk, audience=audience, until=until))
    return film
