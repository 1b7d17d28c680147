"""A promise not done becomes a concern, answered and told to the child; another goes to Cafcass; by hand and keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from mainstay.access.models import Person
from mainstay.promises.models import Promise
from tests.journeys import challenge
from tests.journeys.hands import Keys, Pointer, Walk

pytestmark = pytest.mark.journey


@pytest.mark.parametrize("by", ["pointer", "keyboard alone"])
def test_a_promise_not_done_climbs_the_ladder_is_answered_and_its_outcome_told_to_the_child(
    page: Page, served: str, *, by: str, signed_in: Callable[..., Person], check_axe: Callable[[Page], None],
) -> None:  # fmt: skip
    scene = challenge.a_scene(f"Dara {by.title()}")
    look = check_axe if by == "pointer" else _look_no_more
    walk = Walk(page, Pointer() if by == "pointer" else Keys(page))
    signed_in(page, person=scene.officer)
    page.goto(f"{served}/promises/{scene.promise.pk}/")
    challenge.talk_it_over(walk, look)
    challenge.raise_it(walk, look)
    challenge.take_it_further(walk, scene, look)
    signed_in(page, person=scene.director)
    challenge.answer_it(walk, served, look)
    signed_in(page, person=scene.officer)
    challenge.judge_it(walk, served, look)
    challenge.tell_the_child(walk, look)
    made = Promise.objects.get(what=challenge.PROPOSED, child=scene.child)
    assert (made.origin, made.state, made.agreed_by_id) == ("concern", "agreed", scene.director.pk)
    page.goto(f"{served}/children/{scene.child.pk}/")
    expect(page.get_by_text("Concern ended: Promised and not done").first).to_be_visible()


def test_a_concern_is_referred_to_cafcass_and_no_manager_of_the_case_is_asked(
    page: Page, served: str, *, signed_in: Callable[..., Person], check_axe: Callable[[Page], None]
) -> None:
    scene = challenge.a_scene()
    walk = Walk(page, Pointer())
    signed_in(page, person=scene.officer)
    page.goto(f"{served}/promises/{scene.promise.pk}/")
    challenge.talk_it_over(walk, check_axe)
    challenge.raise_it(walk, check_axe)
    challenge.refer(walk, check_axe)
    address = page.url
    signed_in(page, person=scene.manager)
    page.goto(address)
    expect(page.get_by_role("heading", name="Referred to Cafcass")).to_be_visible()
    expect(page.get_by_text("The grounds are made out.")).to_have_count(0)
    expect(page.get_by_role("link", name="Refer to Cafcass")).to_have_count(0)
    answer = page.goto(f"{address.rstrip('/')}/close")
    assert answer is not None
    assert answer.status == 403
    signed_in(page, person=scene.officer)
    page.goto(address)
    expect(page.get_by_text("Mo Example tried to close")).to_be_visible()


def _look_no_more(page: Page) -> None:
    """Leave a page as it is."""
