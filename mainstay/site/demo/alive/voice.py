"""Children who have cards in the demonstration: what they said of late, what they asked for, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from mainstay.access.models import Membership, Person
from mainstay.access.roles import Role
from mainstay.authority.actions.set_policy import set_policy
from mainstay.authority.queries import local_policy
from mainstay.cards.actions.choose_way import choose_way
from mainstay.cards.actions.give_card import give_card
from mainstay.cards.actions.set_secret import set_secret
from mainstay.cards.shared import childs_viewer
from mainstay.caseload.models import Allocation
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting, acting_as
from mainstay.ledger.action import set_person
from mainstay.media.anew import picture_made_anew
from mainstay.preparation.actions.choose_myself import choose_myself
from mainstay.preparation.queries.own import own_review
from mainstay.reviews.models import Review
from mainstay.site.demo.alive.voice_year import fill_tray, say_through_the_year
from mainstay.statute.ages import age_on
from mainstay.voice.actions.answer_for_council import answer_for_council
from mainstay.voice.actions.finish_alert import finish_alert
from mainstay.voice.actions.put_wish import put_wish
from mainstay.voice.actions.read_view import read_view
from mainstay.voice.actions.say import say
from mainstay.voice.actions.see_answers import see_answers
from mainstay.voice.actions.set_alert_people import set_alert_people
from mainstay.voice.actions.show_oneself import show_oneself
from mainstay.voice.actions.take_alert import take_alert
from mainstay.voice.actions.take_view import take_view
from mainstay.voice.actions.tell_child import tell_child
from mainstay.voice.actions.write_own_plan import write_own_plan
from mainstay.voice.models import UrgentAlert, View, Wish

CARDS = 8
NUMBERS = "70418"


@dataclass(frozen=True)
class Told:
    """One thing a child said: how many days ago, about what, in which words, with which face."""

    child: int
    days_ago: int
    about: str
    words: str
    feeling: int | None = None
    may_ask_council: bool = False


SAID = (
    Told(
        0, 20, "change", "I want to see my brother every week, not once a month. He is only 4 and he forgets.", 2, True
    ),
    Told(0, 6, "good", "My new school shoes. And Miss let me feed the fish.", 4),
    Told(1, 16, "who", "Can my gran come to my review? Not uncle Pete.", 3),
    Told(1, 3, "school", "Maths is OK now. I moved tables like I asked.", 4),
    Told(2, 12, "change", "I would like a lock on my door. Everybody just walks in.", 2, True),
    Told(2, 1, "worry", "Nobody has said where I will live after the summer.", 2),
    Told(3, 9, "news", "I got my swimming badge. 50 metres!", 5),
    Told(4, 26, "change", "I asked for my old photos from the last house.", 3, True),
    Told(4, 0, "home", "It is good here. I do not want to move again.", 4),
    Told(5, 5, "plan", "It says I like football. I used to. I like drawing now.", 3),
    Told(6, 0, "other", "When is my review? Who will be there?", None),
)
HELLO = (
    "Hi. I have been an officer for nine years. I like bikes and bad jokes. My job is to make sure that people do what "
    "they promised you."
)
PLAN = {
    "live": {
        "words": "You live with Jo and Sam. You stay there until you are grown up, if you want.",
        "few": "With Jo and Sam",
    },
    "people": {
        "words": "You see your mum on the first Sunday of the month, and your brother each Saturday.",
        "few": "Mum, and your brother",
    },
    "school": {
        "words": "You stay at your school. Miss Bell helps you with maths on Tuesdays.",
        "few": "The same school",
    },
    "next": {
        "words": "At your next review we look at the summer holidays. You say what you want.",
        "few": "The summer",
    },
}
CHOSEN = (
    (("who_chairs", "My officer and me together"), ("where", "At school"), ("when", "After school"),
     ("agenda", "Seeing my brother\nSchool\nMy promises")),
    (("how", "I write or draw it before"), ("not_aloud", "Why I came into care"), ("who_does_not", "My uncle")),
)  # fmt: skip
URGENT = Told(7, 4, "feeling", "I am scared to go back after the weekend. I want to run away.", 1)


def live(staff: dict[Role, list[Person]], *, today: date) -> dict[str, int]:
    """Give cards, let children speak, answer some of their wishes and take one alert; returns how many of each."""
    children = children_with_cards(today)
    for number, (child, officer) in enumerate(children):
        card = give_card(acting_as(officer, channel="page", today=today), child)
        set_secret(acting_as(officer, channel="page", today=today), card, numbers=NUMBERS)
        if number % 3 == 0:
            choose_way(_as(child.pk, today), child, level="pictures", language="en", reads_aloud=True)
    _set_numbers(staff, today)
    written = _write_to(children, today)
    _name_people(staff, today)
    through_the_year = say_through_the_year(children, _managers(staff), today=today)
    views = [_say(children, told, today) for told in SAID if told.child < len(children)]
    answered = _answer(children, staff, today)
    handled = _urgent(children, today) if len(children) > URGENT.child else 0
    heard = _another_way(children, today) + through_the_year
    matched = fill_tray(staff[Role.SERVICE_MANAGER][0], children, today=today) if len(children) > 1 else 0
    return {
        "children with a card": len(children),
        "plans in a child's words": written,
        "views of children": len(views) + heard,
        "wishes answered": answered,
        "urgent alerts handled": handled,
        "messages and statements of children": matched,
    }


def children_with_cards(today: date) -> list[tuple[Child, Person]]:
    """Children of about 7 to 16 whose officer has had them for a while: the busiest officer's first."""
    held = Allocation.objects.on(today).filter(starts_on__lte=today - timedelta(days=60))
    rows = held.select_related("child", "officer").order_by("officer__reference", "child__reference")
    fit = [row for row in rows if row.child.born_on and 7 <= age_on(row.child.born_on, today) <= 16]
    named = [row for row in fit if row.child.given_name]
    return [(row.child, row.officer) for row in named[:CARDS]]


