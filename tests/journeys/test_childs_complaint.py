"""A child on a phone complains, with an advocate, reads the answer, goes on; and asks for somebody else in one tap."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from mainstay.access.roles import Role
from mainstay.advocacy.actions.answer_somebody_else import answer_somebody_else
from mainstay.advocacy.models import Advocacy, SomebodyElse
from mainstay.complaints.actions.acknowledge_complaint import acknowledge_complaint
from mainstay.complaints.actions.answer_complaint import answer_complaint
from mainstay.complaints.models import Complaint
from tests import builders as make
from tests.journeys.conftest import CheckAxe
from tests.journeys.test_childs_pages import PHONE, _come_in, _fits, _seen_by
from tests.voice.building import Scene, a_scene

WRONG = "My axolotl Barnaby was given away"

pytestmark = pytest.mark.journey


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def phone(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A phone's browser."""
    context: BrowserContext = chromium.new_context(viewport=PHONE, java_script_enabled=request.param, has_touch=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def scene(served: str) -> Scene:
    """A child with a card, committed, so that the served site sees them."""
    return a_scene()


def test_a_child_complains_reads_the_answer_and_goes_on(
    phone: Page, served: str, scene: Scene, check_axe: CheckAxe, request: pytest.FixtureRequest
) -> None:
    team = make.a_person(Role.COMPLAINTS_TEAM, name="Cora Example")
    _come_in(phone, served, scene)
    phone.goto(f"{served}/my/help")
    phone.get_by_role("link", name="Something went wrong").click()
    phone.get_by_label("What went wrong?").fill(WRONG)
    phone.get_by_label("I want an advocate to help me.").check()
    phone.get_by_label("This is about my officer. My officer must not see it.").check()
    if "without" not in request.node.name:
        check_axe(phone)
    phone.get_by_role("button", name="Send it").click()
    expect(phone.get_by_text("We have it", exact=True)).to_be_visible()
    expect(phone.get_by_text("Your officer is not told of this.")).to_be_visible()
    with _seen_by(scene.officer):
        assert Advocacy.objects.get(child=scene.child, kind="advocate").state == "wanted"
        assert Complaint.objects.count() == 0
    with _seen_by(team):
        row = Complaint.objects.get(child=scene.child)
    acknowledge_complaint(make.acting(team), row)
    answer_complaint(make.acting(team), row, outcome="upheld", words="You were not asked. You can visit him.")
    phone.goto(f"{served}/my/complaint")
    phone.get_by_role("link", name="Look at it").click()
    expect(phone.get_by_text("You were right")).to_be_visible()
    expect(phone.get_by_text("You can visit him.")).to_be_visible()
    assert "without" in request.node.name or _fits(phone)
    phone.get_by_label("Do you want to say why?").fill("A visit is not enough")
    phone.get_by_role("button", name="No. Look at it again").click()
    expect(phone.get_by_role("heading", name="Step 2: someone new looks at it")).to_be_visible()
    with _seen_by(team):
        assert Complaint.objects.get(pk=row.pk).stage == "stage_2"


def test_a_child_asks_for_somebody_else_in_one_tap_and_reads_the_answer(
    phone: Page, served: str, scene: Scene, check_axe: CheckAxe, request: pytest.FixtureRequest
) -> None:
    _come_in(phone, served, scene)
    phone.goto(f"{served}/my/help")
    phone.get_by_role("button", name="Talk to someone else").click()
    expect(phone.get_by_text("You asked for this")).to_be_visible()
    if "without" not in request.node.name:
        check_axe(phone)
        assert _fits(phone)
    with _seen_by(scene.manager):
        row = SomebodyElse.objects.get(child=scene.child)
    answer_somebody_else(make.acting(scene.manager), row, words="Maya comes on Friday.")
    phone.goto(f"{served}/my/someone-else")
    expect(phone.get_by_text("Maya comes on Friday.")).to_be_visible()
