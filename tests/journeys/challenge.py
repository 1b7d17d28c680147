"""One concern from a promise not done to the outcome told to the child, step by step as each side takes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from playwright.sync_api import Page, expect

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.children.actions.set_social_work import set_social_work
from mainstay.children.models import Child
from mainstay.promises.actions.make_promise import make_promise
from mainstay.promises.actions.send_promises import send_promises
from mainstay.promises.models import Promise
from tests import builders
from tests.builders import TODAY
from tests.journeys.hands import Walk
from tests.records import building as records

CAME_ON, FIRST_HELD = date(2021, 1, 11), date(2021, 2, 8)
PROMISED = "Wren sees the dentist"
POINT = "On which day does Wren see the dentist?"
ANSWERED = "On Thursday. The foster carer drives her."
PROPOSED = "Wren is taken to the dentist on Thursday"
VIEW = "“Finally. It has hurt since Christmas.”"

CheckAxe = Callable[[Page], None]


@dataclass(frozen=True)
class Scene:
    """A child with an officer, a team with a manager, two seniors, and a promise whose day has passed."""

    child: Child
    officer: Person
    manager: Person
    senior: Person
    director: Person
    promise: Promise


def a_scene(director: str = "Dara Example") -> Scene:
    """Wren, to whom a dentist was promised in February; the director is named apart where scenes share a database."""
    team = builders.a_team(name="Long Eaton fieldwork team")
    manager = builders.a_person(Role.TEAM_MANAGER, name="Mo Example", team=team)
    senior = builders.a_person(Role.SENIOR_MANAGER, name="Sefa Example")
    director = builders.a_person(Role.DIRECTOR, name=director)
    officer = builders.an_officer("Olu Example")
    child = builders.a_child(came_on=CAME_ON, officer=officer, given_name="Wren", family_name="Example")
    set_social_work(builders.the_system(), child, team=team, social_worker="Sam Example", starts_on=CAME_ON)
    record = records.a_record(child, officer, FIRST_HELD)
    acting = builders.acting(officer, today=FIRST_HELD)
    promise = make_promise(acting, record.review, what=PROMISED, owner="Sam Example, social worker",
                           due_on=date(2021, 3, 12))  # fmt: skip
    records.close(record, FIRST_HELD)
    send_promises(builders.acting(officer, today=FIRST_HELD), record.review)
    return Scene(child, officer, manager, senior, director, promise)


def talk_it_over(walk: Walk, check_axe: CheckAxe) -> None:
    """From the promise that was not done: a concern, prefilled, with the conversation that came first."""
    walk.go("Record a concern about it")
    expect(walk.page.get_by_label("What is the concern, in a few words?")).to_have_value(re.compile(PROMISED))
    expect(walk.page.get_by_label("Plan not implemented")).to_be_checked()
    walk.choose("Drift and delay")
    walk.choose("Yes", of="Have you talked about it with those it is put to?")
    walk.write_day("On which day did you talk? (optional)", TODAY)
    walk.write("With whom?", "Mo Example, team manager")
    walk.write("What did you tell them?", "Wren's tooth hurts, and nobody has rung the dentist.")
    walk.write("What did they tell you?", "The list was lost when the worker left.")
    check_axe(walk.page)
    walk.go("Record the concern")
    expect(walk.page.get_by_text("It is not formal")).to_be_visible()
    expect(walk.page.get_by_text("The list was lost when the worker left.")).to_be_visible()


def raise_it(walk: Walk, check_axe: CheckAxe) -> None:
    """The formal concern with its point; both clocks run from today."""
    walk.go("Raise it formally")
    expect(walk.page.get_by_label("What is the concern?", exact=True)).to_have_value(re.compile("is not done"))
    walk.write("Point 1 to be answered", POINT)
    walk.go("Raise it formally")
    expect(walk.page.get_by_text("An answer by 26 April 2021: 10 working days left.")).to_be_visible()
    expect(walk.page.get_by_text("An end to the whole process by 11 May 2021")).to_be_visible()
    check_axe(walk.page)


def take_it_further(walk: Walk, scene: Scene, check_axe: CheckAxe) -> None:
    """To stage 1, and from there to stage 3: stage 2 is passed over, with a reason."""
    walk.go("Take it further")
    walk.choose("Stage 1: Service manager, 3 working days")
    walk.pick("Who answers it?", "Sefa Example, senior manager")
    walk.write("Why do you take it further?", "The team has no manager from tomorrow.")
    walk.go("Take it further")
    walk.go("Take it further")
    walk.choose("Stage 3: Service director, 2 working days")
    walk.pick("Who answers it?", f"{scene.director.name}, director")
    walk.write("Why do you take it further?", "She is in pain, and the service manager is away.")
    walk.go("Take it further")
    expect(walk.page.get_by_role("alert")).to_contain_text("Enter why a stage is passed over")
    walk.write("Why is a stage passed over?", "The group manager is away until May.")
    check_axe(walk.page)
    walk.go("Take it further")
    expect(walk.page.get_by_text("was passed over on 12 April 2021")).to_be_visible()
    expect(walk.page.get_by_text("An answer by 14 April 2021: 2 working days left.")).to_be_visible()


def answer_it(walk: Walk, served: str, check_axe: CheckAxe) -> None:
    """The director's side: the one concern that waits for them, answered with a promise proposed."""
    walk.page.goto(f"{served}/concerns/")
    walk.go(f"Promised and not done: {PROMISED}")
    expect(walk.page.get_by_role("link", name="Close it with what came of it")).to_have_count(0)
    walk.go("Answer this concern")
    walk.write("Answer to point 1", ANSWERED)
    first = walk.page.get_by_role("group", name="Promise 1")
    walk.hand.write(first.get_by_label("What will be done?"), PROPOSED)
    walk.hand.write(first.get_by_label("Who will do it?"), "Sam Example, social worker")
    boxes = first.get_by_role("group", name="By when?")
    for part, value in (("Day", "15"), ("Month", "4"), ("Year", "2021")):
        walk.hand.write(boxes.get_by_label(part, exact=True), value)
    check_axe(walk.page)
    walk.go("Send the answer")
    expect(walk.page.get_by_text("Answered in time")).to_be_visible()