def _as(child_id: UUID, day: date) -> Acting:
    return Acting(viewer=childs_viewer(child_id, today=day), channel="page")


def _say(children: list[tuple[Child, Person]], told: Told, today: date) -> View:
    child, officer = children[told.child]
    day = today - timedelta(days=told.days_ago)
    view = say(
        _as(child.pk, day), child, about=told.about, words=told.words, feeling=told.feeling,
        may_ask_council=told.may_ask_council,
    )  # fmt: skip
    if told.days_ago > 1:
        read_view(acting_as(officer, channel="page", today=day + timedelta(days=1)), view)
    return view


def _answer(children: list[tuple[Child, Person]], staff: dict[Role, list[Person]], today: date) -> int:
    """One wish granted by the council, one answered by the officer, one late at the council, the rest to come."""
    managers = _managers(staff)
    done = 0
    for child, officer in children:
        set_person(acting_as(officer, channel="page", today=today).viewer)
        for wish in Wish.objects.filter(child=child, told_on=None).order_by("asked_on"):
            done += _one(wish, officer, managers, today)
    return done


def _managers(staff: dict[Role, list[Person]]) -> dict[UUID, Person]:
    """The manager of each team."""
    return {
        team: person
        for person in staff.get(Role.TEAM_MANAGER, [])
        for team in person.memberships.values_list("team_id", flat=True)
    }


def _one(wish: Wish, officer: Person, managers: dict[UUID, Person], today: date) -> int:
    asked = wish.asked_on
    if wish.child_agrees:
        put_wish(acting_as(officer, channel="page", today=asked + timedelta(days=1)), wish)
        wish = Wish.objects.get(pk=wish.pk)
        manager = managers.get(wish.put_to_id) if wish.put_to_id else None
        if manager is None or (today - asked).days > 25 or (today - asked).days < 14:
            return 0
        replied = acting_as(manager, channel="page", today=asked + timedelta(days=8))
        words = "Yes. From May you see your brother every Saturday at the family centre. Dana drives you there."
        answer_for_council(replied, wish, outcome="done", words=words)
        told = acting_as(officer, channel="page", today=asked + timedelta(days=9))
        tell_child(
            told, wish, outcome="done", words=f"You asked to see your brother more. {words} Ring me if it stops."
        )
        see_answers(_as(wish.child_id, asked + timedelta(days=10)), [wish])
        return 1
    if (today - asked).days < 10:
        return 0
    told = acting_as(officer, channel="page", today=asked + timedelta(days=6))
    words = "You asked if your gran can come. Not this time: she is in hospital. She will be on the telephone."
    tell_child(told, wish, outcome="not_yet", words=words)
    return 1


