"""Components as template tags: each draws one small template of `web/components/`, and decides nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import template
from django.forms import BaseForm, BoundField
from django.template.loader import get_template
from django.utils.safestring import SafeString

from mainstay.web import words
from mainstay.web.calendar import Weeks
from mainstay.web.forms import focus_id
from mainstay.web.paging import Page
from mainstay.web.shapes import TONES, Column, Explained, Fact, FilterTag, Happening, Link, Table, Task, Tile

register = template.Library()
register.filter("day", words.day)
register.filter("day_short", words.day_short)
register.filter("moment", words.moment)
register.filter("inside", words.inside)


def _draw(component: str, /, **values: Any) -> SafeString:
    return SafeString(get_template(f"web/components/{component}.html").render(values))


@register.simple_tag
def button(
    text: str,
    *,
    href: str = "",
    kind: str = "",
    name: str = "",
    value: str = "",
    describe: str = "",
    small: bool = False,
) -> SafeString:
    """A button, or a link that looks like one; `kind` is secondary or warning, `describe` is heard after the text."""
    return _draw("button", text=text, href=href, kind=kind, name=name, value=value, describe=describe, small=small)


@register.simple_tag
def status_tag(words: str, tone: str = "neutral") -> SafeString:
    """A state in words; the tone colours it."""
    if tone not in TONES:
        raise template.TemplateSyntaxError(f"The tone “{tone}” is not one of {', '.join(TONES)}.")
    return _draw("tag", words=words, tone=tone)


@register.simple_tag
def summary_list(facts: Sequence[Fact], label: str = "") -> SafeString:
    """Names and values, each with what may be done about it."""
    return _draw("summary_list", facts=facts, label=label, any_actions=any(fact.actions for fact in facts))


@register.simple_tag
def table(rows: Table, caption_hidden: bool = False) -> SafeString:
    """A table of words and numbers that becomes cards on a phone."""
    paired = [list(zip(rows.columns, row, strict=True)) for row in rows.rows]
    total = list(zip(rows.columns, rows.total, strict=True)) if rows.total else []
    return _draw("table", table=rows, paired=paired, total=total, caption_hidden=caption_hidden)


@register.simple_block_tag
def data_table(content: str, caption: str, columns: Sequence[Column], caption_hidden: bool = False) -> SafeString:
    """A table whose lines the page writes itself, with `{% cell %}` for each value."""
    return _draw("data_table", content=content, caption=caption, columns=columns, caption_hidden=caption_hidden)


@register.simple_block_tag
def cell(content: str, label: str, numeric: bool = False, head: bool = False) -> SafeString:
    """One value of a line; the label is shown where the table has become cards, `head` names the line."""
    return _draw("cell", content=content, label=label, numeric=numeric, head=head)


@register.simple_block_tag
def work_group(content: str, title: str, count: int, late: bool = False) -> SafeString:
    """A group of a work list with its count: Overdue, Today, Tomorrow, This week, Later."""
    return _draw("work_group", content=content, title=title, count=count, late=late)


@register.simple_tag
def task_list(tasks: Sequence[Task], prefix: str = "task") -> SafeString:
    """Tasks with their state; the prefix keeps two lists on one page apart."""
    return _draw("task_list", tasks=tasks, prefix=prefix)


@register.simple_tag
def timeline(happenings: Sequence[Happening], level: int = 3) -> SafeString:
    """What happened, in the order given; `level` is the heading level of each."""
    return _draw("timeline", happenings=happenings, level=level)


@register.simple_tag(takes_context=True)
def pagination(context: Mapping[str, Any], page: Page, name: str = "page", things: str = "") -> SafeString:
    """The pages of a list, keeping every other part of the address; `things` names what is counted."""
    request = context.get("request")
    query = request.GET.copy() if request else None

    def address(number: int) -> str:
        if query is None:
            return f"?{name}={number}"
        query[name] = str(number)
        return f"?{query.urlencode()}"

    numbers = [(number, address(number) if number else "") for number in page.offered]
    before = address(page.number - 1) if page.number > 1 else ""
    after = address(page.number + 1) if page.number < page.pages else ""
    return _draw("pagination", page=page, numbers=numbers, before=before, after=after, things=things)


@register.simple_tag
def filter_tags(tags: Sequence[FilterTag], clear_href: str = "") -> SafeString:
    """The filters that are on, each with the way to take it off."""
    return _draw("filter_tags", tags=tags, clear_href=clear_href)


@register.simple_tag
def filter_panel(form: BaseForm, title: str = "Filter", action: str = "", panel_id: str = "filters") -> SafeString:
    """The filters beside a list; sends them in the address, so that a filtered list can be kept and shared."""
    return _draw("filter_panel", form=form, title=title, action=action, panel_id=panel_id)


@register.simple_block_tag
def banner(content: str, title: str = "Important", kind: str = "", banner_id: str = "") -> SafeString:
    """A notification banner; `kind` success is announced at once."""
    return _draw("banner", content=content, title=title, kind=kind, banner_id=banner_id)


@register.simple_block_tag
def details(content: str, summary: str, open: bool = False) -> SafeString:
    """Words that are there for whoever wants them."""
    return _draw("details", content=content, summary=summary, open=open)


@register.simple_tag
def breadcrumbs(links: Sequence[Link]) -> SafeString:
    """Where this page lies; the last needs no address."""
    return _draw("breadcrumbs", links=links)


@register.simple_block_tag
def identity_strip(
    content: str, name: str, known_as: str = "", facts: Sequence[Fact] = (), level: int = 2
) -> SafeString:
    """Who the child is, at the head of each of their pages; what is inside stands to the right as tags."""
    return _draw("identity_strip", content=content, name=name, known_as=known_as, facts=facts, level=level)


@register.simple_tag
def tiles(figures: Sequence[Tile], label: str = "") -> SafeString:
    """Numbers at a glance, each opening its list."""
    return _draw("tiles", figures=figures, label=label)


@register.simple_block_tag
def warning(content: str, word: str = "Warning") -> SafeString:
    """Words that must not be passed over."""
    return _draw("warning", content=content, word=word)


@register.simple_block_tag
def inset(content: str) -> SafeString:
    """Words set apart from those around them."""
    return _draw("inset", content=content)


@register.simple_block_tag
def card(content: str, title: str = "", level: int = 2) -> SafeString:
    """A part of a page with an edge of its own."""
    return _draw("card", content=content, title=title, level=level)


@register.simple_block_tag
def confirmation(content: str, title: str) -> SafeString:
    """What has been done; the page says beneath it what happens next."""
    return _draw("confirmation", content=content, title=title)


@register.simple_block_tag
def empty(content: str, title: str) -> SafeString:
    """What a list says when it holds nothing, and what to do about it."""
    return _draw("empty", content=content, title=title)


@register.simple_tag
def due(row: Explained | None, today: date | None = None, about: str = "", short: bool = False) -> SafeString:
    """A due date with the sentence that explains it; `about` names whose it is, for those who hear the page."""
    if row is None:
        return _draw("due", none=True)
    away = words.days_away(row.on, today) if today else ""
    late = bool(today and row.on < today)
    return _draw("due", row=row, why=row.explain(), away=away, late=late, about=about, short=short)


@register.simple_tag
def error_summary(*forms: BaseForm | None) -> SafeString:
    """What must be put right, each with a link that focuses its field; nothing when all is well."""
    found: list[tuple[str, str]] = []
    for form in forms:
        if form is not None and form.is_bound:
            found += [(str(message), "") for message in form.non_field_errors()]
            found += [
                (str(message), "" if bound.is_hidden else focus_id(bound)) for bound in form for message in bound.errors
            ]
    return _draw("error_summary", found=found)


@register.simple_tag
def govuk_field(
    field: BoundField, heading: bool = False, label_hidden: bool = False, inline: bool = False
) -> SafeString:
    """One field with its label, hint and error; `heading` makes its label the page's heading."""
    in_line = field.as_widget(attrs={"inline": True}) if inline else ""
    values = {"field": field, "heading": heading, "label_hidden": label_hidden, "inline_html": in_line}
    return SafeString(get_template("web/forms/field.html").render(values))


@register.simple_block_tag
def side_navigation(content: str, title: str, links: Sequence[Link], current: str = "") -> SafeString:
    """Pages of one record, beside what is inside; `current` is the address of the page shown."""
    return _draw("side_navigation", content=content, title=title, links=links, current=current)


@register.simple_tag
def calendar_table(weeks: Weeks) -> SafeString:
    """A month or a week as a table; on a phone, the list of days that hold something."""
    return _draw("calendar", weeks=weeks)
