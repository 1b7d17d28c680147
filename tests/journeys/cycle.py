"""One review from its preparation to the letter that left, step by step as a reviewing officer takes them."""

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
from mainstay.reviews.models import Review
from tests import builders
from tests.builders import TODAY
from tests.journeys.hands import Walk
from tests.records import building as records

CAME_ON, FIRST_HELD, NEXT_DAY = date(2021, 1, 11), date(2021, 2, 8), date(2021, 10, 11)
LAST_TIME = "Reads with Jo twice a week."
PROMISED_BEFORE = "Wren joins the football club"
PROMISED_NOW = "Wren sees her brother every month"
SAID = "I want to see my brother more. And I like it here."
WORKING_WELL = "Wren laughs at breakfast again and has made a friend in her form."
TO_WREN = "You laugh at breakfast again. You have made a friend."
SAVED_AT = re.compile(r"^Saved at \d\d:\d\d$")

CheckAxe = Callable[[Page], None]


@dataclass(frozen=True)
class Scene:
    """A child whose first review was held and written, and whose second is open."""

    child: Child
    officer: Person
    review: Review


def a_scene() -> Scene:
    """Wren with her officer, her social worker, one promise of the first review, and the second one due."""
    team = builders.a_team()
    for role, name in ((Role.TEAM_MANAGER, "Mo Example"), (Role.SOCIAL_WORKER, "Sam Example")):
        builders.a_person(role, name=name, team=team)
    officer = builders.an_officer("Olu Example")
    child = builders.a_child(came_on=CAME_ON, officer=officer, given_name="Wren", family_name="Example")
    set_social_work(builders.the_system(), child, team=team, social_worker="Sam Example", starts_on=CAME_ON)
    _the_first_review(child, officer)
    return Scene(child, officer, records.open_review(child))


def _the_first_review(child: Child, officer: Person) -> None:
    record = records.a_record(child, officer, FIRST_HELD)
    records.write(record, "education", LAST_TIME, FIRST_HELD)
    acting = builders.acting(officer, today=FIRST_HELD)
    make_promise(acting, record.review, what=PROMISED_BEFORE, owner="Sam Example, social worker",
                 due_on=date(2021, 5, 14))  # fmt: skip
    records.close(record, FIRST_HELD)
    send_promises(builders.acting(officer, today=FIRST_HELD), record.review)
    record.refresh_from_db()
    records.finish(record, FIRST_HELD)


def arrange(walk: Walk) -> None:
    """From the review's page: arranged for today."""
    walk.go("Arrange this review")
    walk.write_day("Which day?", TODAY)
    walk.write("Time", "4:15pm")
    walk.choose("In person")
    walk.go("Arrange the review")
    expect(walk.page.get_by_text("Monday 12 April 2021 at 16:15").first).to_be_visible()


def prepare(walk: Walk, check_axe: CheckAxe) -> None:
    """The preparation: what the child chose, who comes, the agenda, the talk in private, each ticked off in turn."""
    walk.go("See how it is made ready")
    expect(walk.page.get_by_role("heading", name="What the child chose")).to_be_visible()
    check_axe(walk.page)
    _choose(walk)
    _invite(walk)
    _begin_agenda(walk)
    _talk(walk)
    for row, where in (("Agenda", "Done late"), ("The officer spoke to the child in private", "Done, on time")):
        expect(walk.page.get_by_role("listitem").filter(has_text=row)).to_contain_text(where)


def _choose(walk: Walk) -> None:
    walk.go("Write down a choice")
    walk.choose("Who comes")
    walk.write("What did they choose, in their words?", "My auntie, and not the whole school")
    walk.go("Save the choice")
    expect(walk.page.get_by_text("My auntie, and not the whole school")).to_be_visible()
    expect(walk.page.get_by_text("May read it: The reviewing service only")).to_be_visible()
    walk.go("Preparation")


