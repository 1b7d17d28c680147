"""The pages of the council of children, for each who may open them: filled in, put right, read, and the child's own."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mainstay.access.models import Person
from mainstay.childrens_council.actions.answer_proposal import answer_proposal
from mainstay.childrens_council.actions.delay_project import delay_project
from mainstay.childrens_council.actions.finish_proposal import finish_proposal
from mainstay.childrens_council.models import Project, ProjectStep, Proposal
from mainstay.childrens_council.rules.proposals import Step
from tests import builders as make
from tests.childrens_council.building import APRIL, JUNE, MARCH, MAY, SAID, a_project, a_proposal
from tests.reviews.pages import day, hidden, signed_in, text
from tests.voice.building import Scene, come_in

AT = "/childrens-council/"


@pytest.fixture(autouse=True)
def one_factor(settings: Any) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False


def send(person: Person, at: str, answers: dict[str, Any]) -> Any:
    """A form opened, filled in and sent, as a browser without scripts does it."""
    client = signed_in(person)
    return client.post(at, {**hidden(client.get(at)), **answers}, follow=True)


def test_a_proposal_is_written_down_answered_and_done_on_its_pages(scene: Scene) -> None:
    officer = scene.officer
    assert "Nothing is written down yet" in text(signed_in(officer).get(AT))
    given = {"said": SAID, **day("said_on", MARCH), "present": "8", "owner": str(officer.pk), **day("due_on", APRIL)}
    wrong = send(officer, f"{AT}said", {**given, "present": "0", "owner": ""})
    assert wrong.status_code == 422
    assert "Select who in the service owns it" in text(wrong)
    assert "Saved as proposal 1" in text(send(officer, f"{AT}said", given))
    one = f"{AT}said/{Proposal.objects.get().pk}"
    assert "8 children were there" in text(signed_in(scene.support).get(one))
    assert "Answer due" in text(signed_in(officer).get(one))
    without = send(officer, f"{one}/answer", {"step": "agree", "answer": "We will"})
    assert "Enter the day by which it will be done" in text(without)
    agreed = {"step": "agree", "answer": "Every child gets a bag", **day("to_be_done_on", MAY)}
    assert "The answer is saved" in text(send(officer, f"{one}/answer", agreed))
    assert signed_in(officer).get(f"{one}/again").status_code == 200
    changed = {"changed": "Bags are in each office", **day("changed_on", APRIL)}
    assert "What changed is saved" in text(send(officer, f"{one}/changed", changed))
    assert signed_in(officer).get(f"{one}/answer").status_code == 409
    assert "answered anew by 10 May 2021" in text(send(officer, f"{one}/again", day("due_on", MAY)))
    assert "Saved." in text(send(officer, f"{one}/change", {**given, "said": "Other words"}))
    assert "Other words" in text(signed_in(officer).get(AT))


def test_a_project_is_started_put_off_and_ended_on_its_pages(scene: Scene) -> None:
    officer, proposal = scene.officer, a_proposal(scene)
    given = {"title": "Two films", "purpose": "To show", "owner": str(officer.pk), "proposal": str(proposal.pk),
             **day("starts_on", MARCH), **day("planned_end_on", JUNE)}  # fmt: skip
    assert "The project is started" in text(send(officer, f"{AT}project", given))
    one = f"{AT}project/{Project.objects.get().pk}"
    assert "The step is added" in text(send(officer, f"{one}/step", {"words": "Write it", **day("due_on", MAY)}))
    browser = signed_in(officer)
    shown = browser.get(one)
    assert "Write it" in text(shown)
    done = browser.post(f"{AT}step/{ProjectStep.objects.get().pk}/done", hidden(shown), follow=True)
    assert "The step is done" in text(done)
    off = {"reason": "Nobody may film", **day("until_on", date(2021, 9, 30))}
    assert "put off to 30 September 2021" in text(send(officer, f"{one}/delay", off))
    assert "Put off from 30 June 2021" in text(signed_in(scene.support).get(one))
    change = {"title": "Our films", "purpose": "To show", "owner": str(officer.pk)}
    assert "Our films" in text(send(officer, f"{one}/change", change))
    end = {"how": "done", "outcome": "All saw it", **day("ended_on", APRIL)}
    assert "It has ended: done" in text(send(officer, f"{one}/end", end))
    assert browser.get(f"{one}/delay").status_code == 409
    assert "Our films" in text(signed_in(officer).get(f"{AT}said/{proposal.pk}"))


@pytest.mark.parametrize(
    ("who", "reads", "keeps"),
    [("officer", True, True), ("manager", True, True), ("support", True, False), ("worker", False, False),
     ("team_manager", False, False), ("duty", False, False)],
)  # fmt: skip
def test_the_service_reads_and_few_keep_it(scene: Scene, who: str, reads: bool, keeps: bool) -> None:
    proposal, project, browser = a_proposal(scene), a_project(scene), signed_in(getattr(scene, who))
    for address in (AT, f"{AT}said/{proposal.pk}", f"{AT}project/{project.pk}"):
        got = browser.get(address)
        assert got.status_code == (200 if reads else 403)
        assert ("Change" in text(got)) is keeps
    for address in (f"{AT}said", f"{AT}said/{proposal.pk}/answer", f"{AT}project", f"{AT}joining"):
        assert browser.get(address).status_code == (200 if keeps else 403)


def test_mondays_say_what_waits_for_its_owner(scene: Scene) -> None:
    a_proposal(scene)
    assert "1 proposal of the children’s council waits for your answer" in text(
        signed_in(scene.officer).get("/monday/")
    )
    a_proposal(scene, owner_id=scene.manager.pk, due_on=MARCH)
    assert "the oldest since 10 March 2021; 1 late" in text(signed_in(scene.manager).get("/service/"))


def test_a_child_reads_what_was_said_and_what_came_of_it(scene: Scene) -> None:
    acting = make.acting(scene.officer)
    done, no = a_proposal(scene), a_proposal(scene, "We want no more reviews at school.")
    finish_proposal(acting, done, changed="You all get a good bag.", changed_on=APRIL)
    answer_proposal(acting, no, step=Step.SAY_NO, answer="Some of you like it there. We ask you each time.")
    a_proposal(scene, "We want wifi.")
    delay_project(acting, a_project(scene), reason="Nobody could film.", until_on=date(2021, 9, 30))
    browser = come_in(scene)
    page = browser.get("/my/council")
    words = text(page)
    for expected in (SAID, "We did it You all get a good bag.", "No, because Some of you like it",
                     "You get an answer by 30 April 2021.", "Nobody could film.", "Ask your officer."):  # fmt: skip
        assert expected in words
    assert scene.officer.name not in words
    assert "<title>You said, we did</title>" in page.content.decode()
    send(scene.officer, f"{AT}joining", {"words": "Ask Jo on 01632 960 123. We meet on Mondays."})
    assert "We meet on Mondays." in text(browser.get("/my/council"))
    assert "Say it with others" in text(browser.get("/my/help"))
    assert "You said, we did" in text(browser.get("/my/"))
