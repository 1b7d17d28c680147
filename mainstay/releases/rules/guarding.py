"""What must not leave, as patterns: an address, a person's name, a school, a telephone number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from mainstay.releases.rules import spellings
from mainstay.releases.rules.ordinary import GENERIC, ORDINARY, TITLES
from mainstay.releases.rules.spellings import HOUSES, STREETS, folded, spelt, squeezed, tokens


class Kind(StrEnum):
    """What sort of thing a guarded value is; said on screen in place of the value."""

    ADDRESS = "address"
    CARER = "carer"
    SCHOOL = "school"
    HEALTH = "health"
    PHONE = "phone"
    SIBLING = "sibling"
    THIRD_PARTY = "third_party"
    PLACE = "place"
    EMAIL = "email"


WORDS = {
    Kind.ADDRESS: "an address, or part of one",
    Kind.CARER: "a carer's or adopter's name",
    Kind.SCHOOL: "a school or nursery",
    Kind.HEALTH: "a surgery, hospital or clinic",
    Kind.PHONE: "a telephone number",
    Kind.SIBLING: "something about a brother or sister who lives elsewhere",
    Kind.THIRD_PARTY: "somebody else's name or details",
    Kind.PLACE: "a place that gives an address away",
    Kind.EMAIL: "an e-mail address",
}


@dataclass(frozen=True)
class Guard:
    """One spelling to look for in squeezed text; `capital` only where it begins with a capital letter there.

    `bare` marks a family name alone, which another person's full name may hold.
    """

    kind: Kind
    pattern: str
    capital: bool = False
    bare: bool = False


_POSTCODE = re.compile(r"\b([a-z]{1,2}[0-9][a-z0-9]?)\s*([0-9][a-z]{2})\b", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?:\+|\b0|\b44)[\d\s()./-]{8,}\d")
_NUMBERED = re.compile(r"(?:no\.?\s*|number\s+)?(?P<number>\d+\s?[a-z]?(?:\s*[-–/]\s*\d+[a-z]?)?)\s+(?P<rest>\D.*)")


def guards_of_address(text: str, kind: Kind = Kind.ADDRESS, *, names_first: bool = False) -> Iterator[Guard]:
    """What to look for of an address: postcode, house and street with and without the number, a house's name.

    A town or a county alone is not guarded: it says too little, and stands in half of what is written. With
    `names_first` the first line may be somebody's name, as on an envelope, and is guarded only where it is a house.
    """
    yield from _found_in(text, kind)
    bare = _PHONE.sub(" ", _EMAIL.sub(" ", _POSTCODE.sub(" ", text)))
    lines = [piece.strip() for piece in re.split(r"[,;\n\r]+", folded(bare)) if squeezed(piece)]
    for place, line in enumerate(lines):
        yield from _guards_of_line(line, kind, house=place == 0 and len(lines) > 1 and not names_first)


def _guards_of_line(line: str, kind: Kind, *, house: bool) -> Iterator[Guard]:
    numbered = _NUMBERED.match(re.sub(r"\A(?:flat|apartment|apt|unit|room)\s+\w+\s+(?=\d)", "", line))
    street = _street(tokens(numbered["rest"] if numbered else line))
    if numbered:
        number = tokens(re.sub(r"\s*[-–/]\s*", " ", numbered["number"].replace(" ", "")))
        yield Guard(kind, spelt((*number, *street)))
        name = _without_type(street)
        if len("".join(name)) >= 4:
            yield Guard(kind, spelt((*number, *name)))
    if _has_type(street) or (numbered and len(street) > 1):
        yield Guard(kind, spelt(street))
    elif not numbered and (house or tokens(line)[-1] in HOUSES) and len(squeezed(line)) >= 6:
        yield Guard(kind, spelt(tokens(line)))


def _street(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words as far as the word for a street, such as "road", where there is one after the first."""
    ends = [place for place, word in enumerate(words) if place and word in STREETS]
    return words[: ends[-1] + 1] if ends else words


def _has_type(words: tuple[str, ...]) -> bool:
    return len(words) > 1 and words[-1] in STREETS


