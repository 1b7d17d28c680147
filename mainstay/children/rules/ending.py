"""When a period of care may end, and what looks wrong about an ending."""

from __future__ import annotations

from datetime import date

from mainstay.children.rules.coding import must_be_a_code
from mainstay.children.rules.moving import Stretch
from mainstay.statute.ages import age_on, birthday
from mainstay.statute.codes import is_care_order
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused


def must_be_able_to_end(current: Stretch, *, ends_on: date, reason: str, born_on: date | None, today: date) -> None:
    """The period may end with its last episode on this day for this reason. Raises Refused (DR-1.6 to DR-1.8)."""
    if current.ends_on is not None:
        raise Refused("The child is not looked after now, so no period of care can end.")
    if ends_on > today:
        raise Refused(f"{in_words(ends_on)} is in the future. Record the ending on the day it happens.")
    if ends_on <= current.starts_on:
        raise Refused(
            f"The last episode began on {in_words(current.starts_on)}, so the period can end on the day after at the "
            "earliest. Check the date, or correct the episode."
        )
    must_be_a_reason_to_leave(reason, ends_on)
    _must_fit_the_age(reason, ends_on, born_on, current)
    if reason == "E9" and is_care_order(current.legal_status):
        raise Refused(
            "A child on a care order who is sentenced to custody stays looked after (DR-1.6). "
            "Record a move to a young offender institution (R5) instead."
        )


def must_be_a_reason_to_leave(reason: str | None, on: date) -> None:
    """A reason of the national list other than X1, which ends an episode and not a period. Raises Refused."""
    must_be_a_code("REC", reason, on)
    if reason == "X1":
        raise Refused("X1 ends an episode and not a period of care. Choose why the child left care.")


def _must_fit_the_age(reason: str, ends_on: date, born_on: date | None, current: Stretch) -> None:
    if born_on is None:
        return
    adult_on = birthday(born_on, 18)
    stays = current.legal_status == "V2" and current.placement == "K2"
    if ends_on > adult_on and not stays:
        raise Refused(
            f"The child turned 18 on {in_words(adult_on)} and was no longer looked after from that day (DR-1.6). "
            "Use that date."
        )
    if reason == "E17" and ends_on < adult_on:
        raise Refused(
            f"E17 is for somebody aged 18 or over, and the child turns 18 on {in_words(adult_on)}. "
            "Choose another reason or check the date."
        )


def warnings(*, ends_on: date, reason: str, born_on: date | None, legal_status: str | None) -> list[str]:
    """What looks wrong about an ending but may be true, each in a sentence, to be read before saving."""
    said = []
    if reason == "E14" and legal_status != "J1":
        said.append("E14 says that a remand ended, but the legal status is not J1.")
    if born_on is None:
        return said
    age = age_on(born_on, ends_on)
    if reason in ("E5", "E6") and age < 16:
        said.append(f"Independent living is unusual at {age}. Check the reason and the date of birth.")
    if reason == "E8" and ends_on == birthday(born_on, 18):
        said.append("E8 is never given merely because a child turned 18. Choose what happened to them.")
    return said
