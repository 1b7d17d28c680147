"""Whether codes may be used on a date, alone and together, with the sentence that says why not."""

from __future__ import annotations

from datetime import date

from mainstay.statute.ages import age_on, birthday
from mainstay.statute.codes import code_set, is_placed_for_adoption
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear

_WITHOUT_PROVIDER = ("T", "Z")
_OVER_16 = ("K3", "H5")
_YOUTH_JUSTICE = ("J1", "J2", "J3")


def must_be_a_code(column: str, code: str | None, on: date, *, required: bool = True) -> str | None:
    """The code, when it belongs to the return of the date's year, or None when empty. Raises Refused."""
    codes = code_set(column)
    if not code:
        if required:
            raise Refused(f"Choose the {codes.title.lower()}.")
        return None
    problem = codes.problem(code, CollectionYear.of(on).ending)
    if problem:
        raise Refused(f"{problem} Choose one that was in use on {in_words(on)}.")
    return code


def provider_for(placement: str, provider: str | None, on: date) -> str | None:
    """The provider that goes with a placement: PR0 with the child's own parents, none for a temporary one.

    Raises Refused when one is missing or cannot go with the placement.
    """
    if placement == "P1":
        if provider not in (None, "", "PR0"):
            raise Refused("A child placed with their own parents has the provider PR0. Leave the provider empty.")
        return "PR0"
    return must_be_a_code("PLACE_PROVIDER", provider, on, required=not placement.startswith(_WITHOUT_PROVIDER))


def must_go_together(legal_status: str, placement: str) -> None:
    """A child accommodated under section 20 is not placed with their own parents (DR-1.3). Raises Refused."""
    if legal_status == "V2" and placement == "P1":
        raise Refused(
            "A child accommodated under section 20 (V2) cannot be placed with their own parents (P1). "
            "Change the legal status or the placement."
        )


def warnings(*, born_on: date | None, on: date, legal_status: str, placement: str) -> list[str]:
    """What looks wrong but may be true, each in a sentence, to be read before saving."""
    said = []
    if is_placed_for_adoption(placement) and placement in ("A5", "A6") and legal_status != "E1":
        said.append("A placement for adoption with a placement order (A5, A6) usually has the legal status E1.")
    if born_on is None:
        return said
    age = age_on(born_on, on)
    if placement in _OVER_16 and age < 16:
        said.append(f"This placement is for young people of 16 and over; the child was {age} on {in_words(on)}.")
    if legal_status in _YOUTH_JUSTICE and age < 10:
        said.append(f"This legal status is for children of 10 and over; the child was {age} on {in_words(on)}.")
    if birthday(born_on, 18) <= on:
        said.append(f"The child turned 18 on {in_words(birthday(born_on, 18))}.")
    return said