def _invite(walk: Walk) -> None:
    walk.go("Who comes")
    walk.go("Add somebody")
    walk.choose("Sam Example, social worker")
    walk.go("Add them")
    walk.go("Add somebody")
    walk.choose("Somebody else")
    walk.write("Their name, where they are not on the list above", "Bea Example")
    walk.write("Who they are to the child", "Aunt")
    walk.go("Add them")
    walk.go("Invite those ticked")
    expect(walk.page.get_by_text("each by a message of their own")).to_be_visible()
    walk.go("Preparation")


def _begin_agenda(walk: Walk) -> None:
    walk.go("Agenda")
    walk.go("Begin the agenda")
    walk.go("Begin with this one")
    expect(walk.page.get_by_text("What is working well").first).to_be_visible()
    walk.go("Preparation")


def _talk(walk: Walk) -> None:
    walk.go("The officer spoke to the child in private")
    walk.choose("Done")
    walk.write_day("When", TODAY)
    walk.go("Save")
    expect(walk.page.get_by_text("The talk in private is recorded.")).to_be_visible()


def begin(walk: Walk) -> None:
    """The record begun: last time on the left, the promise of last time in the middle."""
    walk.go("Second review")
    walk.go("Open its record")
    walk.go("Begin the record")
    expect(walk.page.get_by_text(LAST_TIME)).to_be_visible()
    expect(walk.page.get_by_role("heading", name="From last time")).to_be_visible()
    expect(walk.page.get_by_text("My auntie, and not the whole school")).to_be_visible()


def hear(walk: Walk) -> None:
    """What the child said, in her own words, first on the screen."""
    walk.go("Write down what the child said")
    walk.write("What did the child say?", SAID)
    walk.go("Keep their words")
    said = walk.page.locator("#words")
    expect(said.get_by_text(SAID)).to_be_visible()
    expect(said.get_by_text("Shared with: The reviewing service only").first).to_be_visible()


def write(walk: Walk) -> None:
    """What was talked about, saved as it is written without any press, and copied across where it still stands."""
    passage = walk.page.get_by_role("region", name="What is working well?").first
    walk.write("This time: What is working well?", WORKING_WELL)
    expect(passage.get_by_text(SAVED_AT)).to_be_visible()
    walk.unfold("In the child’s letter: What is working well?")
    walk.hand.write(passage.get_by_label("The same, written to “you”"), TO_WREN)
    expect(passage.get_by_text(re.compile("reading age", re.IGNORECASE))).to_be_visible()
    walk.go("Copy across School and learning")
    expect(walk.page.get_by_label("This time: School and learning")).to_have_value(LAST_TIME)
    expect(walk.page.get_by_label("This time: What is working well?")).to_have_value(WORKING_WELL)


def answer_and_promise(walk: Walk) -> None:
    """The promise of last time answered with one press, and a new one made."""
    walk.go(f"Done: {PROMISED_BEFORE}")
    kept = walk.page.get_by_role("article").filter(has_text=PROMISED_BEFORE)
    expect(kept.get_by_text("Done on 12 April 2021")).to_be_visible()
    walk.go("Make a promise")
    walk.write("What is promised?", PROMISED_NOW)
    walk.write_day("By when?", date(2021, 9, 30))
    walk.write("Why does it matter to the child?", "She asked for it")
    walk.go("Make the promise")
    expect(walk.page.get_by_text(PROMISED_NOW).first).to_be_visible()


def attend(walk: Walk) -> None:
    """Who came, and how."""
    walk.pick("Did Sam Example come?", "Came")
    walk.pick("How did Sam Example take part?", "In person")
    walk.pick("Did Bea Example come?", "Came")
    walk.write("Somebody else who came", "Kit Example")
    walk.write("Who they are", "Teacher")
    walk.go("Save who came")
    expect(walk.page.get_by_text("Who came is recorded.")).to_be_visible()
    expect(walk.page.get_by_text("Kit Example").first).to_be_visible()
