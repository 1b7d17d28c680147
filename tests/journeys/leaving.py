"""The second half of a review: the meeting closed, the record finished, the letter sent, and the next review begun."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from playwright.sync_api import Page, expect

from tests.journeys.cycle import LAST_TIME, PROMISED_BEFORE, PROMISED_NOW, SAID, TO_WREN, WORKING_WELL
from tests.journeys.hands import Walk

READ_ON = date(2021, 4, 19)
PROMISED_NEXT = "Wren learns to swim"
WITH = "Sam, your social worker"

CheckAxe = Callable[[Page], None]


def say_the_plan(walk: Walk) -> None:
    """The plan for permanence, which a second review must say."""
    walk.go("Plan for permanence")
    walk.choose("Long-term foster care to 18")
    walk.choose("The plan is agreed")
    walk.go("Save the plan")
    expect(walk.page.get_by_text("The plan for permanence is recorded.")).to_be_visible()


def close(walk: Walk) -> None:
    """Five answers; the talk in private is known already and not asked again."""
    walk.go("Close the meeting")
    expect(walk.page.get_by_text("Talk in private: Done, 12 April 2021.")).to_be_visible()
    walk.choose("In person", of="How was it held?")
    walk.choose("Attended and spoke (PN1)")
    walk.choose("Unchanged")
    walk.go("Close the meeting")
    expect(walk.page.get_by_text("The meeting is closed.")).to_be_visible()


def finish(walk: Walk) -> None:
    """What is left is named, and one reason stands for all of it."""
    walk.go("Finish the record")
    expect(walk.page.get_by_role("link", name="Health", exact=True)).to_be_visible()
    walk.write("Why were these not covered?", "Wren wanted to talk about her brother.")
    walk.go("Finish the record")
    expect(walk.page.get_by_text("The record is finished.")).to_be_visible()
    expect(walk.page.get_by_text("Wren wanted to talk about her brother.").first).to_be_visible()


def read_the_letter(walk: Walk, check_axe: CheckAxe) -> None:
    """The letter as it will be, with its reading level; the child's own words are in it, since it is for her."""
    walk.go("Letter and record")
    check_axe(walk.page)
    walk.go("Read the letter")
    letter = walk.page.locator("main")
    for words in ("Dear Wren", SAID, TO_WREN, PROMISED_BEFORE, PROMISED_NOW):
        expect(letter).to_contain_text(words)
    expect(letter).not_to_contain_text(WORKING_WELL)
    check_axe(walk.page)
    walk.go("Back to letter and record")


def add_the_child(walk: Walk) -> None:
    """Wren is entered as somebody for whom documents are made, and it is checked that she may know where she lives."""
    walk.go("Make a copy for somebody")
    walk.go("Add somebody")
    walk.choose("The child")
    walk.write("Name", "Wren Example")
    walk.choose("By hand")
    walk.go("Add this recipient")
    walk.choose("Yes: I have looked at court orders and the plan, and they may")
    walk.go("Save")
    expect(walk.page.get_by_text("Wren Example is checked.")).to_be_visible()
    expect(walk.page.get_by_role("heading", name="Make a copy for somebody")).to_be_visible()


def send_the_letter(walk: Walk, check_axe: CheckAxe) -> None:
    """One copy for Wren: who goes through it with her and when, searched, read part by part, and sent."""
    walk.choose("Letter to the child")
    walk.choose("Wren Example, the child")
    walk.write("Who will go through the letter with the child?", WITH)
    walk.write_day("On which day?", READ_ON)
    walk.go("Make the copy")
    expect(walk.page.get_by_text("Ready")).to_be_visible()
    expect(walk.page.get_by_text(TO_WREN)).to_be_visible()
    check_axe(walk.page)
    walk.go("Send it")
    walk.choose("By hand")
    walk.go("It is sent")
    expect(walk.page.get_by_text("It is sent, and stands in the release log.")).to_be_visible()
    walk.go("Back to letter and record")
    expect(walk.page.get_by_text("for Wren Example, copy")).to_contain_text("sent on 12 April 2021")


def send_the_record(walk: Walk) -> None:
    """One copy for the council's own case record, taken under a receipt; then everybody who should have it has it."""
    walk.go("Make a copy for somebody")
    walk.go("Add them first")
    walk.choose("The council's own case record")
    walk.write("Name", "Case record")
    walk.go("Add this recipient")
    walk.choose("Yes: I have looked at court orders and the plan, and they may")
    walk.go("Save")
    walk.choose("Record of the review")
    walk.choose("Case record, the council's own case record")
    walk.go("Make the copy")
    walk.go("Send it")
    walk.choose("To the case record")
    walk.write("Receipt", "CR-2021-0412")
    walk.go("It is sent")
    expect(walk.page.get_by_text("Receipt: CR-2021-0412")).to_be_visible()
    walk.go("Back to letter and record")
    walk.go("Everybody who should have it has it")
    expect(walk.page.get_by_text("The record is marked as sent to everybody.")).to_be_visible()


def send_the_promises(walk: Walk) -> None:
    """The promises go to the manager, and everybody who should have the record has it."""
    walk.go("All promises of this review")
    walk.go("Send 1 to the manager")
    expect(walk.page.get_by_text("1 promise is sent to the manager")).to_be_visible()


def meet_again(walk: Walk, check_axe: CheckAxe) -> None:
    """Half a year on: what was written and promised stands beside what is new, and is to be answered."""
    walk.go("Begin the record")
    passage = walk.page.get_by_role("region", name="Friends, interests and fun")
    expect(walk.page.get_by_text(LAST_TIME)).to_be_visible()
    expect(passage.get_by_text("Wren wanted to talk about her brother.")).to_be_visible()
    promises = walk.page.get_by_role("region", name="Promises")
    expect(promises.get_by_text(PROMISED_NOW).first).to_be_visible()
    expect(promises.get_by_text(PROMISED_BEFORE)).to_have_count(0)
    walk.go("Make a promise")
    walk.write("What is promised?", PROMISED_NEXT)
    walk.write_day("By when?", date(2022, 2, 1))
    walk.go("Make the promise")
    before, new = (promises.get_by_role("article").filter(has_text=what) for what in (PROMISED_NOW, PROMISED_NEXT))
    expect(before).to_be_visible()
    expect(new).to_be_visible()
    check_axe(walk.page)
    walk.go(f"Done: {PROMISED_NOW}")
    expect(before.get_by_text("Done on 30 September 2021")).to_be_visible()
