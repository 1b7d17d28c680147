"""Who may be whose reviewing officer, pure: independence, parent and child apart, one officer at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused

INVOLVED_ROLES = frozenset({"social_worker", "team_manager"})
TOLD_HOW = {
    "in_person": "In person",
    "letter": "By letter or leaflet",
    "phone": "By phone",
    "video": "By video",
    "somebody_else": "Through their carer or social worker",
}


LETTER_HOW = {
    "by_hand": "Given to the child by hand",
    "post": "By post",
    "carer": "Through their carer",
    "social_worker": "Through their social worker",
    "email": "By e-mail or message",
}
LONGEST_COVER = 366


@dataclass(frozen=True)
class Worked:
    """A time somebody worked in a social work team, in a role that prepares plans or manages the case."""

    team_id: UUID
    team: str
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True)
class Present:
    """A child's present allocation, as a rule sees it."""

    officer_id: UUID
    starts_on: date


def not_independent(worked: Iterable[Worked], child_teams: Iterable[UUID]) -> str:
    """Why somebody may not be a child's reviewing officer, in a sentence; empty when they may (DR-6.7)."""
    teams = set(child_teams)
    found = next((each for each in worked if each.team_id in teams), None)
    if found is None:
        return ""
    until = f"until {in_words(found.ends_on)}" if found.ends_on else "and still do"
    return (
        f"This officer would not be independent: they worked in {found.team} from {in_words(found.starts_on)} {until}, "
        "and that team holds or held the child's case (DR-6.7). Choose another officer."
    )


def must_be_independent(worked: Iterable[Worked], child_teams: Iterable[UUID]) -> None:
    """An officer never worked in a team that holds or held the child's case (DR-6.7). Raises Refused."""
    reason = not_independent(worked, child_teams)
    if reason:
        raise Refused(reason)


def must_be_apart(children: Iterable[UUID], related: Iterable[UUID]) -> None:
    """A looked-after parent and their child have different officers (DR-6.4). Raises Refused.

    `related` are parents or children of the chosen ones who have this officer, or are chosen too.
    """
    if any(True for _ in related):
        number = len(list(children))
        whom = "this child" if number == 1 else "one of these children"
        raise Refused(
            f"A parent or child of {whom} is looked after too and would have the same reviewing officer. "
            "They must have different ones (DR-6.4): choose another officer for one of them."
        )


def must_be_an_officer(is_officer: bool, on: date) -> None:
    """Only somebody who is a reviewing officer on the day can be allocated. Raises Refused."""
    if not is_officer:
        raise Refused(f"This person is not a reviewing officer on {in_words(on)}. Give them the role first.")


def must_be_looked_after(since: date | None, on: date) -> None:
    """A child has a reviewing officer while they are looked after. Raises Refused."""
    if since is None:
        raise Refused("The child is not looked after, so needs no reviewing officer.")
    if on < since:
        raise Refused(f"The child has been looked after since {in_words(since)}. Choose that day or a later one.")


def must_follow(present: Present | None, officer_id: UUID, on: date) -> None:
    """An allocation follows the one before and changes something. Raises Refused."""
    if present is None:
        return
    if present.officer_id == officer_id:
        raise Refused(f"This officer has been allocated since {in_words(present.starts_on)} already.")
    if on < present.starts_on:
        raise Refused(
            f"The present officer was allocated from {in_words(present.starts_on)}. Choose that day or a later one."
        )


def must_be_handed_over(present: Present | None, officer_id: UUID, on: date) -> None:
    """A child who has an officer already is handed over, not allocated again; a first day may be put right.

    Raises Refused.
    """
    if present is not None and present.officer_id != officer_id and on > present.starts_on:
        raise Refused(
            f"This child has had a reviewing officer since {in_words(present.starts_on)}. Hand the child over instead: "
            "with a reason, a letter to the child first, and what the next officer must know."
        )


def must_be_theirs(present: Present | None, from_officer: UUID | None = None) -> Present:
    """A child is handed over, or covered, who has an officer. Raises Refused."""
    if present is None:
        raise Refused("This child has no reviewing officer yet. Allocate one instead.")
    if from_officer is not None and present.officer_id != from_officer:
        raise Refused("Somebody else is the reviewing officer of one of these children now. Look at the list again.")
    return present


def must_say_goodbye_first(reason: str, letter_on: date | None, how: str, *, on: date, today: date) -> str:
    """A change of officer has a reason, and a letter to the child that went before it. Raises Refused."""
    why = " ".join(reason.split())
    if not why:
        raise Refused("Say why the child gets another officer: the child reads it in their letter.")
    if len(why) > 500:
        raise Refused("Say why in 500 characters or fewer.")
    if letter_on is None:
        raise Refused("Write to the child first, then hand over. Give the date of the letter.")
    if letter_on > today:
        raise Refused(f"{in_words(letter_on)} is in the future. Hand over once the child has been written to.")
    if letter_on > on:
        raise Refused(f"The letter of {in_words(letter_on)} is later than the change. The child is told first.")
    if how not in LETTER_HOW:
        raise Refused("Choose how the letter reached the child.")
    return why


def must_be_an_absence(starts_on: date, last_on: date, *, today: date, same: bool) -> None:
    """Cover is for somebody else, for days of which the last is to come. Raises Refused."""
    if same:
        raise Refused("An officer cannot cover for themselves. Choose somebody else.")
    if last_on < starts_on:
        raise Refused(f"{in_words(last_on)} is before {in_words(starts_on)}. Check the dates.")
    if last_on < today:
        raise Refused(f"{in_words(last_on)} is past. Cover is for days to come.")
    if (last_on - starts_on).days > LONGEST_COVER:
        raise Refused("Cover for more than a year is a change of officer. Hand the children over instead.")


def must_be_running(ends_on: date, today: date) -> None:
    """Cover that has ended cannot be ended again. Raises Refused."""
    if ends_on <= today:
        raise Refused("This cover has ended already.")


def must_be_a_share(share: Decimal) -> None:
    """A contracted share is above nought and at most full time. Raises Refused."""
    if not 0 < share <= 1:
        raise Refused(f"A share of {share} cannot be right. Full time is 1, and half of it 0.5.")


def must_be_told(told_on: date, how: str, *, today: date) -> None:
    """A child was told on a day that has come, in a way of the list. Raises Refused."""
    if told_on > today:
        raise Refused(f"{in_words(told_on)} is in the future. Record it when the child has been told.")
    if how not in TOLD_HOW:
        raise Refused("Choose how the child was told.")


def per_full_time(children: int, share: Decimal | float | None) -> float | None:
    """Children for each full-time equivalent, to one place; None where no share is known (DR-6.1)."""
    if not share:
        return None
    return float(round(Decimal(children) / Decimal(str(share)), 1))


def load_in_words(load: float | None, *, low: int, high: int) -> str:
    """Where a load stands against the guideline of the Handbook, 50 to 70 unless the council set another."""
    if load is None:
        return "No contracted share recorded"
    if load > high:
        return f"Above {high}"
    return f"Below {low}" if load < low else f"Within {low} to {high}"
