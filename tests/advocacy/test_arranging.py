"""An advocate from the offer to the end: asked at each review, a service asked by a document, begun and ended."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.advocacy.actions.ask_for_advocate import ask_for_advocate
from mainstay.advocacy.actions.begin_advocacy import begin_advocacy
from mainstay.advocacy.actions.end_advocacy import end_advocacy
from mainstay.advocacy.actions.record_answer import record_answer
from mainstay.advocacy.actions.say_no_to_advocate import say_no_to_advocate
from mainstay.advocacy.models import Advocacy
from mainstay.advocacy.queries import AdvocacyRow, beside_child
from mainstay.advocacy.queries.referral import referral
from mainstay.ledger.action import set_person
from mainstay.preparation.actions.ask_for_advocate import ask_for_advocate as ask_in_preparation
from mainstay.preparation.models import Preparation
from mainstay.releases.actions.add_recipient import add_recipient
from mainstay.releases.actions.answer_release import answer_release
from mainstay.releases.actions.confirm_release import confirm_release
from mainstay.releases.actions.send_release import send_release
from mainstay.releases.models import Release
from mainstay.reviews.actions.schedule_review import schedule_review
from mainstay.reviews.models import Review
from mainstay.statute.refusal import Refused
from tests import builders as make
from tests.advocacy.test_first_line import staff
from tests.releases.making import answers_for
from tests.voice.building import Scene

SERVICE = "Somewhere Voices"
THE_DAY = date(2021, 4, 20)


def _stands(scene: Scene, kind: str = "advocate") -> AdvocacyRow:
    set_person(make.viewing(scene.officer))
    return next(row for row in beside_child(make.viewing(scene.officer), scene.child.pk) if row.kind == kind)


def _said(scene: Scene, answer: str, kind: str = "advocate") -> Advocacy:
    return record_answer(
        make.acting(scene.officer),
        scene.child,
        kind=kind,
        answer=answer,
        on=make.TODAY,
        said_by="The child",
        how="visit",
    )


def _arranged(scene: Scene) -> Review:
    review = Review.objects.get(child=scene.child)
    return schedule_review(make.acting(scene.officer), review, scheduled_on=THE_DAY, mode="in_person", place="Home")


@pytest.mark.parametrize("kind", ["advocate", "visitor"])
def test_every_child_is_to_be_asked_before_the_review_that_lies_ahead(scene: Scene, kind: str) -> None:
    assert _stands(scene, kind).ask_again
    _said(scene, "decline", kind)
    assert not _stands(scene, kind).ask_again


def test_who_wants_one_or_has_one_is_not_asked_again(scene: Scene) -> None:
    ask_for_advocate(scene.as_child(), scene.child, kind="advocate")
    assert not _stands(scene).ask_again
    begin_advocacy(make.acting(scene.officer), scene.child, kind="advocate", with_whom="Ife", on=make.TODAY)
    assert not _stands(scene).ask_again
    end_advocacy(make.acting(scene.officer), scene.child, kind="advocate", because="Settled", on=make.TODAY)
    stands = _stands(scene)
    assert (stands.state, stands.steps[-1].because) == ("ended", "Settled")


def test_the_preparation_of_the_review_says_what_the_child_answered(scene: Scene) -> None:
    review = _arranged(scene)
    _said(scene, "want")
    kept = Preparation.objects.get(review=review)
    assert (kept.advocate, kept.advocate_asked_on) == ("asked_for", make.TODAY)
    say_no_to_advocate(scene.as_child(), scene.child, kind="advocate")
    assert Preparation.objects.get(review=review).advocate == "not_wanted"


def test_an_answer_given_before_the_review_was_arranged_is_noted_when_it_is(scene: Scene) -> None:
    _said(scene, "want")
    begin_advocacy(make.acting(scene.officer), scene.child, kind="advocate", with_whom="Ife", on=make.TODAY)
    review = _arranged(scene)
    assert Preparation.objects.get(review=review).advocate == "arranged"


@pytest.mark.parametrize(
    ("asked", "state"), [("not_wanted", "declined"), ("asked_for", "wanted"), ("arranged", "wanted")]
)
def test_what_the_preparation_says_is_recorded_with_the_child(scene: Scene, asked: str, state: str) -> None:
    review = _arranged(scene)
    ask_in_preparation(make.acting(scene.officer), review, asked=asked)
    stands = _stands(scene)
    assert (stands.state, stands.steps[-1].review_id, len(stands.steps)) == (state, review.pk, 1)
    ask_in_preparation(make.acting(scene.officer), review, asked=asked)
    assert len(_stands(scene).steps) == 1


@pytest.mark.parametrize(("kind", "document"), [("advocate", "referral"), ("visitor", "visitor_referral")])
def test_a_service_is_asked_once_the_document_has_left(
    scene: Scene, kind: str, document: str, settings: object
) -> None:
    browser, here = staff(scene.officer, settings), f"/children/{scene.child.pk}/advocate/{kind}/refer"
    assert browser.get(here).status_code == 409  # the child has not been asked
    ask_for_advocate(scene.as_child(), scene.child, kind=kind)
    assert "Add the service first" in browser.get(here).content.decode()
    to = add_recipient(make.acting(scene.officer), scene.child, kind="advocate", name=SERVICE, route="by_hand")
    assert SERVICE in browser.get(here).content.decode()
    sent = browser.post(here, {"recipient": str(to.pk), "once": make.a_token()})
    set_person(make.viewing(scene.officer))
    release = Release.objects.get(document=document)
    assert sent.headers["Location"] == f"/releases/{release.pk}/"
    assert _stands(scene, kind).state == "wanted"  # made is not sent
    release = answer_release(make.acting(scene.officer), release, may_receive=answers_for("advocate"))
    if release.state == "waiting":
        release = confirm_release(make.acting(scene.manager), release)
    send_release(make.acting(scene.officer), release)
    stands = _stands(scene, kind)
    assert (stands.state, stands.with_whom, stands.steps[-1].how_words) == (
        "referred", SERVICE, "By a document made for the service",
    )  # fmt: skip


def test_the_document_says_who_asks_and_whom_to_contact_and_goes_to_a_service_alone(scene: Scene) -> None:
    _arranged(scene)
    set_person(make.viewing(scene.officer))
    built = referral(make.viewing(scene.officer), scene.child.pk, None, "advocate", kind="advocate")
    words = "\n".join(part.words for part in built.parts)
    assert f"{scene.child.name}, who is " in words
    assert "would like an advocate" in words
    assert "Their next review is on 20 April 2021." in words
    assert "The reviewing officer: Olu Example." in words
    assert referral(make.viewing(scene.officer), scene.child.pk, None, "parent", kind="advocate").parts == ()


def test_the_pages_that_begin_and_end_one(scene: Scene, settings: object) -> None:
    browser, here = staff(scene.officer, settings), f"/children/{scene.child.pk}/advocate"
    assert "Ask the child" in browser.get(f"{here}/").content.decode()
    assert "Ask before the review" in browser.get(f"/children/{scene.child.pk}/").content.decode()
    ask_for_advocate(scene.as_child(), scene.child, kind="advocate")
    day = {"on-day": "12", "on-month": "4", "on-year": "2021"}
    empty = browser.post(f"{here}/advocate/begin", {**day, "once": make.a_token()})
    assert (empty.status_code, "There is a problem" in empty.content.decode()) == (422, True)
    browser.post(f"{here}/advocate/begin", {**day, "with_whom": "Ife, Somewhere Voices", "once": make.a_token()})
    assert "Has one" in browser.get(f"{here}/").content.decode()
    assert browser.get(f"{here}/advocate/begin").status_code == 409
    browser.post(f"{here}/advocate/end", {**day, "because": "Settled", "once": make.a_token()})
    assert "Ended" in browser.get(f"{here}/").content.decode()
    assert browser.get(f"{here}/advocate/end").status_code == 409


def test_a_day_before_the_last_step_and_a_missing_reason_are_refused(scene: Scene) -> None:
    _said(scene, "want")
    acting = make.acting(scene.officer)
    with pytest.raises(Refused, match="Something later is recorded"):
        begin_advocacy(acting, scene.child, kind="advocate", with_whom="Ife", on=date(2021, 4, 1))
    with pytest.raises(Refused, match="Say who it is"):
        begin_advocacy(acting, scene.child, kind="advocate", with_whom=" ", on=make.TODAY)
    with pytest.raises(Refused, match="next step is the referral"):
        end_advocacy(acting, scene.child, kind="advocate", because="x", on=make.TODAY)