def _without_type(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[:-1] if _has_type(words) else words


def _found_in(text: str, kind: Kind) -> Iterator[Guard]:
    """Postcodes, e-mail addresses and telephone numbers that stand in any text."""
    for found in _POSTCODE.finditer(folded(text)):
        yield Guard(kind, spellings.postcode(found[0]))
    for found in _EMAIL.finditer(text):
        yield Guard(Kind.EMAIL, spellings.email(found[0]))
    for found in _PHONE.finditer(text):
        yield from guards_of_phone(found[0])


def guards_of_phone(text: str) -> Iterator[Guard]:
    """What to look for of a telephone number."""
    pattern = spellings.telephone(text)
    if pattern:
        yield Guard(Kind.PHONE, pattern)


def guards_of_name(text: str, kind: Kind = Kind.CARER, *, shared: frozenset[str] = frozenset()) -> Iterator[Guard]:
    """What to look for of one or more people's names: whole, turned round, with a title, and the family name alone.

    `shared` are family names that the child or the recipient has too, which alone give nothing away.
    """
    people = [_named(piece) for piece in re.split(r"\s*(?:&|\band\b|/|,|;)\s*", folded(text)) if squeezed(piece)]
    family = next((person[-1] for person in reversed(people) if len(person) > 1), "")
    for person in people:
        whole = (*person, family) if len(person) == 1 and family and person[0] != family else person
        yield from _guards_of_person(whole, kind, shared)


def _named(piece: str) -> tuple[str, ...]:
    words = tokens(piece)
    kept = tuple(word for word in words if word not in TITLES)
    return kept or words


def _guards_of_person(name: tuple[str, ...], kind: Kind, shared: frozenset[str]) -> Iterator[Guard]:
    if not name:
        return
    last = name[-1]
    if len(name) == 1:
        if len(last) >= 3 and last not in shared:
            yield Guard(kind, f"{re.escape(last)}s?", capital=_needs_capital(last), bare=True)
        return
    first = re.escape(name[0])
    middle = "".join(f"(?:{re.escape(word)}|{re.escape(word[0])})?" for word in name[1:-1])
    yield Guard(kind, f"{first}{middle}{re.escape(last)}")
    yield Guard(kind, f"{re.escape(last)}{first}")
    yield Guard(kind, f"(?:{'|'.join(sorted(TITLES))}){first[:1]}?{re.escape(last)}s?")
    if last not in shared and len(last) >= 3:
        yield Guard(kind, f"{re.escape(last)}s?", capital=_needs_capital(last), bare=True)


def _needs_capital(word: str) -> bool:
    return len(word) < 4 or word in ORDINARY


def guards_of_place(text: str, kind: Kind) -> Iterator[Guard]:
    """What to look for of a school, a surgery or a place: its name, whole and without "primary school"."""
    yield from _found_in(text, kind)
    words = tokens(_PHONE.sub(" ", _EMAIL.sub(" ", _POSTCODE.sub(" ", folded(text)))))
    if len("".join(words)) >= 3:
        yield Guard(kind, spelt(words), capital=len(words) == 1 and _needs_capital(words[0]))
    own = words
    while own and own[-1] in GENERIC:
        own = own[:-1]
    while own and own[0] in {"the", "st", "saint"} and len(own) > 2:
        own = own[1:]
    if own and own != words and len("".join(own)) >= 5:
        yield Guard(kind, spelt(own), capital=len(own) == 1)


def guards_of_words(text: str, kind: Kind, *, shared: frozenset[str] = frozenset()) -> Iterator[Guard]:
    """What to look for of words that somebody guarded, by what sort of words they are."""
    if kind is Kind.PHONE:
        yield from guards_of_phone(text)
    elif kind is Kind.PLACE:
        yield from guards_of_place(text, kind)
        if re.search(r"\d|,|\n", text):
            yield from guards_of_address(text, kind)
    elif kind in (Kind.SCHOOL, Kind.HEALTH):
        yield from guards_of_place(text, kind)
    else:
        yield from _found_in(text, kind)
        words = tokens(text)
        if 0 < len(words) <= 5 and not any(word.isdigit() for word in words):
            yield from guards_of_name(text, kind, shared=shared)
        elif any(word.isdigit() for word in words):
            yield from guards_of_address(text, kind)
        if len(words) > 2:
            yield Guard(kind, spelt(words))
