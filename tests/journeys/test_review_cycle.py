"""One review from its preparation to the letter that left, then the next one: by hand, and by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from mainstay.access.models import Person
from tests.journeys import cycle, leaving
from tests.journeys.hands import Keys, Pointer, Walk
from tests.journeys.site import serving
from tests.reviews.building import open_review

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def served_next_time(served: str, journey_database: str) -> Iterator[str]:
    """The same site half a year later, on the day of the next review."""
    with serving(journey_database, today=cycle.NEXT_DAY) as address:
        yield address


@pytest.mark.parametrize("by", ["pointer", "keyboard alone"])
def test_a_review_goes_from_preparation_to_a_released_letter_and_the_next_one_shows_its_promises(
    page: Page, served: str, served_next_time: str, *, by: str, signed_in: Callable[..., Person],
    check_axe: Callable[[Page], None],
) -> None:  # fmt: skip
    scene = cycle.a_scene()
    # The pages are the same either way, so that axe looks them over once.
    look = check_axe if by == "pointer" else _look_no_more
    walk = Walk(page, Pointer() if by == "pointer" else Keys(page))
    signed_in(page, person=scene.officer)
    page.goto(f"{served}/reviews/{scene.review.pk}/")
    cycle.arrange(walk)
    cycle.prepare(walk, look)
    cycle.begin(walk)
    cycle.hear(walk)
    cycle.write(walk)
    cycle.answer_and_promise(walk)
    cycle.attend(walk)
    look(page)
    leaving.say_the_plan(walk)
    leaving.close(walk)
    leaving.finish(walk)
    leaving.read_the_letter(walk, look)
    leaving.add_the_child(walk)
    leaving.send_the_letter(walk, look)
    leaving.send_the_record(walk)
    leaving.send_the_promises(walk)
    page.goto(f"{served_next_time}/reviews/{open_review(scene.child).pk}/record/")
    leaving.meet_again(walk, look)
    expect(page.get_by_role("region", name="Promises").get_by_role("article")).to_have_count(2)


def _look_no_more(page: Page) -> None:
    """Leave a page as it is."""
