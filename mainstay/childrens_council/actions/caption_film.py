"""Giving a film its captions and its transcript."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.childrens_council.events import FilmCaptionsWritten
from mainstay.childrens_council.models import Film
from mainstay.childrens_council.rules.captions import read_captions, transcript_of, written
from mainstay.childrens_council.shared.naming import must_name_no_child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action


@action(may=Can.KEEP_CHILDRENS_COUNCIL, on=Film)
def caption_film(acting: Acting, film: Film, *, captions: bytes, transcript: str = "") -> Film:
    """Keep captions as we write them, and what is said and seen as a text; without one, the captions are it.

    Raises Refused with the line that is wrong, and Conflict.
    """
    acting.must_have_seen(film)
    read = read_captions(captions, seconds=film.seconds)
    said = transcript.strip() or transcript_of(read)
    must_name_no_child(said, transcript_of(read))
    film.captions, film.transcript = written(read), said
    film.save()
    acting.record(FilmCaptionsWritten(subject=film.pk, captions=len(read)))
    return film
