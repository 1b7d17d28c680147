"""What the demonstration's Children in Care Council said over the years, and its two films that were put off."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.childrens_council.actions.add_film import add_film
from mainstay.childrens_council.actions.add_step import add_step
from mainstay.childrens_council.actions.answer_proposal import answer_proposal
from mainstay.childrens_council.actions.caption_film import caption_film
from mainstay.childrens_council.actions.delay_project import delay_project
from mainstay.childrens_council.actions.end_project import end_project
from mainstay.childrens_council.actions.finish_proposal import finish_proposal
from mainstay.childrens_council.actions.finish_step import finish_step
from mainstay.childrens_council.actions.publish_film import publish_film
from mainstay.childrens_council.actions.record_agreement import record_agreement
from mainstay.childrens_council.actions.show_film import show_film
from mainstay.childrens_council.actions.start_project import start_project
from mainstay.childrens_council.actions.take_proposal import take_proposal
from mainstay.childrens_council.actions.write_joining import write_joining
from mainstay.childrens_council.models import Project, Proposal
from mainstay.childrens_council.rules.proposals import Step
from mainstay.childrens_council.shared.owners import owners_on
from mainstay.ledger.acting import Acting, acting_as
from mainstay.media.films import film_made_anew
from mainstay.site.demo.alive.drawn_film import CAPTIONS, TRANSCRIPT, drawn_film

JOIN = (
    "We are ten to twelve young people. We meet on the first Monday of the month, after school, with pizza. Ask your "
    "officer, or ring 01632 960 744. You can bring a friend."
)
AGREED = "All seven who lent their voices and words agreed in writing, and so did those with parental responsibility."


class Said(NamedTuple):
    """Something that was said: when, by how many, by when answered; the answer, and what changed when."""

    said_on: date
    present: int
    said: str
    due_on: date
    answered_on: date | None = None
    answer: str = ""
    to_be_done_on: date | None = None
    changed_on: date | None = None
    changed: str = ""


SAID: tuple[Said, ...] = (
    Said(date(2018, 10, 1), 7, "When we move, our things go in black bin bags. We want real bags.", date(2018, 10, 29),
         date(2018, 10, 22), "You are right. Every child gets a bag that is theirs to keep.", date(2019, 2, 28),
         date(2019, 2, 11), "There is a shelf of good bags in every office. Each child who moves chooses one."),
    Said(date(2019, 5, 6), 9, "Social workers change, and nobody tells us. Tell us before they go.", date(2019, 6, 3),
         date(2019, 5, 28), "They will tell you themselves, and bring the new one to meet you.", date(2019, 9, 30),
         date(2019, 9, 16), "A social worker who leaves now says goodbye, and the new one comes along."),
    Said(date(2019, 11, 4), 8, "We want the same pocket money in every home.", date(2019, 12, 2), date(2019, 11, 25),
         "Carers get money for it by your age, and decide with you. We cannot set one sum for all. We asked each carer "
         "to tell you how much it is and why."),
    Said(date(2020, 5, 11), 6, "We cannot meet in the lockdown, and some of us have no tablet.", date(2020, 6, 8),
         date(2020, 5, 18), "We will meet by video, and you get what you need for it.", date(2020, 6, 30),
         date(2020, 6, 15), "We meet by video every two weeks. Eleven tablets were handed out."),
    Said(date(2020, 9, 7), 8, "Some of us like reviews by video better, and some do not. Let us choose.",
         date(2020, 10, 5), date(2020, 9, 28), "Yes. Your officer asks you each time.", date(2021, 1, 31),
         date(2021, 1, 18), "You choose on your own pages how your review is held: with us, by video, or both."),
    Said(date(2020, 10, 5), 9, "Do not say contact. Say family time. And do not say placement. It is our home.",
         date(2020, 11, 2), date(2020, 10, 19), "You are right, and we will change our letters.", date(2020, 12, 18),
         date(2020, 12, 14), "Our letters say family time and home now. We made a list of words to leave out."),
    Said(date(2021, 1, 4), 7, "We want a say in who is hired to work with us.", date(2021, 2, 1), date(2021, 1, 25),
         "Two of you sit with us when we choose a new officer. We pay you for your time.", date(2021, 6, 30)),
    Said(date(2021, 2, 1), 8, "We want to stay up later than it says in the house rules.", date(2021, 3, 1),
         date(2021, 2, 22), "That is for your carers to say with you, as in any family. We told them that you asked."),
    Said(date(2021, 3, 1), 10, "Tell us when our officer is away, and who is there for us.", date(2021, 3, 29)),
    Said(date(2021, 3, 29), 9, "We want a photo of our officer before we meet them.", date(2021, 4, 26)),
)  # fmt: skip


class Delay(NamedTuple):
    """What put a project off: noted when, why, to which day."""

    noted_on: date
    reason: str
    until_on: date


LOCKDOWN = Delay(date(2020, 4, 6), "Nobody may meet to film while the country stays at home.", date(2020, 12, 18))
WINTER = Delay(date(2020, 11, 16), "Filming stopped again in the second lockdown.", date(2021, 3, 31))
ACTORS = Delay(date(2020, 4, 6), "Those who want to act in it may not meet.", date(2021, 3, 31))
SCHOOLS = Delay(
    date(2021, 2, 8), "Schools are closed again. We practise when they have been open for a while.", date(2021, 7, 30)
)


def live(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Say, answer and change things over three years, and make a film; returns how many of what."""
    manager = staff[Role.SERVICE_MANAGER][0]
    # Those who were there when the first of it was said, and still are.
    then = {person.pk for person in owners_on(SAID[0].said_on)}
    owners = [person for person in owners_on(today) if person.pk in then and person.pk != manager.pk]
    lead, second = owners[0], owners[1]
    write_joining(_on(manager, date(2021, 3, 1)), words=JOIN)
    said = [_live_through(each, manager if number % 3 else lead, manager) for number, each in enumerate(SAID)]
    labels = _labels(lead, manager)
    _review(second)
    _film(labels, lead, manager)
    return {"proposals of the children’s council": len(said), "of its projects": 2, "of its films": 1}


