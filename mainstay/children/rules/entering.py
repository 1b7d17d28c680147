"""What must be known to enter a child and to begin a period of care."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import date

from mainstay.children.rules import coding
from mainstay.statute.ages import birthday
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused

SEXES = ("male", "female")
_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9/_.\-]{0,19}")
_ADOPTED = ("E11", "E12")


@dataclass(frozen=True, kw_only=True)
class ChildFacts:
    """Who a child is: what the council's records call them, and what every figure needs."""

    reference: str
    given_name: str = ""
    family_name: str = ""
    known_as: str = ""
    born_on: date | None = None
    sex: str | None = None
    ethnicity: str | None = None
    unaccompanied_until: date | None = None

    def differing(self, other: ChildFacts) -> tuple[str, ...]:
        """The names of the facts in which two differ."""
        return tuple(f.name for f in fields(self) if getattr(self, f.name) != getattr(other, f.name))


@dataclass(frozen=True, kw_only=True)
class CareFacts:
    """How a period of care begins: when, under what, why and where (a kind of placement, never an address)."""

    starts_on: date
    legal_status: str
    category_of_need: str
    placement: str
    provider: str | None = None


def checked_child(facts: ChildFacts, *, today: date) -> ChildFacts:
    """The facts without outer spaces and with empty codes as none. Raises Refused with the first problem."""
    reference = facts.reference.strip()
    if not _REFERENCE.fullmatch(reference):
        raise Refused(
            "A child's reference is up to 20 letters and digits, as in the council's records. Write it without spaces."
        )
    if facts.sex and facts.sex not in SEXES:
        raise Refused("The sex is male or female. Leave it empty when it is not known.")
    if facts.born_on and facts.born_on > today:
        raise Refused(f"The date of birth, {in_words(facts.born_on)}, is in the future. Check it.")
    if facts.born_on and facts.unaccompanied_until and facts.unaccompanied_until > birthday(facts.born_on, 18):
        raise Refused("Unaccompanied status ends on the 18th birthday at the latest. Check the date.")
    return ChildFacts(
        reference=reference,
        given_name=facts.given_name.strip(),
        family_name=facts.family_name.strip(),
        known_as=facts.known_as.strip(),
        born_on=facts.born_on,
        sex=facts.sex or None,
        ethnicity=coding.must_be_a_code("ETHNIC", facts.ethnicity, today, required=False),
        unaccompanied_until=facts.unaccompanied_until,
    )


def must_be_named(facts: ChildFacts) -> None:
    """A child entered here has a name and a date of birth: an unknown day is the 15th. Raises Refused."""
    if not (facts.given_name or facts.known_as) or not facts.family_name:
        raise Refused("Write the child's first name, or what they are known as, and their family name.")
    if facts.born_on is None:
        raise Refused("Write the date of birth. Where the day is not known, use the 15th of the month.")


def checked_care(care: CareFacts, *, born_on: date | None, today: date) -> CareFacts:
    """The facts with the provider that goes with the placement. Raises Refused with the first problem."""
    on = care.starts_on
    if on > today:
        raise Refused(f"{in_words(on)} is in the future. Enter the child on the day they come into care.")
    if born_on and on < born_on:
        raise Refused(f"The child was born on {in_words(born_on)}, after {in_words(on)}. Check both dates.")
    if born_on and on >= birthday(born_on, 18):
        raise Refused(f"The child turned 18 on {in_words(birthday(born_on, 18))}, so cannot come into care after it.")
    coding.must_be_a_code("LS", care.legal_status, on)
    coding.must_be_a_code("CIN", care.category_of_need, on)
    coding.must_be_a_code("PLACE", care.placement, on)
    coding.must_go_together(care.legal_status, care.placement)
    return CareFacts(
        starts_on=on,
        legal_status=care.legal_status,
        category_of_need=care.category_of_need,
        placement=care.placement,
        provider=coding.provider_for(care.placement, care.provider, on),
    )


@dataclass(frozen=True)
class Before:
    """An earlier period of care, as far as a new one must know it."""

    starts_on: date
    ends_on: date | None
    reason_ceased: str | None


def must_be_able_to_start(periods: list[Before], starts_on: date) -> None:
    """A period begins only when the child was not looked after the day before (DR-1.8). Raises Refused."""
    for period in periods:
        if period.ends_on is None:
            raise Refused(
                f"The child has been looked after since {in_words(period.starts_on)}. "
                "Record a move or a change of legal status instead."
            )
        if period.reason_ceased in _ADOPTED:
            raise Refused("The child was adopted. Enter a new record, which is not linked to this one (DR-1.9).")
        if starts_on <= period.ends_on:
            raise Refused(
                f"The last period of care ended on {in_words(period.ends_on)}; a new one can begin on a later day. "
                "If the child never left, correct the ending instead."
            )


def may_enter(*, sees_the_service: bool) -> str:
    """Why this person may not enter a new child, or nothing: nobody is given a child they enter."""
    if sees_the_service:
        return ""
    return (
        "A new child has no reviewing officer yet, so only somebody who sees the whole service can enter one. "
        "Ask business support or your manager."
    )
