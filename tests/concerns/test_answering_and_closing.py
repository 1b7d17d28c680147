"""Answering a concern, judging the answer, the promises that come of it, and closing or withdrawing the concern."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.http import Http404

from mainstay.concerns.actions.answer_concern import answer_concern
from mainstay.concerns.actions.follow_referral import follow_referral
from mainstay.concerns.actions.pause_concern import pause_concern
from mainstay.concerns.actions.record_child_told_of_outcome import record_child_told_of_outcome
from mainstay.concerns.actions.record_legal_advice import record_legal_advice
from mainstay.concerns.actions.refer_to_cafcass import refer_to_cafcass
from mainstay.concerns.actions.withdraw_concern import withdraw_concern
from mainstay.concerns.models import Concern, Hold, PointAnswer, ProposedPromise
from mainstay.ledger.models import Entry
from mainstay.promises.actions.answer_promise import answer_promise
from mainstay.promises.models import Promise
from mainstay.promises.queries import promises_to_answer
from mainstay.statute.refusal import Refused
from tests.concerns.building import (
    ANSWERED,
    BEGAN,
    CAME,
    CLOSED,
    FORMAL,
    JUDGED,
    REPLIES,
    Family,
    a_family,
    answered,
    begun,
    closed,
    escalated,
    formal,
    from_outside,
    proposing,
    settled,
    withdrawn,
)
from tests.reviews.building import held, looking, on, open_review


def test_every_point_is_answered_or_nothing_is_kept(db: None) -> None:
    family = a_family()
    concern = formal(family)
    for points in ({}, {1: "On Monday."}, {1: "On Monday.", 2: " "}):
        with pytest.raises(Refused, match="Answer point"):
            answered(family, concern=concern, points=points)
    concern.refresh_from_db()
    assert (concern.state, PointAnswer.objects.count()) == ("open", 0)
    answered(family, concern=concern)
    said = PointAnswer.objects.order_by("point__number").values_list("point__words", "words")
    assert list(said) == [
        ("When will Robin see the dentist?", "On Monday."),
        ("Who will take Robin?", "The foster carer."),
    ]


def test_each_stage_answers_each_point_anew(db: None) -> None:
    family = a_family()
    concern = escalated(family, concern=answered(family))
    answered(family, CLOSED, concern=concern, by=family.senior, points={1: "Today.", 2: "I will."})
    assert PointAnswer.objects.filter(concern=concern).count() == 4


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"by": " "}, "Say who answered"),
        ({"via": ""}, "Say how the answer came"),
        ({"day": date(2020, 7, 21)}, "in the future"),
        ({"day": BEGAN}, "put to this stage on 8 July 2020"),
    ],
)
def test_an_answer_from_outside_says_by_whom_how_and_when(db: None, changed: dict[str, Any], sentence: str) -> None:
    family = a_family()
    day = changed.pop("day", ANSWERED)
    with pytest.raises(Refused, match=sentence):
        answered(family, concern=formal(family), by=family.officer, outside=from_outside(day, **changed))


def test_an_answer_from_outside_is_kept_as_it_was_written_down(db: None) -> None:
    family = a_family()
    concern = formal(family, concern=begun(family, against="agency", agency="Health trust", team=None))
    answered(family, concern=concern, by=family.officer, outside=from_outside(date(2020, 7, 17)))
    stage = concern.stages.get()
    assert (stage.responder_words, stage.answered_by_id, stage.answered_by_words, stage.answered_via) == (
        "Health trust", None, "Head of nursing", "By letter",
    )  # fmt: skip
    entry = Entry.objects.get(event="ConcernAnswered")
    assert entry.sentence == "A concern was answered in time, written down by the officer"
    with pytest.raises(Refused, match="Judge the answer first"):
        answered(family, concern=concern, by=family.officer, outside=from_outside())


def test_whoever_raised_a_concern_does_not_answer_it_themselves(db: None) -> None:
    family = a_family()
    with pytest.raises(Refused, match="Whoever raised a concern does not answer it"):
        answered(family, concern=formal(family), by=family.officer)


def test_an_answer_late_or_early_is_judged_once(db: None) -> None:
    family = a_family()
    concern = answered(family)
    with pytest.raises(Refused, match="Judge the answer first"):
        answered(family, concern=concern)
    with pytest.raises(Refused, match="The answer was accepted"):
        settled(family, concern=settled(family, concern=concern))


# Promises


def _proposed(family: Family) -> tuple[Concern, list[ProposedPromise]]:
    proposals = [proposing(family), proposing(family, what="Tell the school", due_on=date(2020, 8, 20))]
    concern = answered(family, concern=formal(family), proposals=proposals)
    return concern, list(concern.proposed.order_by("due_on"))


def test_what_is_taken_on_becomes_a_promise_that_counts_as_agreed_and_the_rest_does_not(db: None) -> None:
    family = a_family()
    concern, (first, second) = _proposed(family)
    assert not Promise.objects.exists()
    settled(family, concern=concern, take=[first.pk])
    promise = Promise.objects.get()
    assert (promise.what, promise.origin, promise.origin_id, promise.child_id, promise.review_id) == (
        "Book the dentist", "concern", concern.pk, family.child.pk, None,
    )  # fmt: skip
    assert (promise.state, promise.agreed_on, promise.agreed_by_id) == ("agreed", JUDGED, family.manager.pk)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.taken, first.promise_id, second.taken, second.promise_id) == (True, promise.pk, False, None)
    assert Entry.objects.get(event="AnswerJudged").payload["promises"] == [str(promise.pk)]


def test_a_promise_of_a_concern_is_answered_at_the_childs_next_review(db: None) -> None:
    family = a_family()
    held(family.child, family.officer, date(2020, 6, 29))
    concern, (first, _) = _proposed(family)
    settled(family, concern=concern, take=[first.pk])
    review = held(family.child, family.officer, date(2020, 9, 1))
    [row] = promises_to_answer(looking(family.officer, date(2020, 9, 1)), review.pk)
    assert row.what == "Book the dentist"
    done = answer_promise(on(family.officer, date(2020, 9, 1)), Promise.objects.get(), review=review, answer="done")
    assert (done.answer, done.closed_on) == ("done", date(2020, 9, 1))
    assert open_review(family.child).pk != review.pk


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"what": " "}, "what you propose to do"),
        ({"owner": ""}, "who will do it"),
        ({"due_on": date(2020, 7, 19)}, "before today"),
    ],
)
def test_a_proposal_says_what_who_and_by_when(db: None, said: dict[str, Any], sentence: str) -> None:
    family = a_family()
    with pytest.raises(Refused, match=sentence):
        answered(family, concern=formal(family), proposals=[proposing(family, **said)])
    assert not ProposedPromise.objects.exists()


def test_a_promise_is_proposed_only_for_a_child_of_the_concern(db: None) -> None:
    family, other = a_family(), a_family()
    with pytest.raises(Refused, match="a child of this concern"):
        answered(family, concern=formal(family), proposals=[proposing(family, child_id=other.child.pk)])


def test_accepting_part_of_an_answer_says_which_part_not_and_why(db: None) -> None:
    family = a_family()
    concern = answered(family)
    with pytest.raises(Refused, match="which part you do not accept"):
        settled(family, concern=concern, judgement="partly")
    with pytest.raises(Refused, match="what you make of the answer"):
        settled(family, concern=concern, judgement="escalated")
    stage = settled(family, concern=concern, judgement="partly", because="No day is named.").stages.get()
    assert (stage.judgement, stage.judged_because, stage.judged_on) == ("partly", "No day is named.", JUDGED)


# Closing


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"outcome": ""}, "how it came out"),
        ({"what_changed": " "}, "what changed for the child, or that nothing did"),
        ({"childs_view": ""}, "what the child thinks of it, or why their view is not known"),
        ({"not_told_because": ""}, "the day the child was told what came of it, or say why"),
        ({"told_on": date(2020, 7, 25), "told_how": "At home"}, "in the future"),
        ({"told_on": CLOSED}, "how the child was told"),
    ],
)
def test_closing_says_what_came_of_it_for_the_child(db: None, changed: dict[str, Any], sentence: str) -> None:
    family = a_family()
    concern = settled(family)
    with pytest.raises(Refused, match=sentence):
        closed(family, concern=concern, came=replace(CAME, **changed))
    concern.refresh_from_db()
    assert (concern.state, concern.closed_on) == ("settled", None)


@pytest.mark.parametrize("make", [begun, formal, settled])
def test_a_concern_is_closed_from_the_talk_the_open_stage_or_the_accepted_answer(db: None, make: Any) -> None:
    family = a_family()
    concern = closed(family, concern=make(family))
    assert (concern.state, concern.closed_on, concern.waits_until_on) == ("closed", CLOSED, None)
    assert Entry.objects.get(event="ConcernClosed").payload["was_formal"] is (make is not begun)


def test_a_child_whose_view_is_not_known_is_told_later(db: None) -> None:
    family = a_family()
    came = replace(CAME, childs_view="", no_view_because="Robin did not want to say.")
    concern = closed(family, concern=settled(family), came=came)
    assert (concern.no_view_because, concern.not_told_because) == ("Robin did not want to say.", "Next visit.")
    with pytest.raises(Refused, match="in the future"):
        _told(family, concern, date(2020, 8, 4))
    with pytest.raises(Refused, match="how the child was told"):
        _told(family, concern, CLOSED, how=" ")
    told = _told(family, concern, CLOSED)
    assert (told.child_told_on, told.child_told_how, told.not_told_because) == (CLOSED, "At home", "")
    assert Entry.objects.filter(event="ChildToldOfConcern").count() == 1


def _told(family: Family, concern: Concern, told_on: date, *, how: str = "At home") -> Concern:
    return record_child_told_of_outcome(on(family.officer, date(2020, 8, 3)), concern, told_on=told_on, how=how)


def test_a_child_told_as_it_was_closed_is_in_the_account(db: None) -> None:
    family = a_family()
    concern = closed(family, came=replace(CAME, told_on=JUDGED, told_how="At home"))
    assert (concern.child_told_on, concern.not_told_because) == (JUDGED, "")
    sentence = "The child was told on 21 July 2020 what came of a concern"
    assert Entry.objects.get(event="ChildToldOfConcern").sentence == sentence


def test_a_withdrawn_concern_stays_on_file_with_its_reason(db: None) -> None:
    family = a_family()
    concern = formal(family)
    pause_concern(on(family.officer, JUDGED), concern, because="Away.")
    with pytest.raises(Refused, match="Say why"):
        withdraw_concern(on(family.officer, CLOSED), concern, because=" ")
    withdrawn(family, concern=concern)
    kept = Concern.objects.visible_to(looking(family.manager, date(2025, 1, 1))).get()
    assert (kept.state, kept.withdrawn_on, kept.withdrawn_because) == ("withdrawn", CLOSED, "Raised twice.")
    assert (kept.points.count(), kept.stages.count(), Hold.objects.get().ends_on) == (2, 1, CLOSED)


# Outside help


def test_a_referral_is_followed_to_its_outcome(db: None) -> None:
    family = a_family()
    acting = on(family.officer, FORMAL)
    referral = refer_to_cafcass(acting, formal(family), ground="review", power="not_put_right", because="No review.")
    for said, sentence in (({"papers": "The plan"}, "papers were sent"), ({"outcome": "None"}, "the outcome came")):
        with pytest.raises(Refused, match=sentence):
            follow_referral(acting, referral, **said)  # type: ignore[arg-type]
    follow_referral(acting, referral, papers="The plan", papers_sent_on=FORMAL)
    done = follow_referral(on(family.officer, CLOSED), referral, outcome="Proceedings", outcome_on=CLOSED)
    assert (done.papers, done.papers_sent_on, done.outcome, done.outcome_on) == (
        "The plan", FORMAL, "Proceedings", CLOSED,
    )  # fmt: skip


def test_legal_advice_is_sought_first_and_received_later_on_the_same_concern(db: None) -> None:
    family = a_family()
    concern, other = formal(family), formal(family)
    sought = record_legal_advice(on(family.officer, FORMAL), concern, from_whom="Counsel")
    with pytest.raises(Http404):
        record_legal_advice(on(family.officer, JUDGED), other, from_whom="Counsel", advice=sought.pk)
    record_legal_advice(
        on(family.officer, JUDGED), concern, from_whom="Counsel", received_on=JUDGED, said="Refer it.", advice=sought.pk
    )
    sought.refresh_from_db()
    assert (sought.sought_on, sought.received_on, sought.words) == (FORMAL, JUDGED, "Refer it.")
    sentences = (
        Entry.objects.filter(event="LegalAdviceRecorded").order_by("written_at").values_list("sentence", flat=True)
    )
    assert [sentence.rsplit(" ", 1)[1] for sentence in sentences] == ["sought", "received"]


def test_an_answer_to_a_concern_that_was_put_to_nobody_is_refused(db: None) -> None:
    family = a_family()
    with pytest.raises(Refused, match="still being talked over"):
        answer_concern(on(family.officer, FORMAL), begun(family), answer="", points=REPLIES, outside=from_outside())