def _on(person: Person, day: date) -> Acting:
    return acting_as(person, channel="page", today=day)


def _live_through(each: Said, owner: Person, manager: Person) -> Proposal:
    """One thing from when it was said until what changed."""
    row = take_proposal(
        _on(manager, each.said_on), said=each.said, said_on=each.said_on, present=each.present, owner_id=owner.pk,
        due_on=each.due_on,
    )  # fmt: skip
    if each.answered_on:
        step = Step.AGREE if each.to_be_done_on else Step.SAY_NO
        row = answer_proposal(
            _on(manager, each.answered_on), row, step=step, answer=each.answer, to_be_done_on=each.to_be_done_on
        )
    if each.changed_on:
        row = finish_proposal(
            _on(manager, each.changed_on), row, changed=each.changed, changed_on=each.changed_on
        )  # fmt: skip
    return row


def _labels(lead: Person, manager: Person) -> Project:
    """The film about words, which took until March 2021 instead of July 2020."""
    began = date(2019, 11, 4)
    project = start_project(
        _on(lead, began), title="A film: Words that stick", owner_id=lead.pk, starts_on=began,
        purpose="New social workers see how words like case and placement feel.", planned_end_on=date(2020, 7, 31),
    )  # fmt: skip
    for words, done_on in (("Collect words that hurt", date(2020, 1, 13)), ("Write the story", date(2020, 3, 2)),
                           ("Draw it, because filming is not possible", date(2021, 2, 15)),
                           ("Record the music", date(2021, 3, 8))):  # fmt: skip
        step = add_step(_on(lead, began), project, words=words)
        finish_step(_on(lead, done_on), step)
    for delay in (LOCKDOWN, WINTER):
        _put_off(lead, project, delay)
    end_project(
        _on(manager, date(2021, 3, 26)), project, is_done=True, ended_on=date(2021, 3, 26),
        outcome="The film is drawn and has music. Every new social worker sees it in their first week.",
    )  # fmt: skip
    return project


def _review(owner: Person) -> None:
    """The film about reviews, which is still to be made."""
    began = date(2020, 1, 13)
    project = start_project(
        _on(owner, began), title="A film: My review, my way", owner_id=owner.pk, starts_on=began,
        purpose="Children see what they can choose for their review.", planned_end_on=date(2020, 9, 30),
    )  # fmt: skip
    story = add_step(_on(owner, began), project, words="Write the story", due_on=date(2020, 3, 31))
    finish_step(_on(owner, date(2020, 3, 9)), story)
    for delay in (ACTORS, SCHOOLS):
        _put_off(owner, project, delay)
    for words, due_on in (("Practise the scenes", date(2021, 5, 14)), ("Film them", date(2021, 6, 25))):
        add_step(_on(owner, date(2021, 2, 8)), project, words=words, due_on=due_on)


def _put_off(owner: Person, project: Project, delay: Delay) -> None:
    delay_project(_on(owner, delay.noted_on), project, reason=delay.reason, until_on=delay.until_on)


def _film(project: Project, lead: Person, manager: Person) -> None:
    """The film itself, drawn anew each time the demonstration is built."""
    added = _on(lead, date(2021, 3, 26))
    film = add_film(added, project, title="Words that stick", made=film_made_anew(drawn_film()))
    caption_film(added, film, captions=CAPTIONS.encode(), transcript=TRANSCRIPT)
    record_agreement(
        added, film, said=AGREED, audience="public", given_on=date(2021, 3, 22), until=date(2024, 3, 31)
    )  # fmt: skip
    show_film(added, film)
    publish_film(_on(manager, date(2021, 4, 1)), film)
