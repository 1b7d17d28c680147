"""Dates in words, pages of fifty, filters as tags, calendars: what helps a person find their way in a list."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.html import escape
from hypothesis import given
from hypothesis import strategies as st

from mainstay.statute.policy import LocalPolicy
from mainstay.statute.reviews.cycle import first_due
from mainstay.statute.working_days import england
from mainstay.web import calendar, words
from mainstay.web.days import DayField
from mainstay.web.filtering import tags_of
from mainstay.web.forms import FilterForm
from mainstay.web.paging import page_of
from mainstay.web.shapes import Due, Link

TODAY = date(2021, 4, 12)


def draw(source: str, **values: object) -> str:
    return Template(source).render(Context(values))


def test_dates_are_written_as_people_read_them() -> None:
    on, at = date(2026, 6, 4), datetime(2026, 6, 4, 9, 42, tzinfo=UTC)
    written = draw(
        "{{ on|day }}|{{ on|day_short }}|{{ at|moment }}|{{ none|day }}{{ none|moment }}", on=on, at=at, none=None
    )
    assert written == "4 June 2026|Thu 4 Jun|4 June 2026 at 10:42|"


@pytest.mark.parametrize(
    ("on", "said"),
    [(date(2021, 4, 11), "1 day overdue"), (date(2021, 4, 3), "9 days overdue"), (TODAY, "today"),
     (date(2021, 4, 13), "tomorrow"), (date(2021, 4, 19), "in 7 days")],
)  # fmt: skip
def test_a_due_date_says_how_far_off_it_is(on: date, said: str) -> None:
    assert words.days_away(on, TODAY) == said


def test_a_due_date_explains_itself_and_says_whose_it_is_to_those_who_hear_it() -> None:
    html = draw("{% due row today=today about='Idris' %}", row=Due(date(2021, 4, 1), "Because of <that>."), today=TODAY)
    assert "Because of &lt;that&gt;." in html
    assert "for Idris: 1 April 2021" in html
    assert "ms-due__words--late" in html


def test_a_due_date_that_is_not_set_says_so() -> None:
    assert "No date set" in draw("{% due None %}")


def test_a_due_date_of_the_statute_can_be_shown_as_it_is() -> None:
    row = first_due(date(2021, 3, 4), england(), LocalPolicy())
    html = draw("{% due row today=today %}", row=row, today=TODAY)
    assert words.day(row.on) in html
    assert escape(row.explain()) in html


@given(st.text(max_size=12), st.integers(0, 5000))
def test_any_page_asked_for_is_a_page_that_there_is(asked: str, total: int) -> None:
    page = page_of(asked, total)
    assert 1 <= page.number <= page.pages
    assert 0 <= page.last - page.offset <= page.limit


@given(st.integers(1, 60), st.integers(0, 3000))
def test_the_pages_offered_begin_at_the_first_end_at_the_last_and_leave_out_no_single_one(
    number: int, total: int
) -> None:
    page = page_of(str(number), total)
    offered = list(page.offered)
    assert (offered[0], offered[-1]) == (1, page.pages)
    for before, gap, after in zip(offered, offered[1:], offered[2:], strict=False):
        if gap is None:
            assert (after or 0) - (before or 0) > 2
    named = [one for one in offered if one]
    assert named == sorted(set(named))


def test_turning_a_page_keeps_the_filters() -> None:
    request = RequestFactory().get("/children", {"officer": "b", "page": "3", "state": ["x", "y"]})
    html = draw("{% pagination page things='children' %}", request=request, page=page_of("3", 996))
    assert "?officer=b&amp;page=4&amp;state=x&amp;state=y" in html
    assert "Showing 101 to 150 of 996 children" in html


class Filters(FilterForm):
    name = forms.CharField(label="Name", required=False)
    state = forms.MultipleChoiceField(label="Review", choices=[("late", "Overdue"), ("soon", "Soon")], required=False)
    born_on = DayField(label="Born", required=False)


def test_each_filter_becomes_a_tag_that_takes_it_off_alone() -> None:
    query = {
        "name": "Ó D",
        "state": ["late", "soon"],
        "born_on-day": "4",
        "born_on-month": "6",
        "born_on-year": "2008",
        "page": "2",
    }
    request = RequestFactory().get("/children", query)
    form = Filters(request.GET)
    assert form.is_valid()
    tags = {tag.text: tag.remove_href for tag in tags_of(request, form)}
    assert list(tags) == ["Name: Ó D", "Review: Overdue", "Review: Soon", "Born: 4 June 2008"]
    assert "name=" not in tags["Name: Ó D"]
    assert "state=soon" in tags["Review: Overdue"]
    assert "state=late" not in tags["Review: Overdue"]
    assert "born_on" not in tags["Born: 4 June 2008"]
    assert all("page=" not in href for href in tags.values())


def test_taking_off_the_only_filter_leads_to_the_plain_list() -> None:
    request = RequestFactory().get("/children", {"name": "Idris"})
    form = Filters(request.GET)
    form.is_valid()
    assert [tag.remove_href for tag in tags_of(request, form)] == ["/children"]


@given(st.dates(date(2016, 1, 1), date(2035, 12, 31)))
def test_a_month_holds_each_of_its_days_once_and_begins_its_weeks_on_monday(on: date) -> None:
    weeks = calendar.month(on.year, on.month, on, {on: [Link("Idris Vale")]})
    days = [day for week in weeks.weeks for day in week]
    inside = [day.on for day in days if not day.outside]
    assert inside == sorted(set(inside))
    assert on in inside
    assert all(week[0].on.weekday() == 0 for week in weeks.weeks)
    assert [day.on for day in days if day.today] == [on]
    assert [day.on for day in days if day.things] == [on]


def test_a_week_is_the_seven_days_from_its_monday() -> None:
    weeks = calendar.week(date(2021, 4, 15), TODAY, {})
    assert weeks.title == "Week beginning 12 April 2021"
    assert [day.on.day for day in weeks.weeks[0]] == [12, 13, 14, 15, 16, 17, 18]


def test_a_tone_that_is_not_of_the_list_is_refused() -> None:
    with pytest.raises(Exception, match="not one of neutral"):
        draw("{% status_tag 'x' 'purple' %}")
