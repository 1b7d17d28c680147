"""What the council may arrange, pure: days, reasons, people and roles, each with the sentence of its refusal."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused
from mainstay.statute.working_days import WorkingDays

TEAM_ROLES = frozenset({"social_worker", "team_manager"})
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def must_say_why(reason: str) -> str:
    """The reason without its outer spaces. Raises Refused when nothing was written."""
    if not reason.strip():
        raise Refused("Say why, in a few words: the reason is kept with the change.")
    return reason.strip()


def must_be_named(name: str, what: str) -> str:
    """A name without its outer spaces. Raises Refused when it is empty."""
    if not name.strip():
        raise Refused(f"{what} needs a name. Write one.")
    return name.strip()


def must_have_no_days(extra: frozenset[date], removed: frozenset[date]) -> None:
    """Days off are kept one by one, each with its name. Raises Refused when the policy carries any."""
    if extra or removed:
        raise Refused("Days off are not part of the policy here. Add each as a council day, with its name.")


def must_change_the_day(day: date, calendar: WorkingDays, *, is_working_day: bool) -> None:
    """A council day must change something, and a weekend is never a working day. Raises Refused."""
    if is_working_day and day.weekday() >= 5:
        raise Refused(f"{in_words(day)} is a weekend, which the law never counts as a working day.")
    if calendar.is_working_day(day) == is_working_day:
        state = "a working day" if is_working_day else "not a working day"
        raise Refused(f"{in_words(day)} is {state} already, so nothing would change.")


def reason_code(words: str) -> str:
    """The code made from a reason's words, for the account and for figures: "venue-or-technology"."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    code = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60].strip("-")
    if not code:
        raise Refused("The reason needs some words.")
    return code


def must_end_after(starts_on: date, ends_on: date, what: str) -> None:
    """A span must hold for a day at least. Raises Refused."""
    if ends_on <= starts_on:
        raise Refused(f"{what} began on {in_words(starts_on)}, so it can end on the day after at the earliest.")


def must_not_have_ended(ends_on: date | None, what: str) -> None:
    """What ended cannot end again. Raises Refused."""
    if ends_on is not None:
        raise Refused(f"{what} ended on {in_words(ends_on)} already.")


def email_address(text: str) -> str:
    """The address as it is kept, in small letters. Raises Refused when it is not one."""
    address = text.strip().lower()
    if not _EMAIL.fullmatch(address):
        raise Refused(f"“{text.strip()}” is not an email address. Write one such as ann@example.org.")
    return address


def must_fit_the_team(role: str, team_kind: str | None) -> None:
    """Social workers and their managers belong to a social work team, nobody else does. Raises Refused."""
    if role in {"system", "child"}:
        raise Refused(f"The role of a {role} is not given to people.")
    if role in TEAM_ROLES and team_kind != "social_work":
        raise Refused("A social worker or team manager belongs to a social work team. Choose the team.")
    if role not in TEAM_ROLES and team_kind == "social_work":
        raise Refused("This role does not belong in a social work team. Leave the team empty, or choose another.")


def must_be_somebody_else(actor: object, person: object) -> None:
    """Nobody gives or ends their own role. Raises Refused."""
    if actor == person:
        raise Refused("You cannot change your own roles. Ask somebody else who manages people.")


def must_be_anothers_sign_in(actor: object, person: object) -> None:
    """Nobody ends or changes their own sign-in here, so that one who manages people is always left. Raises Refused."""
    if actor == person:
        raise Refused("You cannot change your own sign-in here. Ask somebody else who manages people.")


def must_change_the_sign_in(is_active: bool, *, open_it: bool) -> None:
    """A sign-in ends once and is opened once. Raises Refused."""
    if is_active == open_it:
        raise Refused("This sign-in is open already." if open_it else "This sign-in has ended already.")


def must_be_able_to_sign_in(is_active: bool) -> None:
    """A link is for somebody whose sign-in is open. Raises Refused."""
    if not is_active:
        raise Refused("This person's sign-in has ended. Open it again first, then send the link.")


def must_be_the_end_of_a_year(as_at: date) -> None:
    """An estimate is kept for the 31 March whose rate is worked out from it. Raises Refused."""
    if (as_at.month, as_at.day) != (3, 31):
        raise Refused(
            f"{in_words(as_at)} is not a 31 March. Write the 31 March for which the estimate is used, "
            "and say in its name which estimate it is, such as mid-2020."
        )


def must_be_positive(children: int) -> None:
    """A population is a whole number above nought. Raises Refused."""
    if children <= 0:
        raise Refused(f"A population of {children} cannot be right. Write the number of children aged 0 to 17.")