def _urgent(children: list[tuple[Child, Person]], today: date) -> int:
    """One alert, taken by the officer the same morning, with what was done."""
    child, officer = children[URGENT.child]
    day = today - timedelta(days=URGENT.days_ago)
    acting = acting_as(officer, channel="page", today=day)
    view = say(_as(child.pk, day), child, about=URGENT.about, words=URGENT.words, feeling=URGENT.feeling)
    set_person(acting.viewer)
    alert = UrgentAlert.objects.get(view=view)
    take_alert(acting, alert)
    read_view(acting, view)
    finish_alert(
        acting, alert,
        done="Rang at once and saw the child that afternoon at school. The weekend stay is stopped while the social "
        "worker looks into it. The child knows, and has my number.",
    )  # fmt: skip
    return 1


def _another_way(children: list[tuple[Child, Person]], today: date) -> int:
    """A letter and a message, taken down by the officer."""
    ways = (("letter", "Dear officer, thank you for coming. Please tell them I want to stay at my school."),
            ("message", "hi its me can u ring me after school not before"))  # fmt: skip
    for (child, officer), (medium, words) in zip(children, ways, strict=False):
        acting = acting_as(officer, channel="page", today=today - timedelta(days=2))
        take_view(
            acting, child, medium=medium, about="other", words=words, said_on=today - timedelta(days=3),
            written_by="The child",
        )  # fmt: skip
    return min(len(ways), len(children))


def _write_to(children: list[tuple[Child, Person]], today: date) -> int:
    """Each officer says who they are; half of the children have their plan in their words, and one runs the review."""
    for officer in {officer.pk: officer for _child, officer in children}.values():
        show_oneself(
            acting_as(officer, channel="page", today=today), hello=HELLO, phone="01632 960412",
            reached_when="Monday to Thursday, 9 to 5", photo=_portrait(),
        )  # fmt: skip
    for number, (child, officer) in enumerate(children):
        if number % 2 == 0:
            write_own_plan(acting_as(officer, channel="page", today=today), child, parts=PLAN)
        review = own_review(childs_viewer(child.pk, today=today))
        if review is not None and number % 3 != 2:
            for matter, words in CHOSEN[number % 2]:
                choose_myself(_as(child.pk, today), Review(pk=review.id), matter=matter, words=words)
    return (len(children) + 1) // 2


def _portrait() -> tuple[bytes, str]:
    """A face drawn by hand, where a service would have a photograph."""
    from io import BytesIO

    from PIL import Image, ImageDraw

    drawn = Image.new("RGB", (300, 300), "#cfe3e1")
    pen = ImageDraw.Draw(drawn)
    pen.ellipse((40, 210, 260, 420), fill="#0b5c5f")
    pen.ellipse((85, 60, 215, 215), fill="#e0ac84")
    pen.pieslice((75, 40, 225, 190), 180, 360, fill="#5a3a22")
    for left in (118, 168):
        pen.ellipse((left, 125, left + 14, 141), fill="#101a1c")
    pen.arc((120, 130, 180, 190), 20, 160, fill="#8a4214", width=5)
    held = BytesIO()
    drawn.save(held, "PNG")
    made = picture_made_anew(held.getvalue())
    return made.content, made.type


def _set_numbers(staff: dict[Role, list[Person]], today: date) -> None:
    """The telephone numbers that children read; both are of those that are kept for stories."""
    acting = acting_as(staff[Role.SERVICE_MANAGER][0], channel="page", today=today)
    policy = replace(local_policy(today), service_phone="01632 960400", emergency_phone="01632 960999")
    set_policy(acting, policy=policy, starts_on=date(2021, 4, 1), reason="The numbers that children read")


def _name_people(staff: dict[Role, list[Person]], today: date) -> None:
    manager = staff[Role.SERVICE_MANAGER][0]
    officers = Membership.objects.filter(role=Role.REVIEWING_OFFICER.value).on(today)
    second = officers.order_by("person__reference").values_list("person_id", flat=True).first()
    named = [person.pk for person in staff[Role.SERVICE_MANAGER]] + ([second] if second else [])
    duty = [person.pk for person in staff.get(Role.EMERGENCY_DUTY, [])[:1]]
    set_alert_people(acting_as(manager, channel="page", today=date(2021, 4, 1)), named=named[:4], emergency=duty)
