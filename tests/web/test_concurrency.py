"""When two people changed the same thing, the second sees both and keeps what they choose; nothing is lost."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser

from django import forms
from django.http import QueryDict
from django.test import RequestFactory

from mainstay.web.concurrency import chosen, conflict, is_choice, versions
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm


class Review(ActionForm):
    held_on = DayField(label="Held")
    how = forms.ChoiceField(label="How", choices=[("room", "In a room"), ("video", "By video")])
    came = forms.MultipleChoiceField(label="Came", choices=[("child", "Child"), ("carer", "Carer")])
    told = forms.BooleanField(label="Told", required=False)
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea)


THEIRS = {
    "held_on": date(2021, 4, 9),
    "how": "video",
    "came": ["child", "carer"],
    "told": True,
    "note": "<i>theirs</i>",
}
YOURS = (
    "once=8a4ce3f6-5f3a-4c6e-9a45-7a2c3a2b1d00&held_on-day=8&held_on-month=April&held_on-year=2021"
    "&how=video&came=child&note=mine%0Atwo"
)


class _Sent(HTMLParser):
    """What a browser would send from the page as it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.pairs: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        radio = given.get("type") == "radio"
        if tag == "input" and given.get("name") and (not radio or "checked" in given):
            self.pairs.append((given["name"] or "", given.get("value") or ""))


def sent_from_page() -> QueryDict:
    form = Review(QueryDict(YOURS))
    assert form.is_valid(), form.errors
    response = conflict(
        RequestFactory().post("/reviews/1"), rows=versions(form, THEIRS), hidden=[("once", "t"), ("version", "7")]
    )
    assert response.status_code == 409
    html = response.content.decode()
    assert "&lt;i&gt;theirs" in html
    reader = _Sent()
    reader.feed(html)
    post = QueryDict(mutable=True)
    for name, value in reader.pairs:
        post.appendlist(name, value)
    assert is_choice(post)
    return post


def read(post: QueryDict) -> dict[str, object]:
    post = chosen(post)
    post["once"] = "8a4ce3f6-5f3a-4c6e-9a45-7a2c3a2b1d00"
    form = Review(post)
    assert form.is_valid(), form.errors
    return {name: value for name, value in form.cleaned_data.items() if name != "once"}


MINE = {"held_on": date(2021, 4, 8), "how": "video", "came": ["child"], "told": False, "note": "mine\ntwo"}


def test_only_what_differs_is_asked_about_and_yours_stands_until_you_choose() -> None:
    post = sent_from_page()
    assert sorted(key for key in post if key.startswith("keep-")) == [
        "keep-came",
        "keep-held_on",
        "keep-note",
        "keep-told",
    ]
    assert read(post) == MINE
    assert chosen(post)["version"] == "7"


def test_one_part_of_theirs_can_be_kept_with_the_rest_of_yours() -> None:
    post = sent_from_page()
    post["keep-came"] = "theirs"
    post["keep-told"] = "theirs"
    assert read(post) == {**MINE, "came": ["child", "carer"], "told": True}


def test_all_of_one_side_can_be_kept_with_one_press() -> None:
    post = sent_from_page()
    post["keep_all"] = "theirs"
    assert read(post) == THEIRS
    post["keep_all"] = "yours"
    post["keep-came"] = "theirs"
    assert read(post) == MINE


def test_an_ordinary_form_is_not_taken_for_a_choice() -> None:
    assert not is_choice(QueryDict(YOURS))
