"""How a person reaches what is on a page: by pointing at it, or by the keyboard alone. The steps are the same."""

from __future__ import annotations

import re
from datetime import date
from typing import Protocol

from playwright.sync_api import Locator, Page

FARTHEST = 400

# Where a thing lies from what is focused now: there (0), further on (1), before it (-1).
_WHERE = """(thing) => {
  const here = document.activeElement;
  if (here === thing) return 0;
  if (!here || here === document.body) return 1;
  return here.compareDocumentPosition(thing) & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
}"""


class Hand(Protocol):
    """What may be done to one thing on a page, however it is reached."""

    def press(self, thing: Locator) -> None:
        """Press a link, a button or the summary of something folded."""

    def write(self, thing: Locator, words: str) -> None:
        """Write in a field, in the place of what it held."""

    def choose(self, thing: Locator) -> None:
        """Choose one of several, or tick a box."""

    def pick(self, thing: Locator, option: str) -> None:
        """Pick an option of a list."""


class Pointer:
    """A mouse, or a finger."""

    def press(self, thing: Locator) -> None:
        """Click it."""
        thing.click()

    def write(self, thing: Locator, words: str) -> None:
        """Click in it and write."""
        thing.fill(words)

    def choose(self, thing: Locator) -> None:
        """Click it."""
        thing.check()

    def pick(self, thing: Locator, option: str) -> None:
        """Open the list and click."""
        thing.select_option(label=option)


class Keys:
    """A keyboard and nothing else: Tab and Shift+Tab to what is wanted, then Enter, Space, arrows and letters."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, thing: Locator) -> None:
        """Tab to it and press Enter."""
        self._reach(thing)
        self.page.keyboard.press("Enter")

    def write(self, thing: Locator, words: str) -> None:
        """Tab to it, and type over what it held."""
        self._reach(thing)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(words)

    def choose(self, thing: Locator) -> None:
        """Tab to it, or to its group and on with the arrows; Space where that did not choose it."""
        if thing.get_attribute("type") == "radio":
            self._reach_in_group(thing)
        else:
            self._reach(thing)
        if not thing.is_checked():
            self.page.keyboard.press("Space")

    def pick(self, thing: Locator, option: str) -> None:
        """Tab to the list and go down it."""
        self._reach(thing)
        self.page.keyboard.press("Home")
        for _ in range(FARTHEST):
            if thing.locator("option:checked").inner_text() == option:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"“{option}” cannot be picked with the keyboard")

    def _reach(self, thing: Locator) -> None:
        element = thing.element_handle()
        for _ in range(FARTHEST):
            where = element.evaluate(_WHERE)
            if where == 0:
                return
            self.page.keyboard.press("Tab" if where > 0 else "Shift+Tab")
        raise AssertionError(f"{thing} cannot be reached with the keyboard")

    def _reach_in_group(self, thing: Locator) -> None:
        """Radio buttons are one stop: Tab to whichever of them it is, then the arrows."""
        group = self.page.locator(f'input[type="radio"][name="{thing.get_attribute("name")}"]')
        chosen = group.and_(self.page.locator(":checked"))
        self._reach(chosen if chosen.count() else group.first)
        for _ in range(group.count()):
            if thing.evaluate(_WHERE) == 0:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{thing} cannot be chosen with the keyboard")


class Walk:
    """One person at work: what they see is named as they read it, and reached by their hand."""

    def __init__(self, page: Page, hand: Hand) -> None:
        self.page, self.hand = page, hand

    def go(self, name: str) -> None:
        """Press the link or button of this name, and wait for the page it leads to."""
        with self.page.expect_navigation():
            self.hand.press(self._named(name))

    def unfold(self, name: str) -> None:
        """Open something folded."""
        self.hand.press(self.page.locator("summary").filter(has_text=name))

    def write(self, label: str, words: str) -> None:
        """Write in the field of this label."""
        self.hand.write(self._labelled(label), words)

    def write_day(self, legend: str, on: date) -> None:
        """Write a day in its three boxes."""
        boxes = self.page.get_by_role("group", name=legend)
        for part, value in (("Day", str(on.day)), ("Month", str(on.month)), ("Year", str(on.year))):
            self.hand.write(boxes.get_by_label(part, exact=True), value)

    def choose(self, label: str, of: str = "") -> None:
        """Choose what this label stands at, in the group of a legend where one is named."""
        within = self.page.get_by_role("group", name=of) if of else self.page
        self.hand.choose(within.get_by_label(label, exact=True))

    def pick(self, label: str, option: str) -> None:
        """Pick an option of the list of this label."""
        self.hand.pick(self._labelled(label), option)

    def _labelled(self, label: str) -> Locator:
        """The field of a label, which may say that it is optional."""
        return self.page.get_by_label(_read_as(label))

    def _named(self, name: str) -> Locator:
        link = self.page.get_by_role("link", name=_read_as(name))
        return link.or_(self.page.get_by_role("button", name=_read_as(name))).first


def _read_as(words: str) -> re.Pattern[str]:
    """A name as a person reads it, whatever white space stands round the part of it that is only heard."""
    said = r"\s+".join(re.escape(part).replace(":", r"\s*:") for part in words.split())
    return re.compile(rf"^\s*{said}(\s*\(optional\))?\s*$")
