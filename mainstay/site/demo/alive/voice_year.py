"""What children with cards said through the year before, by many ways, what they asked for, and how soon it came."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from mainstay.access.models import Person
from mainstay.authority.queries import working_days
from mainstay.cards.shared import childs_viewer
from mainstay.caseload.models import Allocation
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting, acting_as
from mainstay.ledger.action import set_person
from mainstay.voice.actions.answer_for_council import answer_for_council
from mainstay.voice.actions.put_in_tray import put_in_tray
from mainstay.voice.actions.put_wish import put_wish
from mainstay.voice.actions.read_view import read_view
from mainstay.voice.actions.say import say
from mainstay.voice.actions.see_answers import see_answers
from mainstay.voice.actions.take_statements import take_statements
from mainstay.voice.actions.take_view import take_view
from mainstay.voice.actions.tell_child import tell_child
from mainstay.voice.models import View, Wish
from mainstay.voice.rules.statements import Statement
from mainstay.voice.shared.tray import Came

FIRST_DAYS_AGO, DAYS_BETWEEN, TIMES = 55, 37, 8
WAYS = ("own_pages", "own_pages", "in_person", "own_pages", "phone", "letter", "own_pages", "message")
# What was asked, what came of it, and the answer; of every third the council is asked.
ASKED: tuple[tuple[str, str, str], ...] = (
    ("Can I have a lock on my drawer?", "done", "You have one. The key is yours."),
    ("I want to go swimming with Ali.", "done", "You go on Tuesdays now, and the council pays."),
    ("Can my mum ring me at seven and not at six?", "done", "She rings at seven from this week."),
    ("I want my own room.", "not_yet", "There is no other room yet. We look again in May."),
    ("Please can I stay up later on Fridays.", "done", "Until half past nine, says Kim."),
    ("Can I stop seeing the doctor at school?", "no", "You need this check. You can choose who goes with you."),
    ("I want to see my old school friends.", "done", "They are coming on your birthday."),
    ("Can I have drum lessons?", "not_yet", "There is a list. You are third on it."),
)


@dataclass(frozen=True)
class Speaker:
    """A child with a card, their officer, and since when the two know each other."""

    child: Child
    officer: Person
    since: date


def say_through_the_year(
    children: Sequence[tuple[Child, Person]], managers: Mapping[UUID, Person], *, today: date
) -> int:
    """Let children speak and be answered through the year before; returns how often they spoke."""
    starts = {row.child_id: row.starts_on for row in Allocation.objects.on(today)}
    times = 0
    for number, (child, officer) in enumerate(children):
        speaker = Speaker(child, officer, starts[child.pk])
        for turn, day in _days(speaker, number, today):
            _one_time(speaker, number + turn, day, managers)
            times += 1
    return times


def fill_tray(manager: Person, children: Sequence[tuple[Child, Person]], *, today: date) -> int:
    """A message from an unknown number and a statement without a reference wait; one statement is a child's."""
    by_officer = acting_as(children[0][1], channel="page", today=today - timedelta(days=1))
    words = "hi is this the review lady. i lost my card. can i still come on the 20th"
    put_in_tray(by_officer, came=Came(
        medium="message", words=words, sender="01632 960733", said_on=today - timedelta(days=1),
    ))  # fmt: skip
    child, sent_on = children[1][0], today - timedelta(days=1)
    take_statements(acting_as(manager, channel="page", today=today), statements=[
        Statement("momo-1041", child.reference, child.born_on, child.name, sent_on, 4, "School trip was ace."),
        Statement("momo-1042", "", None, "K", sent_on, 3, "I want to talk about my dog before the meeting."),
    ])  # fmt: skip
    return 3


def _days(speaker: Speaker, number: int, today: date) -> Iterator[tuple[int, date]]:
    for turn in range(TIMES):
        day = today - timedelta(days=FIRST_DAYS_AGO + DAYS_BETWEEN * turn + 4 * number)
        if day > speaker.since:
            yield turn, day


def _one_time(speaker: Speaker, number: int, day: date, managers: Mapping[UUID, Person]) -> None:
    """One time a child asked for something, and what came of it: most in time, some late, by either side."""
    asked, outcome, answer = ASKED[number % len(ASKED)]
    view = _said(speaker, WAYS[number % len(WAYS)], asked, day)
    read_view(_officer(speaker, day + timedelta(days=1)), view)
    set_person(_officer(speaker, day).viewer)
    wish = Wish.objects.get(view=view)
    late = 6 if number % 7 == 0 else 0
    told_on = _working(day, 8 + late)
    if number % 3 == 0:
        _by_the_council(speaker, wish, (outcome, answer), (_working(day, 1), _working(day, 6 + late)), managers)
        wish = Wish.objects.get(pk=wish.pk)
    tell_child(_officer(speaker, told_on), wish, outcome=outcome, words=answer)
    see_answers(_as(speaker, told_on + timedelta(days=1)), [wish])


def _said(speaker: Speaker, medium: str, words: str, day: date) -> View:
    if medium == "own_pages":
        return say(_as(speaker, day), speaker.child, about="change", words=words, feeling=3, may_ask_council=True)
    return take_view(
        _officer(speaker, day), speaker.child, medium=medium, about="change", words=words, said_on=day,
        written_by=speaker.officer.name,
    )  # fmt: skip


def _by_the_council(
    speaker: Speaker, wish: Wish, answer: tuple[str, str], days: tuple[date, date], managers: Mapping[UUID, Person]
) -> None:
    """The council is asked on the first of two days and answers on the second."""
    put_wish(_officer(speaker, days[0]), wish, agreed_how="When we spoke about it")
    set_person(_officer(speaker, days[0]).viewer)
    put = Wish.objects.get(pk=wish.pk)
    manager = managers.get(put.put_to_id) if put.put_to_id else None
    if manager is not None:
        acting = acting_as(manager, channel="page", today=days[1])
        answer_for_council(acting, put, outcome=answer[0], words=answer[1])


def _working(day: date, after: int) -> date:
    return working_days().add(day, after)


def _officer(speaker: Speaker, day: date) -> Acting:
    return acting_as(speaker.officer, channel="page", today=day)


def _as(speaker: Speaker, day: date) -> Acting:
    return Acting(viewer=childs_viewer(speaker.child.pk, today=day), channel="page")
