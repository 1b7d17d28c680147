"""Concerns with a canary in every field that takes words, driven through a course by actions, and events made of them.

A canary is a word that stands nowhere else. The real part is real: people, teams, children and concerns made by
actions, and the messages those queued. The other part is generated: events of every kind of the room whose text
fields are canaries and whose days, flags and keys are random, told to those who tell.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from typing import Any, get_type_hints
from uuid import UUID, uuid4

from django.db.models import Max

from mainstay.access.models import Person, Team
from mainstay.access.roles import Role
from mainstay.authority.actions.add_team import add_team
from mainstay.concerns import events
from mainstay.concerns.actions.advise import advise
from mainstay.concerns.actions.answer_concern import Proposal, answer_concern
from mainstay.concerns.actions.begin_concern import begin_concern
from mainstay.concerns.actions.change_concern import change_concern
from mainstay.concerns.actions.close_concern import CameOfIt, close_concern
from mainstay.concerns.actions.escalate_concern import escalate_concern
from mainstay.concerns.actions.follow_referral import follow_referral
from mainstay.concerns.actions.judge_answer import judge_answer
from mainstay.concerns.actions.pause_concern import pause_concern
from mainstay.concerns.actions.raise_formally import raise_formally
from mainstay.concerns.actions.record_legal_advice import record_legal_advice
from mainstay.concerns.actions.record_talk import record_talk
from mainstay.concerns.actions.refer_to_cafcass import refer_to_cafcass
from mainstay.concerns.actions.resume_concern import resume_concern
from mainstay.concerns.actions.tell_of_late_answers import tell_of_late_answers
from mainstay.concerns.actions.withdraw_concern import withdraw_concern
from mainstay.concerns.models import Concern
from mainstay.concerns.shared.beginning import Began
from mainstay.concerns.shared.ladders import is_late_untold
from mainstay.concerns.shared.writing import TalkFacts
from mainstay.ledger.acting import Acting, system_acting
from mainstay.notices import telling
from mainstay.notices.event import Event
from mainstay.notices.models import Notice
from mainstay.notices.telling import Message
from tests.concerns.building import BEGAN, CLOSED, FORMAL, THEME, from_outside
from tests.reviews.building import a_child, a_person, an_officer_with, on

MARK = "quillfen"
KINDS = [kind for kind in vars(events).values() if isinstance(kind, type) and issubclass(kind, Event)]
TOLD_OF = [kind for kind in KINDS if telling._tellers[kind]]
OF_THE_ROOM = ("concern", "Cafcass")


def word(what: str = "") -> str:
    """A canary: a word that nobody writes, and what it stands for."""
    return f"{MARK} {what} {uuid4().hex[:8]}"


@dataclass
class Scene:
    """People, a team and children who all have canaries for names, and what was found wrong of their messages."""

    officer: Person
    manager: Person
    worker: Person
    senior: Person
    service_manager: Person
    team: Team
    children: list[UUID]
    wrong: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def does(self, do: Callable[..., Any], person: Person, day: date, *args: Any, **said: Any) -> Any:
        """An action, and a look at whom it told: each once, and not whoever acted."""
        before = Notice.objects.aggregate(last=Max("queued_at"))["last"]
        came = do(on(person, day), *args, **said)
        rows = list(Notice.objects.filter(queued_at__gt=before) if before else Notice.objects.all())
        of_room = [row for row in rows if any(name in row.words for name in OF_THE_ROOM)]
        self.counts["messages of actions"] += len(rows)
        self.wrong += [row.words for row in rows if MARK in f"{row.words}{row.calendar}"]
        self.wrong += [f"twice: {do.__name__}" for n in Counter(row.person_id for row in of_room).values() if n > 1]
        self.wrong += [f"told whoever acted: {do.__name__}" for row in rows if row.person_id == person.pk]
        return came


def a_scene() -> Scene:
    """A family of two children and everybody about them, each with a canary in their name."""
    team = add_team(system_acting(channel="test"), reference=uuid4().hex[:8], name=word("team"), kind="social_work")
    first = a_child(team=team, name=word("child"))
    officer = an_officer_with(first, name=word("officer"))
    second = a_child(team=team, name=word("sibling"))
    people = [
        a_person(Role.TEAM_MANAGER, word("manager"), team),
        a_person(Role.SOCIAL_WORKER, word("worker"), team),
        a_person(Role.SENIOR_MANAGER, word("senior")),
        a_person(Role.SERVICE_MANAGER, word("service")),
    ]
    from tests.reviews.building import STARTED, give

    give(second, officer, STARTED)
    return Scene(officer, *people, team, [first.pk, second.pk])


def run_a_course(scene: Scene, chance: random.Random) -> Concern:
    """A concern from its first talk to its end, by one of the many ways there are, with a canary in every field."""
    against = chance.choice(["team", "agency", "service"])
    began = Began(
        title=word("title"), themes=[THEME], against=against, team=scene.team, agency=word("agency"),
        what=word("what"), good_looks_like=word("good"), children=scene.children[: chance.randint(0, 2)],
    )  # fmt: skip
    concern: Concern = scene.does(begin_concern, scene.officer, BEGAN, began=began, talk=_talk(BEGAN))
    if chance.random() < 0.5:
        scene.does(record_talk, scene.officer, FORMAL, concern, talk=_talk(FORMAL))
        scene.does(change_concern, scene.officer, FORMAL, concern, title=word(), what=word(), good_looks_like=word(),
                   themes=[THEME])  # fmt: skip
    scene.does(raise_formally, scene.officer, FORMAL, concern, what=word(), good_looks_like=word(),
               points=[word("point"), word("point")])  # fmt: skip
    _look_outside(scene, concern, chance)
    stage = "formal"
    while stage:
        stage = _answered_or_further(scene, concern, chance, stage)
    return concern


def _talk(day: date) -> TalkFacts:
    return TalkFacts(day, word("whom"), word("said"), word("heard"), word("agreed"), day)


def _look_outside(scene: Scene, concern: Concern, chance: random.Random) -> None:
    """Advice, a hold, legal advice, and a referral to Cafcass, where there is a child to refer."""
    scene.does(advise, scene.service_manager, FORMAL, concern, said=word("advice"))
    scene.does(record_legal_advice, scene.officer, FORMAL, concern, from_whom=word("lawyer"), said=word("legal"))
    if chance.random() < 0.5:
        scene.does(pause_concern, scene.officer, FORMAL, concern, because=word("hold"))
        scene.does(resume_concern, scene.officer, FORMAL, concern)
    if concern.child_id:
        made = scene.does(refer_to_cafcass, scene.officer, FORMAL, concern, ground="review", power="general",
                          because=word("referral"))  # fmt: skip
        scene.does(follow_referral, scene.officer, FORMAL, made, papers=word("papers"), papers_sent_on=FORMAL,
                   outcome=word("outcome"), outcome_on=FORMAL)  # fmt: skip


def _answered_or_further(scene: Scene, concern: Concern, chance: random.Random, stage: str) -> str:
    """The stage after this one, or nothing where the concern came to its end."""
    if chance.random() < 0.2:
        scene.does(withdraw_concern, scene.officer, CLOSED, concern, because=word("withdrawn"))
        return ""
    concern.refresh_from_db()
    waiting = [row for row in concern.stages.filter(left_on=None) if is_late_untold(row, CLOSED)]
    if waiting:
        scene.does(tell_of_late_answers, scene.officer, CLOSED, [row.pk for row in waiting])
    if chance.random() < 0.7:
        _answer(scene, concern, stage)
    further = {"formal": "stage_2", "stage_2": "stage_5"}.get(stage, "")
    if further and chance.random() < 0.5:
        scene.does(escalate_concern, scene.officer, CLOSED, concern, stage=further, because=word("because"),
                   responder=scene.senior, skipped_because=word("skipped"))  # fmt: skip
        return further
    concern.refresh_from_db()
    if concern.state == "answered":
        take = list(concern.proposed.filter(taken=None, stage__left_on=None).values_list("pk", flat=True))
        scene.does(judge_answer, scene.officer, CLOSED, concern, judgement=chance.choice(["accepted", "partly"]),
                   because=word("judged"), take=take)  # fmt: skip
    came = CameOfIt("partly", word("changed"), word("view"), "", CLOSED, word("told"), "", word("learning"))
    scene.does(close_concern, scene.officer, CLOSED, concern, came=came)
    return ""


def _answer(scene: Scene, concern: Concern, stage: str) -> None:
    """An answer here by whoever it was put to, or one from outside, with a promise for a child."""
    writer = {"team": scene.manager, "service": scene.service_manager}.get(concern.against)
    writer = scene.senior if stage != "formal" else writer
    proposals = [Proposal(child, word("promise"), word("owner"), CLOSED) for child in scene.children[:1]]
    scene.does(
        answer_concern, writer or scene.officer, CLOSED, concern, answer=word("answer"),
        points={1: word("reply"), 2: word("reply")}, proposals=proposals if concern.child_id else (),
        outside=None if writer else from_outside(CLOSED, by=word("by"), via=word("via")),
    )  # fmt: skip


def generated(kind: type[Event], chance: random.Random, people: list[UUID]) -> Event:
    """An event of a kind: canaries for text, and random days, flags and keys; told to some of these people."""
    hints = get_type_hints(kind)
    return kind(**{each.name: _value(each.name, str(hints[each.name]), chance, people) for each in fields(kind)})


def _value(name: str, hint: str, chance: random.Random, people: list[UUID]) -> Any:
    if name == "to_ids":
        return tuple(chance.sample(people, chance.randint(1, len(people))))
    if "tuple" in hint:
        return (uuid4(), uuid4()) if "UUID" in hint else (word(), word())
    if "UUID" in hint:
        return uuid4()
    if "date" in hint:
        return date(2018, 1, 1) + timedelta(days=chance.randrange(3652))
    return chance.random() < 0.5 if "bool" in hint else word(name)


def messages_of(event: Event) -> Iterator[Message]:
    """Every message that whoever tells of this event yields."""
    for teller in telling._tellers[type(event)]:
        yield from teller(event)


def queued_for(event: Event, by: Acting) -> list[Notice]:
    """The messages that an event queues, where somebody caused it."""
    from mainstay import clock

    key = uuid4().hex
    telling.queue_notices(event, entry_key=key, by=by.person_id, at=clock.real_now())
    return list(Notice.objects.filter(send_key__startswith=key))
