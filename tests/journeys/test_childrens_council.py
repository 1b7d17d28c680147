"""A child on a phone watches the film that the council of children made, with its captions, and moves about in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from playwright.sync_api import Browser, Page, expect

from mainstay.ledger.action import set_person
from tests import builders as make
from tests.childrens_council.building import SAID, a_proposal
from tests.childrens_council.filming import SHOWN, a_film_shown
from tests.journeys.conftest import CheckAxe
from tests.voice.building import NUMBERS, Scene, a_scene

PHONE = {"width": 360, "height": 740}
# The video is read far enough to be played, and moved to its middle: only a server that gives parts lets it.
PLAYED = """async (video) => {
  video.muted = true;
  if (video.readyState < 1) await new Promise((done, failed) => {
    video.addEventListener('loadedmetadata', done); video.addEventListener('error', failed);
  });
  const moved = new Promise((done) => video.addEventListener('seeked', done));
  video.currentTime = 0.6;
  await moved;
  await video.play();
  await new Promise((done) => video.addEventListener('timeupdate', done));
  return {width: video.videoWidth, length: video.duration, at: video.currentTime, error: video.error};
}"""
CAPTIONS = """async (video) => {
  const track = video.textTracks[0];
  track.mode = 'showing';
  while (!(track.cues && track.cues.length)) await new Promise((done) => setTimeout(done, 50));
  return [track.kind, track.language, track.mode, ...Array.from(track.cues, (cue) => cue.getCueAsHTML().textContent)];
}"""

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def scene(served: str) -> Scene:
    """A child with a card, something that was said, and a film that is shown, committed."""
    with transaction.atomic():
        scene = a_scene()
        set_person(make.viewing(scene.officer))
        a_proposal(scene)
        a_film_shown(scene)
    return scene


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def phone(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    with chromium.new_context(viewport=PHONE, java_script_enabled=request.param, has_touch=True) as context:
        yield context.new_page()


def test_a_child_watches_the_film_with_captions_and_reads_what_came_of_what_was_said(
    phone: Page, served: str, scene: Scene, check_axe: CheckAxe, request: pytest.FixtureRequest
) -> None:
    phone.goto(f"{served}/my/")
    phone.get_by_label("What is the code on your card?").fill(scene.code)
    phone.get_by_role("button", name="Go on").click()
    phone.get_by_label("Your secret numbers").fill(NUMBERS)
    phone.get_by_role("button", name="Come in").click()
    phone.get_by_role("link", name="You said, we did").click()
    expect(phone.get_by_text(SAID)).to_be_visible()
    phone.get_by_role("link", name="Watch it").click()
    expect(phone).to_have_title("Watch it")
    video = phone.locator("video")
    expect(video).to_be_visible()
    expect(video.locator("track")).to_have_attribute("kind", "captions")
    phone.get_by_text("Read what they say in the film").click()
    expect(phone.get_by_text(SHOWN)).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    if "without script" in request.node.name:
        return
    check_axe(phone)
    played = video.evaluate(PLAYED)
    assert (played["width"], played["error"]) == (160, None)
    assert played["length"] == pytest.approx(1.0, abs=0.2)
    assert played["at"] >= 0.5
    assert video.evaluate(CAPTIONS) == ["captions", "en", "showing", "A ball rolls.", "- Look & see!"]
