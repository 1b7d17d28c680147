"""Forms ask for what is missing in words, read dates as people type them, and lead from an error to its field."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from django import forms
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from mainstay.web import words
from mainstay.web.days import DayField, month_number
from mainstay.web.forms import ActionForm, FilterForm, Form, focus_id

TODAY = date(2021, 4, 12)


class Held(Form):
    held_on = DayField(label="When was it held?", what="date of the review", latest=TODAY, earliest=date(2016, 4, 1))


def typed(day: str, month: str, year: str) -> Held:
    return Held({"held_on-day": day, "held_on-month": month, "held_on-year": year})


@given(st.dates(date(2016, 4, 1), TODAY), st.integers(3, 9), st.sampled_from([str.lower, str.upper, str.title]))
def test_a_date_is_read_with_its_month_in_figures_or_any_clear_part_of_its_name(
    on: date, length: int, case: object
) -> None:
    name = case(words.MONTHS[on.month - 1][:length])  # type: ignore[operator]
    for month in (str(on.month), f"{on.month:02}", name):
        form = typed(str(on.day), month, str(on.year))
        assert form.is_valid(), form.errors
        assert form.cleaned_data["held_on"] == on


@pytest.mark.parametrize(
    ("day", "month", "year", "message", "focus"),
    [
        ("", "", "", "Enter the date of the review", "day"),
        ("", "4", "2021", "Date of the review must include a day", "day"),
        ("1", "", "", "Date of the review must include a month and year", "month"),
        ("31", "2", "2020", "Date of the review must be a real date, such as 4 June 2021", "day"),
        ("1", "13", "2020", "Date of the review must be a real date, such as 4 June 2021", "month"),
        ("1", "ju", "2020", "Date of the review must be a real date, such as 4 June 2021", "month"),
        ("٣", "4", "2020", "Date of the review must be a real date, such as 4 June 2021", "day"),
        ("1", "4", "21", "Date of the review must have a year of four figures, such as 2021", "year"),
        ("13", "April", "2021", "Date of the review must be on or before 12 April 2021", "day"),
        ("31", "3", "2016", "Date of the review must be on or after 1 April 2016", "day"),
        ("1", "4", "0000", "Date of the review must be a real date, such as 4 June 2021", "day"),
    ],
)  # fmt: skip
def test_a_wrong_date_is_refused_in_words_and_its_link_focuses_the_wrong_part(
    day: str, month: str, year: str, message: str, focus: str
) -> None:
    form = typed(day, month, year)
    assert form.errors["held_on"] == [message]
    assert focus_id(form["held_on"]) == f"id_held_on-{focus}"


@given(st.text(max_size=12), st.text(max_size=12), st.text(max_size=12))
def test_no_typed_words_make_a_date_field_fall_over(day: str, month: str, year: str) -> None:
    form = typed(day, month, year)
    form.is_valid()
    assert str(form)


def test_what_was_typed_stands_in_the_boxes_again() -> None:
    assert 'value="Febury"' in str(typed("3", "Febury", "2021"))
    assert 'value="4"' in str(Held(initial={"held_on": date(2021, 4, 9)}))


def test_a_month_is_no_month_when_its_name_could_be_two() -> None:
    assert [month_number(text) for text in ("ju", "jun", "jul.", "sept", "0", "", "march")] == [
        None, 6, 7, 9, None, None, 3,
    ]  # fmt: skip


class Asked(Form):
    reference = forms.CharField(label="Reference")
    team = forms.ChoiceField(label="Team", choices=[("", ""), ("a", "A")])
    your_name = forms.CharField()
    how = forms.ChoiceField(label="How was it held?", choices=[("a", "A")], widget=forms.RadioSelect)
    own = forms.CharField(error_messages={"required": "Say why"})


def test_a_missing_answer_is_asked_for_by_its_name() -> None:
    assert {name: messages[0] for name, messages in Asked({}).errors.items()} == {
        "reference": "Enter the reference", "team": "Select the team", "your_name": "Enter your name",
        "how": "Answer the question “How was it held?”", "own": "Say why",
    }  # fmt: skip


def test_one_forms_words_do_not_leak_into_another() -> None:
    Asked()
    assert Asked.base_fields["reference"].error_messages["required"] == "This field is required."


class Act(ActionForm):
    note = forms.CharField()


def test_a_form_that_acts_carries_a_token_that_stays_while_it_is_put_right() -> None:
    first, second = Act(), Act()
    assert UUID(str(first["once"].value())) != UUID(str(second["once"].value()))
    again = Act({"once": str(first["once"].value())})
    assert not again.is_valid()
    assert f'value="{first["once"].value()}"' in str(again)


def test_a_lost_token_is_told_in_the_summary_without_a_link_to_nowhere() -> None:
    form = Act({"note": "x", "once": "not-a-token"})
    form.is_valid()
    summary = Template("{% error_summary form %}").render(Context({"form": form}))
    assert "Open the page again" in summary
    assert "href" not in summary


def test_a_whole_form_is_drawn_with_its_hidden_fields_once() -> None:
    html = str(Act())
    assert html.count('name="once"') == 1
    assert html.count('class="govuk-form-group"') == 1


def test_a_filter_does_not_say_that_it_may_be_left_empty() -> None:
    class Filters(FilterForm):
        name = forms.CharField(label="Name", required=False)

    class Plain(Form):
        name = forms.CharField(label="Name", required=False)

    assert "(optional)" not in str(Filters())
    assert "(optional)" in str(Plain())


def test_a_form_of_another_package_is_drawn_in_the_same_manner() -> None:
    class Foreign(forms.Form):
        email = forms.EmailField()
        remember = forms.BooleanField(required=False)

    html = str(Foreign({"email": "x"}))
    assert 'class="govuk-input govuk-input--error"' in html
    assert "govuk-checkboxes__label" in html
    assert 'type="hidden"' in forms.HiddenInput().render("a", "b")


def test_words_of_a_person_are_never_taken_for_markup() -> None:
    form = Asked({"reference": "<script>alert(1)</script>", "own": '"><b>'})
    html = str(form)
    assert "<script>" not in html
    assert "<b>" not in html
