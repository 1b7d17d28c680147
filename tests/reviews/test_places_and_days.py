"""Where and when a review may be arranged, and what is said of each."""

from __future__ import annotations

from datetime import date, time

import pytest

from mainstay.reviews.rules import days
from mainstay.reviews.rules.places import must_not_be_an_address
from mainstay.reviews.rules.words import Standing, state_in_words
from mainstay.statute.refusal import Refused
from mainstay.statute.working_days import england

TODAY = date(2021, 4, 12)


@pytest.mark.parametrize(
    "place",
    [
        "12 Acacia Avenue",
        "12, Acacia Avenue, Thornford",
        "Flat 3, The Limes",
        "flat 3b",
        "7a Station Rd",
        "The Limes, ZZ99 3AA",
        "zz993aa",
        "Rose House, 14 Upper Mill Lane",
    ],
)
def test_a_place_that_looks_like_an_address_is_refused_with_what_to_write(place: str) -> None:
    with pytest.raises(Refused, match="name of the venue"):
        must_not_be_an_address(place)


@pytest.mark.parametrize(
    "place",
    [
        "",
        "County Hall",
        "Room 12, Green Lane Family Centre",
        "Thornford Academy",
        "Child's placement",
        "Floor 3, County Hall",
        "The Park School",
        "St Anne's Primary School",
    ],
)
def test_the_name_of_a_venue_is_kept_as_it_is(place: str) -> None:
    assert must_not_be_an_address(f" {place} ") == place


def test_a_day_after_the_due_date_is_warned_of_with_how_late() -> None:
    due = date(2021, 6, 29)
    assert days.lateness(due, due) == ""
    assert days.lateness(None, due) == ""
    assert days.lateness(due, date(2021, 6, 30)).startswith("30 June 2021 is 1 day after 29 June 2021")


def test_a_weekend_and_a_holiday_are_warned_of() -> None:
    assert days.day_off(date(2021, 5, 3), england()) == "Monday 3 May 2021 is not a working day."
    assert days.day_off(date(2021, 4, 17), england()) == "Saturday 17 April 2021 is not a working day."
    assert days.day_off(date(2021, 4, 16), england()) == ""


@pytest.mark.parametrize(
    ("on", "confirmed", "sentence"),
    [
        (date(2021, 4, 11), False, "is past"),
        (date(2021, 4, 17), False, "confirm"),
        (date(2199, 4, 17), True, "calendar"),
    ],
)
def test_a_review_cannot_be_arranged_for_such_a_day(on: date, confirmed: bool, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        days.must_be_able_to_arrange(on, today=TODAY, calendar=england(), day_off_confirmed=confirmed)


@pytest.mark.parametrize(
    ("met_on", "sentence"),
    [
        (date(2021, 4, 13), "in the future"),
        (date(2020, 5, 31), "this period of care began"),
        (date(2021, 3, 2), "this period of care ended"),
        (date(2020, 6, 29), "the review before it was held"),
    ],
)
def test_a_meeting_cannot_have_been_on_such_a_day(met_on: date, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        days.must_be_able_to_meet(
            met_on, today=TODAY, starts_on=date(2020, 6, 1), ends_on=date(2021, 3, 1), after=date(2020, 6, 29)
        )


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (Standing("due", deadline_on=date(2021, 4, 12)), "To be arranged"),
        (Standing("due", deadline_on=date(2021, 4, 11)), "Overdue by 1 day. To be arranged"),
        (
            Standing("scheduled", scheduled_on=date(2021, 4, 20), scheduled_at=time(14, 30)),
            "Arranged for 20 April 2021 at 14:30",
        ),
        (Standing("scheduled", scheduled_on=date(2021, 4, 9)), "Was arranged for 9 April 2021, not yet recorded"),
        (
            Standing("begun", first_meeting_on=date(2021, 4, 9), deadline_on=date(2021, 5, 10)),
            "Begun on 9 April 2021, another meeting to come, to be completed by 10 May 2021",
        ),
        (
            Standing("adjourned", adjourned_on=date(2021, 3, 1), deadline_on=date(2021, 3, 29)),
            "Overdue by 14 days. Adjourned on 1 March 2021, to be completed by 29 March 2021",
        ),
        (
            Standing("held", held_on=date(2021, 3, 1), deadline_on=date(2021, 2, 1), verdict="late"),
            "Held on 1 March 2021, late",
        ),
        (Standing("not_required", deadline_on=date(2021, 2, 1)), "No longer needed"),
    ],
)
def test_the_state_of_a_review_is_said_in_words(standing: Standing, words: str) -> None:
    assert state_in_words(standing, TODAY) == words
