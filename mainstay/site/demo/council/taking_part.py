"""How children took part in their reviews: the published numbers of each code dealt by age and circumstance."""

from dataclasses import replace
from datetime import date
from random import Random

from mainstay.site.demo.council.dealing import CannotDeal, chance, quotas_for
from mainstay.site.demo.council.records import FIRST_ENDING, LAST_ENDING, Child, Period, within
from mainstay.site.demo.council.targets import YEARS, figures
from mainstay.statute.ages import age_on
from mainstay.statute.participation import UNDER_4, aged_4_or_over

_BEFORE = {"PN1": 39, "PN2": 1, "PN3": 0.3, "PN4": 0.5, "PN5": 5, "PN6": 44, "PN7": 7, "": 3.2}
# The rare codes first: an officer would notice these, so they go to the children they would fit best.
_ORDER = ("PN3", "PN2", "PN4", "PN5", "PN7", "", "PN1", "PN6")
Seat = tuple[Child, Period, int]


def record_participation(children: list[Child]) -> None:
    """Give every review its participation code; an empty one was not recorded."""
    random = chance("participation")
    for ending in range(FIRST_ENDING, LAST_ENDING + 1):
        seats = [
            (child, period, index)
            for child in children for period in child.periods for index, review in enumerate(period.reviews)
            if within(review.held_on, ending)
        ]  # fmt: skip
        older = [seat for seat in seats if aged_4_or_over(seat[0].born_on, _day(seat))]
        published = figures()["reviews"].get(YEARS[ending])
        codes = dict(published["codes"]) if published else quotas_for(len(older), _BEFORE)
        young = codes.pop(UNDER_4, len(seats) - len(older))
        if young != len(seats) - len(older) or sum(codes.values()) != len(older):
            raise CannotDeal(f"{YEARS[ending]} has {len(older)} reviews of children 4 or over: {codes}.")
        for seat in seats:
            _set(seat, UNDER_4)
        _deal_codes(older, codes, random)


def _deal_codes(older: list[Seat], codes: dict[str, int], random: Random) -> None:
    left = list(older)
    for code in _ORDER:
        keyed = [(random.random() ** (1 / _liking(code, seat)), index) for index, seat in enumerate(left)]
        chosen = {index for _, index in sorted(keyed, reverse=True)[: codes[code]]}
        for index in chosen:
            _set(left[index], code)
        left = [seat for index, seat in enumerate(left) if index not in chosen]


def _day(seat: Seat) -> date:
    return seat[1].reviews[seat[2]].held_on


def _liking(code: str, seat: Seat) -> float:
    """How much likelier than others a review is to have this code."""
    child, period, _ = seat
    age = age_on(child.born_on, _day(seat))
    if code == "PN3":
        return 60.0 if period.need == "N2" else 1.0
    if code in {"PN2", "PN5"}:
        return 4.0 if period.need == "N2" or age < 8 else 2.0 if age < 12 else 1.0
    if code == "PN7":
        return 5.0 if age == 4 else 1.0 if age < 16 else 2.0
    if code == "PN4":
        return 3.0 if age < 7 else 1.0
    if code == "PN1":
        return 0.12 if age < 6 else 0.4 if age < 8 else 1.0 if age < 11 else 1.8
    return 1.0


def _set(seat: Seat, code: str) -> None:
    reviews = seat[1].reviews
    reviews[seat[2]] = replace(reviews[seat[2]], code=code)
