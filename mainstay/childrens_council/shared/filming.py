"""The film itself: kept in parts under seal, and read back as far as a player asks."""

from __future__ import annotations

from collections.abc import Iterator

from mainstay.children import vault
from mainstay.childrens_council.models import Film, FilmPart
from mainstay.childrens_council.rules.films import Agreement
from mainstay.media.made import Media

# Large enough that a film is few rows, small enough that a player who is moved about waits for little.
PART = 512 * 1024


def agreement_of(film: Film) -> Agreement:
    """What those who are shown agreed to, as the rules ask for it."""
    return Agreement(film.agreed_for, film.agreed_on, film.agreed_until, film.withdrawn_on)


def keep_film(film: Film, made: Media) -> None:
    """Keep a film that was made anew, its still and its parts under seal; inside an action only."""
    film.type, film.seconds, film.size = made.type, max(1, round(made.seconds)), len(made.content)
    film.width, film.height = made.width, made.height
    still = made.preview.content if made.preview else b""
    film.still, film.key_id = vault.seal_bytes(still, film.pk)
    film.save()
    FilmPart.objects.bulk_create(_parts(film, made.content), batch_size=16)


def still_of(film: Film) -> bytes:
    """The still of a film."""
    return vault.unseal_bytes(bytes(film.still), film.key_id, film.pk)


def part_of(film: Film, first: int, last: int) -> bytes:
    """The bytes of a film from the first to the last of them. One query."""
    numbers = (first // PART, last // PART)
    parts = FilmPart.objects.filter(film=film, number__range=numbers).order_by("number")
    content = b"".join(vault.unseal_bytes(bytes(part.sealed), part.key_id, part.pk) for part in parts)
    begin = first - numbers[0] * PART
    return content[begin : begin + last - first + 1]


def _parts(film: Film, content: bytes) -> Iterator[FilmPart]:
    for number, at in enumerate(range(0, len(content), PART)):
        part = FilmPart(film=film, number=number)
        part.sealed, part.key_id = vault.seal_bytes(content[at : at + PART], part.pk)
        yield part
