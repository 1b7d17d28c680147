"""The code that the facts suggest with its sentence, never against age; and why a child did not take part."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.statute.participation import CODES, codes_allowed
from mainstay.statute.refusal import Refused
from mainstay.statute.taking_part import (
    CODE_OF,
    NOT_CONVEYED,
    Because,
    Did,
    Facts,
    Sent,
    Was,
    at_odds,
    reason_given,
    suggested,
)

ON = date(2021, 3, 8)
ADA = Facts("Ada", date(2010, 5, 5), ON)
LETTER = Sent("in a letter or message", date(2021, 3, 3))
EARLIER = Sent("in a visit", date(2021, 2, 24))


@pytest.mark.parametrize(
    ("known", "code", "sentence"),
    [
        ({"was": Was.IN_PERSON, "did": Did.SPOKE}, "PN1", "PN1, because Ada was there and spoke."),
        (
            {"was": Was.VIDEO, "did": Did.SPOKE},
            "PN1",
            "PN1, because Ada was there by video and spoke. To be there by video counts as attending, though that is "
            "not settled nationally; how is kept beside the code (DR-1.14).",
        ),
        (
            {"was": Was.PHONE, "did": Did.ADVOCATE},
            "PN2",
            "PN2, because Ada was there by phone and an advocate spoke for them. To be there by phone counts as "
            "attending, though that is not settled nationally; how is kept beside the code (DR-1.14).",
        ),
        (
            {"was": Was.IN_PERSON, "did": Did.SHOWED},
            "PN3",
            "PN3, because Ada was there and showed what they think without words.",
        ),
        (
            {"was": Was.IN_PERSON, "did": Did.NOTHING, "sent": (LETTER,)},
            "PN4",
            "PN4, because Ada was there and nobody spoke for them, and they showed nothing.",
        ),
        (
            {"was": Was.IN_PERSON, "said_there": True},
            "PN1",
            "PN1, because Ada was there and their words of that day are written down.",
        ),
        (
            {"was": Was.NOT_THERE, "advocate_came": True, "sent": (LETTER,)},
            "PN5",
            "PN5, because Ada was not there and an advocate came to speak for them.",
        ),
        (
            {"was": Was.NOT_THERE, "sent": (EARLIER, LETTER), "carer_said_on": ON},
            "PN6",
            "PN6, because Ada was not there and their own words came in a letter or message on 3 March 2021.",
        ),
        (
            {"was": Was.NOT_THERE, "carer_said_on": date(2021, 3, 2)},
            "PN7",
            "PN7, because Ada was not there and only somebody else spoke of them, on 2 March 2021, which is not PN6 "
            "(DR-8.9).",
        ),
        (
            {"was": Was.NOT_THERE},
            "PN7",
            "PN7, because Ada was not there and nothing of what they think came to the review.",
        ),
    ],
)
def test_the_facts_suggest_a_code_and_say_why(known: dict[str, object], code: str, sentence: str) -> None:
    found = suggested(replace(ADA, **known))  # type: ignore[arg-type]
    assert (found.code, found.sentence) == (code, sentence)


@pytest.mark.parametrize(
    ("known", "sentence"),
    [
        ({}, "Say how Ada was at the review, and a code is suggested."),
        (
            {"sent": (LETTER,)},
            "Say how Ada was at the review, and a code is suggested. If Ada was not there it is PN6, because their own "
            "words came in a letter or message on 3 March 2021.",
        ),
        (
            {"carer_said_on": date(2021, 3, 2)},
            "Say how Ada was at the review, and a code is suggested. If Ada was not there it is PN7, because only "
            "somebody else spoke of them, on 2 March 2021, which is not PN6 (DR-8.9).",
        ),
        ({"was": Was.IN_PERSON}, "Ada was there. Say what came of their views, and a code is suggested."),
        (
            {"was": Was.NOT_THERE, "advocate_arranged": True},
            "Ada was not there. An advocate was arranged: PN5 if the advocate spoke for them, or PN7 if nobody did.",
        ),
    ],
)
def test_where_the_facts_do_not_say_no_code_is_suggested_and_what_is_missing_is_named(
    known: dict[str, object], sentence: str
) -> None:
    found = suggested(replace(ADA, **known))  # type: ignore[arg-type]
    assert (found.code, found.sentence) == ("", sentence)


def test_views_through_a_carer_only_are_the_reason_too() -> None:
    assert suggested(replace(ADA, was=Was.NOT_THERE, carer_said_on=ON)).reason == Because.THROUGH_CARER
    assert suggested(replace(ADA, was=Was.NOT_THERE)).reason == ""


def test_a_child_under_4_is_pn0_whatever_was_seen_of_them() -> None:
    young = replace(ADA, born_on=date(2018, 3, 9), was=Was.IN_PERSON, did=Did.SHOWED)
    found = suggested(young)
    assert found.code == "PN0"
    assert found.sentence == (
        "PN0, because Ada is not 4 until 9 March 2022. Write down what was seen, and what carers say."
    )
    assert suggested(replace(young, born_on=date(2017, 3, 8))).code == "PN3"  # the fourth birthday itself


def test_a_review_before_the_child_was_born_is_no_review() -> None:
    found = suggested(replace(ADA, born_on=date(2021, 4, 1), was=Was.NOT_THERE))
    assert (found.code, found.sentence) == (
        "", "The review on 8 March 2021 is before the child was born on 1 April 2021."
    )  # fmt: skip


def test_where_the_date_of_birth_is_not_known_the_sentence_says_that_the_age_is_not_checked() -> None:
    found = suggested(replace(ADA, born_on=None, was=Was.IN_PERSON, did=Did.SPOKE))
    assert (found.code, found.sentence) == (
        "PN1", "PN1, because Ada was there and spoke. The date of birth is not known, so the age is not checked."
    )  # fmt: skip


@given(
    st.builds(
        Facts,
        name=st.just("Ada"),
        born_on=st.none() | st.dates(date(1998, 1, 1), date(2022, 1, 1)),
        on=st.dates(date(2016, 4, 1), date(2022, 3, 31)),
        was=st.none() | st.sampled_from(Was),
        did=st.none() | st.sampled_from(Did),
        said_there=st.booleans(),
        advocate_came=st.booleans(),
        advocate_arranged=st.booleans(),
        sent=st.sampled_from([(), (LETTER,), (EARLIER, LETTER)]),
        carer_said_on=st.sampled_from([None, ON]),
    )
)
def test_whatever_is_known_the_code_is_never_against_the_age_and_agrees_with_the_facts(facts: Facts) -> None:
    found = suggested(facts)
    assert found.sentence.endswith(".") or found.sentence.endswith(").")
    assert found.code == "" or found.code in codes_allowed(facts.born_on, facts.on)
    assert found.reason == "" or found.code in NOT_CONVEYED
    if found.code and found.code != "PN0":
        assert found.sentence.startswith(f"{found.code}, because ")
        assert CODES[found.code].attended == (facts.was != Was.NOT_THERE)


def test_the_codes_by_what_a_child_did_are_those_of_children_who_attended() -> None:
    assert {code for code, each in CODES.items() if each.attended} == set(CODE_OF.values())
    assert {"PN4", "PN7"} == NOT_CONVEYED


@pytest.mark.parametrize(
    ("code", "was", "sentence"),
    [
        ("PN1", "video", None),
        ("PN1", "", None),
        ("PN0", "in_person", None),
        ("PN6", "not_there", None),
        (
            "PN1",
            "not_there",
            "PN1 says that the child attended, but how they were at the review says that they were not there. "
            "Change one of them.",
        ),
        (
            "PN7",
            "phone",
            "PN7 says that the child did not attend, but how they were at the review says that they were there. "
            "Change one of them.",
        ),
    ],
)
def test_a_code_and_how_the_child_was_there_agree(code: str, was: str, sentence: str | None) -> None:
    assert at_odds(code, was) == sentence


def test_a_reason_is_kept_only_where_the_views_did_not_reach_the_review() -> None:
    assert reason_given("PN1", "declined", "Words") == ("", "")
    assert reason_given("PN7", "declined", "") == ("declined", "")
    assert reason_given("PN4", "other", " Was\n unwell. ") == ("other", "Was unwell.")


@pytest.mark.parametrize(
    ("code", "reason", "words", "sentence"),
    [
        ("PN7", "", "", "Say why: choose a reason from the list"),
        ("PN4", "because", "", r"did not reach the review \(PN4\)"),
        ("PN4", "through_carer", "", "not sought through a carer only"),
        ("PN7", "other", " ", "in a few words why"),
        ("PN7", "other", "x" * 301, "301 characters long"),
    ],
)
def test_a_reason_that_does_not_do_is_refused_with_a_sentence(
    code: str, reason: str, words: str, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        reason_given(code, reason, words)
