"""Every page of a child's by the Tab key alone: each thing is reached once, in order, and is seen to be reached."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.childs_life import a_life, pages_that_lead_on
from tests.journeys.test_childs_pages import PHONE, _come_in
from tests.voice.building import Scene

pytestmark = pytest.mark.journey

# What can be reached, in the order of the page; radio buttons of one question are one stop.
THINGS = """() => {
  window.things = [];
  const all = document.querySelectorAll('a[href], button, input, select, textarea, summary, audio, video, [tabindex]');
  for (const thing of all) {
    if (thing.disabled || thing.type === 'hidden' || thing.tabIndex < 0 || !thing.checkVisibility()) continue;
    const same = thing.type === 'radio' && things.some((each) => each.type === 'radio' && each.name === thing.name);
    if (!same) things.push(thing);
  }
  return things.map((each) => each.tagName + ' ' + (each.name || each.textContent || each.href || '').trim());
}"""
# Which of them is reached now, and whether it, or the label that stands for it, looks otherwise for that.
HERE = """() => {
  const thing = document.activeElement;
  const which = things.findIndex(
    (each) => each === thing || (thing.type === 'radio' && each.type === 'radio' && each.name === thing.name));
  const marked = [thing, ...(thing.labels || [])].some((each) => {
    const style = getComputedStyle(each);
    return (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none';
  });
  return [which, marked];
}"""


@pytest.fixture
def scene(served: str) -> Scene:
    """A child with a card and something on every page, committed, so that the served site sees them."""
    return a_life()


def test_every_page_is_walked_through_by_the_tab_key_alone(chromium: Browser, served: str, scene: Scene) -> None:
    with chromium.new_context(viewport=PHONE) as context:
        page = context.new_page()
        _come_in(page, served, scene)
        walked, wrong = 0, []
        for address in pages_that_lead_on(page, served):
            walked += 1
            wrong += [f"{address}: {said}" for said in _problems(page)]
    assert wrong == [], "\n".join(wrong)
    assert walked > 35


def _problems(page: Page) -> list[str]:
    """What the Tab key does not reach in the order of the page, and what is not seen to be reached."""
    names = page.evaluate(THINGS)
    reached: list[int] = []
    unseen = []
    page.keyboard.press("Tab")
    for _ in range(3 * len(names)):
        which, is_marked = page.evaluate(HERE)
        if which < 0 or (reached and which == 0):
            break
        if not reached or reached[-1] != which:
            reached.append(which)
        if not is_marked:
            unseen.append(names[which])
        page.keyboard.press("Tab")
    missed = [name for which, name in enumerate(names) if which not in reached]
    told = [f"not reached: {name}" for name in missed]
    told += ["reached in another order"] if reached != sorted(reached) else []
    return told + [f"not seen when it is reached: {name}" for name in unseen]
