"""Sentences are filled from the readings and read well whatever the readings are."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from mainstay.annual_report.edition import Edition
from mainstay.annual_report.figures.taken import Figures
from mainstay.annual_report.filling import Sentence, filled, missing, problems
from mainstay.annual_report.structure import SECTIONS
from mainstay.insight.audience import Audience
from mainstay.insight.periods import Period
from mainstay.insight.reading import Reading
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.years import CollectionYear
from tests.annual_report.conftest import YEAR

NOW, BEFORE = Period.whole(YEAR), Period.whole(YEAR.previous())


def reading(key: str, period: Period = NOW, **more: Any) -> Reading:
    return replace(Reading(key, key, "count", "reviews", period, 1), **more)


def edition(*readings: Reading) -> Edition:
    by_period: dict[Period, dict[str, Reading]] = {BEFORE: {}, NOW: {}}
    for each in readings:
        by_period[each.period][each.measure] = each
    figures = Figures(YEAR, "Thornshire", Audience.PUBLISHED, LocalPolicy(), by_period, (), {})
    return Edition(figures)


def share(numerator: int, denominator: int, percent: str) -> Reading:
    return reading(
        "reviews_in_time", shape="share", numerator=numerator, denominator=denominator, percent=Decimal(percent)
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{reviews_held} were held in {year}.", "2,635 were held in 2020-21."),
        ("{reviews_held.phrase} {reviews_held.was} held.", "2,635 reviews were held."),
        ("{reviews_in_time.n_of_N} in time, {reviews_in_time.percent}.", "2,572 of 2,635 in time, 97.6%."),
        ("{reviews_in_time.share} in time.", "2,572 of 2,635 (97.6%) in time."),
        (
            "On {on}: {reviews_held.change} than on {on_before}.",
            "On 31 March 2021: 476 more (22.0%) than on 31 March 2020.",
        ),
        ("Before: {reviews_held@before}.", "Before: 2,159."),
    ],
)
def test_a_place_is_filled_from_its_reading(text: str, said: str) -> None:
    made = edition(
        reading("reviews_held", value=2635), reading("reviews_held", BEFORE, value=2159), share(2572, 2635, "97.6")
    )
    assert filled(Sentence(text), made) == said


@pytest.mark.parametrize(
    ("value", "said"), [(0, "No reviews were late."), (1, "1 review was late."), (2, "2 reviews were late.")]
)
def test_none_one_and_many_each_read_well(value: int, said: str) -> None:
    sentence = Sentence("{reviews_late.phrase} {reviews_late.was} late.")
    assert filled(sentence, edition(reading("reviews_late", value=value))) == said


def test_a_fall_and_a_standstill_are_said_in_words() -> None:
    sentence = Sentence("{reviews_held.change} than before.")
    fewer = edition(reading("reviews_held", value=90), reading("reviews_held", BEFORE, value=100))
    assert filled(sentence, fewer) == "10 fewer (10.0%) than before."
    level = edition(reading("reviews_held", value=90), reading("reviews_held", BEFORE, value=90))
    assert filled(sentence, level) == "As many than before."


def test_a_suppressed_figure_is_said_to_be_left_out_and_never_guessed_at() -> None:
    hidden = edition(reading("reviews_late", suppressed=True))
    assert filled(Sentence("There were {reviews_late}."), hidden) == "There were a number not shown."
    assert (
        filled(Sentence("There were {reviews_late}.", hidden="How many is not shown."), hidden)
        == "How many is not shown."
    )


def test_a_change_from_a_suppressed_figure_is_left_out_too() -> None:
    made = edition(reading("reviews_late", value=30), reading("reviews_late", BEFORE, suppressed=True))
    assert filled(Sentence("{reviews_late.change} than before.", hidden="Not shown."), made) == "Not shown."


def test_an_unavailable_figure_silences_its_sentence_and_gives_its_reason() -> None:
    made = edition(reading("caseload", unavailable="Nobody told us."))
    sentence = Sentence("Each had {caseload}.")
    assert filled(sentence, made) == ""
    assert missing(sentence, made) == ("caseload", "Nobody told us.")
    assert filled(replace(sentence, without="Nothing is known."), made) == "Nothing is known."


def test_a_year_before_that_is_not_there_leaves_the_shorter_sentence() -> None:
    sentence = Sentence("{reviews_held}: {reviews_held.change}.", without="{reviews_held} were held.")
    assert filled(sentence, edition(reading("reviews_held", value=7))) == "7 were held."


def test_nought_has_words_of_its_own_and_a_sentence_may_be_for_one_year() -> None:
    sentence = Sentence("{reviews_not_judged} were not judged.", none="Every review could be judged.")
    assert filled(sentence, edition(reading("reviews_not_judged", value=0))) == "Every review could be judged."
    assert filled(replace(sentence, only_in="2019-20"), edition(reading("reviews_not_judged", value=3))) == ""


def test_every_sentence_of_the_report_names_figures_that_exist() -> None:
    wrong = [(section.key, problem) for section in SECTIONS for each in section.sentences for problem in problems(each)]
    assert wrong == []


@pytest.mark.parametrize("text", ["{reviews_hold}", "{reviews_held[colour/red]}", "{reviews_held.colour}", "{Reviews}"])
def test_a_place_that_names_nothing_is_found_out(text: str) -> None:
    assert problems(Sentence(text))


def test_no_sentence_of_the_report_carries_a_typed_figure() -> None:
    allowed = {"10,000", "100", "18", "50", "70", "2020", "4"}
    for section in SECTIONS:
        for sentence in section.sentences:
            bare = "".join(part.split("}")[-1] for part in sentence.text.split("{"))
            typed = {word.strip(".,:;()%") for word in bare.split() if any(letter.isdigit() for letter in word)}
            assert typed <= allowed, section.key


def test_the_year_of_a_report_is_written_as_the_service_writes_it() -> None:
    assert (
        filled(Sentence("{year}, after {year_before}, {council}."), edition()) == "2020-21, after 2019-20, Thornshire."
    )
    assert CollectionYear.parse("2020-21") == YEAR