def judge_it(walk: Walk, served: str, check_axe: CheckAxe) -> None:
    """The officer's Monday begins with it: the answer accepted, and the promise taken on."""
    walk.page.goto(f"{served}/monday/")
    walk.go(f"Promised and not done: {PROMISED}")
    walk.go("Judge the answer")
    expect(walk.page.get_by_text(ANSWERED)).to_be_visible()
    walk.choose("Accept the answer")
    check_axe(walk.page)
    walk.go("Save the judgement")
    expect(walk.page.get_by_role("link", name=PROPOSED)).to_be_visible()


def tell_the_child(walk: Walk, check_axe: CheckAxe) -> None:
    """What came of it, what the child thinks of it, and the day they were told."""
    walk.go("Close it with what came of it")
    walk.choose("Resolved")
    walk.write("What changed for the child?", "Wren was seen on Thursday and the tooth was treated.")
    walk.write("What does the child think of it?", VIEW)
    walk.write_day("On which day was the child told what came of it? (optional)", TODAY)
    walk.write("How were they told?", "By phone")
    check_axe(walk.page)
    walk.go("Close the concern")
    expect(walk.page.get_by_text(VIEW)).to_be_visible()
    expect(walk.page.get_by_text("12 April 2021, by phone")).to_be_visible()


def refer(walk: Walk, check_axe: CheckAxe) -> None:
    """To Cafcass: legal advice, the ground and the power, the papers and what came of it."""
    walk.go("Record independent legal advice")
    walk.write("Whom did you ask?", "Hollins and Vane, solicitors")
    walk.write_day("On which day did their advice come? (optional)", TODAY)
    walk.write("What did they advise?", "The grounds are made out.")
    walk.go("Save it")
    walk.go("Refer to Cafcass")
    walk.choose("Decisions of a review were not carried out")
    walk.choose("It was raised with the council and not put right in reasonable time")
    walk.write("What does Cafcass need to know?", "A dentist was promised in February. Nothing happened.")
    check_axe(walk.page)
    walk.go("Refer the case")
    walk.go("Record papers, or what came of it")
    walk.write("Which papers were sent?", "The record of the review of February")
    walk.write_day("On which day were they sent? (optional)", TODAY)
    walk.write("What did Cafcass decide or do?", "They wrote to the director the same day.")
    walk.write_day("On which day? (optional)", TODAY)
    walk.go("Save it")
    expect(walk.page.get_by_text("12 April 2021: They wrote to the director the same day.")).to_be_visible()
    check_axe(walk.page)
