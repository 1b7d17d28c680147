"""Our components' markup is GOV.UK Frontend's, as its Jinja port draws it."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms
from django.template import Context, Template
from jinja2 import Environment, PackageLoader, PrefixLoader

from mainstay.web.days import DayField
from mainstay.web.forms import Form
from mainstay.web.paging import Page
from mainstay.web.shapes import Column, Fact, Link, Status, Table, Task
from tests.web.same import tree

JINJA = Environment(
    loader=PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")}), autoescape=True
)


def theirs(component: str, macro: str, **params: Any) -> str:
    source = (
        f"{{% from 'govuk_frontend_jinja/components/{component}/macro.html' import {macro} %}}{{{{ {macro}(params) }}}}"
    )
    return str(JINJA.from_string(source).render(params=params))


def ours(source: str, **values: Any) -> str:
    return str(Template(source).render(Context(values)))


SIMPLE = [
    ("button", "govukButton", {"text": "Save", "preventDoubleClick": True}, '{% button "Save" %}'),
    ("button", "govukButton", {"text": "Back", "href": "/x", "classes": "govuk-button--secondary"},
     '{% button "Back" href="/x" kind="secondary" %}'),
    ("button", "govukButton",
     {"text": "End", "name": "do", "value": "end", "preventDoubleClick": True, "classes": "govuk-button--warning"},
     '{% button "End" kind="warning" name="do" value="end" %}'),
    ("tag", "govukTag", {"text": "Overdue"}, '{% status_tag "Overdue" "late" %}'),
    ("inset-text", "govukInsetText", {"text": "Quiet words"}, "{% inset %}Quiet words{% endinset %}"),
    ("warning-text", "govukWarningText", {"text": "Take care", "iconFallbackText": "Warning"},
     "{% warning %}Take care{% endwarning %}"),
    ("details", "govukDetails", {"summaryText": "Why?", "text": "Because"},
     '{% details "Why?" %}Because{% enddetails %}'),
    ("panel", "govukPanel", {"titleText": "Review held", "text": "Next: 4 June 2021"},
     '{% confirmation "Review held" %}Next: 4 June 2021{% endconfirmation %}'),
    ("notification-banner", "govukNotificationBanner", {"html": "<p>Kept</p>", "titleText": "Done", "type": "success"},
     '{% banner title="Done" kind="success" %}<p>Kept</p>{% endbanner %}'),
    ("notification-banner", "govukNotificationBanner", {"html": "<p>Look</p>", "titleId": "b"},
     '{% banner banner_id="b" %}<p>Look</p>{% endbanner %}'),
]  # fmt: skip


@pytest.mark.parametrize(("component", "macro", "params", "source"), SIMPLE, ids=lambda value: str(value)[:30])
def test_a_simple_component_has_the_markup_of_govuk_frontend(
    component: str, macro: str, params: dict[str, Any], source: str
) -> None:
    assert tree(ours(source)) == tree(theirs(component, macro, **params))


def test_breadcrumbs_have_the_markup_of_govuk_frontend() -> None:
    links = [Link("Children", "/children"), Link("Idris Vale")]
    items = [{"text": "Children", "href": "/children"}, {"text": "Idris Vale"}]
    assert tree(ours("{% breadcrumbs links %}", links=links)) == tree(
        theirs("breadcrumbs", "govukBreadcrumbs", items=items)
    )


def test_a_summary_list_has_the_markup_of_govuk_frontend() -> None:
    facts = [
        Fact("Officer", "Amara", (Link("Change", "/c"),)),
        Fact("Status", "Order", (Link("Change", "/d"), Link("End", "/e", "this"))),
        Fact("Known as", "Mina"),
    ]
    change = {"text": "Change", "href": "/c", "visuallyHiddenText": "Officer"}
    two = [
        {"text": "Change", "href": "/d", "visuallyHiddenText": "Status"},
        {"text": "End", "href": "/e", "visuallyHiddenText": "this"},
    ]
    rows = [
        {"key": {"text": "Officer"}, "value": {"text": "Amara"}, "actions": {"items": [change]}},
        {"key": {"text": "Status"}, "value": {"text": "Order"}, "actions": {"items": two}},
        {"key": {"text": "Known as"}, "value": {"text": "Mina"}},
    ]
    assert tree(ours("{% summary_list facts %}", facts=facts)) == tree(
        theirs("summary-list", "govukSummaryList", rows=rows)
    )


def test_a_table_has_the_markup_of_govuk_frontend() -> None:
    table = Table("Reviews", [Column("Kind"), Column("Held", numeric=True)], [("First", "401")])
    params = {
        "caption": "Reviews", "captionClasses": "govuk-table__caption--m", "firstCellIsHeader": True,
        "head": [{"text": "Kind"}, {"text": "Held", "format": "numeric"}],
        "rows": [[{"text": "First"}, {"text": "401", "format": "numeric"}]],
    }  # fmt: skip
    assert tree(ours("{% table table %}", table=table)) == tree(theirs("table", "govukTable", **params))


def test_a_task_list_has_the_markup_of_govuk_frontend() -> None:
    tasks = [Task("Views", Status("Done", "good"), "/v", "Spoken to"), Task("Send", Status("Cannot start yet"))]
    items = [
        {"title": {"text": "Views"}, "href": "/v", "hint": {"text": "Spoken to"}, "status": {"tag": {"text": "Done"}}},
        {"title": {"text": "Send"}, "status": {"tag": {"text": "Cannot start yet"}}},
    ]
    mine = ours('{% task_list tasks prefix="t" %}', tasks=tasks)
    assert tree(mine) == tree(theirs("task-list", "govukTaskList", items=items, idPrefix="t"))


@pytest.mark.parametrize("number", [1, 7, 20])
def test_pagination_has_the_markup_of_govuk_frontend(number: int) -> None:
    page = Page(number, 996)
    items = [
        {"ellipsis": True} if n is None else {"number": n, "href": f"?page={n}", "current": n == number}
        for n in page.offered
    ]
    params: dict[str, Any] = {"items": items}
    if number > 1:
        params["previous"] = {"href": f"?page={number - 1}"}
    if number < 20:
        params["next"] = {"href": f"?page={number + 1}"}
    assert tree(ours("{% pagination page %}", page=page)) == tree(theirs("pagination", "govukPagination", **params))


class Sample(Form):
    word = forms.CharField(label="Word", help_text="One", widget=forms.TextInput(attrs={"autocomplete": "off"}))
    long = forms.CharField(label="Long", widget=forms.Textarea(attrs={"rows": 5}))
    one = forms.ChoiceField(label="One", choices=[("a", "A"), ("b", "B")])
    held_on = DayField(label="Held", what="date", help_text="Such as 4 June 2021")
    how = forms.ChoiceField(label="How", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    came = forms.MultipleChoiceField(label="Came", choices=[("a", "A")], widget=forms.CheckboxSelectMultiple)
    file = forms.FileField(label="File")


def choices(ids: str, words: str) -> list[dict[str, Any]]:
    return [{"value": w, "text": w.upper(), "id": f"{ids}_{n}"} for n, w in enumerate(words)]


def boxes(wrong: bool) -> list[dict[str, Any]]:
    red = " govuk-input--error" if wrong else ""
    widths = {"day": 2, "month": 5, "year": 4}
    return [
        {"name": name, "id": f"id_held_on-{name}", "classes": f"govuk-input--width-{width}{red}"}
        for name, width in widths.items()
    ]


def in_govuk(name: str, error: dict[str, Any]) -> str:  # noqa: PLR0911 one for each kind of field
    group = {"legend": {"text": Sample.base_fields[name].label}}
    label = {"text": Sample.base_fields[name].label}
    base = {"id": f"id_{name}", "name": name, **error}
    hint = {"hint": {"text": Sample.base_fields[name].help_text}}
    match name:
        case "word":
            return theirs("input", "govukInput", label=label, autocomplete="off", **hint, **base)
        case "long":
            return theirs("textarea", "govukTextarea", label=label, rows="5", **base)
        case "one":
            return theirs("select", "govukSelect", label=label, items=choices("id_one", "ab"), **base)
        case "how":
            return theirs(
                "radios",
                "govukRadios",
                idPrefix="id_how",
                name=name,
                fieldset=group,
                items=choices("id_how", "ab"),
                **error,
            )
        case "came":
            return theirs(
                "checkboxes",
                "govukCheckboxes",
                idPrefix="id_came",
                name=name,
                fieldset=group,
                items=choices("id_came", "a"),
                **error,
            )
        case "file":
            return theirs("file-upload", "govukFileUpload", label=label, **base)
    return theirs(
        "date-input",
        "govukDateInput",
        id="id_held_on",
        namePrefix="held_on",
        fieldset=group,
        items=boxes(bool(error)),
        **hint,
        **error,
    )


def comparable(html: str) -> object:
    """As a tree, without what differs for a reason: Django's select marks, a textarea's own columns, typed months."""
    for extra in (' cols="40"', ' inputmode="numeric"', ' spellcheck="false"', " selected"):
        html = html.replace(extra, "")
    return tree(html)


@pytest.mark.parametrize("name", list(Sample.base_fields))
def test_a_field_has_the_markup_of_govuk_frontend(name: str) -> None:
    mine = ours("{% govuk_field field %}", field=Sample()[name])
    assert comparable(mine) == comparable(in_govuk(name, {}))


@pytest.mark.parametrize("name", list(Sample.base_fields))
def test_a_field_in_error_has_the_markup_of_govuk_frontend(name: str) -> None:
    form = Sample({})
    form.is_valid()
    mine = ours("{% govuk_field field %}", field=form[name])
    assert comparable(mine) == comparable(in_govuk(name, {"errorMessage": {"text": form.errors[name][0]}}))


def test_the_error_summary_has_the_markup_of_govuk_frontend() -> None:
    form = Sample(
        {"word": "x", "long": "y", "one": "a", "held_on-day": "1", "held_on-month": "", "held_on-year": "2021"}, {}
    )
    form.is_valid()
    errors = [
        {"text": "Date must include a month", "href": "#id_held_on-month"},
        {"text": "Select the how", "href": "#id_how_0"},
        {"text": "Select the came", "href": "#id_came_0"},
        {"text": "Select the file", "href": "#id_file"},
    ]
    errors[1]["text"], errors[2]["text"] = form.errors["how"][0], form.errors["came"][0]
    expected = theirs("error-summary", "govukErrorSummary", titleText="There is a problem", errorList=errors)
    assert tree(ours("{% error_summary form %}", form=form)) == tree(expected)
