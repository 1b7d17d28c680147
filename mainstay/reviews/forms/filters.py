"""The filters beside the lists of reviews: what a list may be narrowed by, and what that means to the queries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import Q
from django.utils.datastructures import MultiValueDict

from mainstay.reviews.models import Review
from mainstay.reviews.queries import Filters, Group
from mainstay.statute.review_kinds import ReviewKind
from mainstay.web.forms import FilterForm

Named = Iterable[tuple[UUID, str]]
POSTPONEMENT, UNDER_WAY, NOBODY, WEEK = "postponement", "under_way", "none", "week"
_OPEN = [(value, label) for value, label in Review.State.choices if value in Review.OPEN]


class WorkFilters(FilterForm):
    """What a list of open reviews may be narrowed by: when, state, arranged or not, kind and team."""

    when = forms.ChoiceField(
        label="When",
        required=False,
        choices=[
            ("", "Any time"),
            *((each.value, each.label) for each in Group),
            (WEEK, "Today to the end of the week"),
        ],
    )
    state = forms.ChoiceField(
        label="State", required=False,
        choices=[("", "Any state"), *_OPEN, (UNDER_WAY, "Arranged or begun"), (POSTPONEMENT, "Postponement asked for")],
    )  # fmt: skip
    arranged = forms.ChoiceField(
        label="Arranged", required=False, choices=[("", "Either"), ("yes", "Has a date"), ("no", "No date yet")]
    )
    kind = forms.ChoiceField(
        label="Review", required=False, choices=[("", "Any review"), *((kind.value, kind.label) for kind in ReviewKind)]
    )
    team = forms.ChoiceField(label="Team", required=False)

    def __init__(self, *args: Any, teams: Named, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].choices = [*_offered("Any team", teams), (NOBODY, "No team")]  # type: ignore[attr-defined]

    @property
    def group(self) -> Group | None:
        """The one group of the list that is asked for, or None for all."""
        when = self._asked("when")
        return Group(when) if when and when != WEEK else None

    def filters(self, today: date) -> Filters:
        """What the queries are narrowed to; what was not understood narrows nothing."""
        state, officer, team = self._asked("state"), self._asked("officer"), self._asked("team")
        return Filters(
            officer=UUID(officer) if officer and officer != NOBODY else None,
            without_officer=officer == NOBODY,
            team=UUID(team) if team and team != NOBODY else None,
            kind=self._asked("kind") or None,
            state=state if state in Review.OPEN else None,
            postponement_waiting=state == POSTPONEMENT,
            others=tuple(self._others(today)),
        )

    def _others(self, today: date) -> Iterator[Q]:
        """What the queries have no name for."""
        if self._asked("team") == NOBODY:
            yield Q(team__isnull=True)
        if self._asked("state") == UNDER_WAY:
            yield Q(state__in=(Review.State.SCHEDULED, Review.State.BEGUN))
        if arranged := self._asked("arranged"):
            yield Q(scheduled_on__isnull=arranged == "no")
        if self._asked("when") == WEEK:
            yield Q(acts_on__range=(today, today + timedelta(days=6 - today.weekday())))

    def _asked(self, name: str) -> str:
        if not hasattr(self, "cleaned_data"):
            self.is_valid()
        return str(self.cleaned_data.get(name) or "")


class ServiceFilters(WorkFilters):
    """The same for the whole service, by reviewing officer too."""

    officer = forms.ChoiceField(label="Reviewing officer", required=False)
    field_order = ("when", "officer", "team", "state", "arranged", "kind")

    def __init__(self, *args: Any, officers: Named, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = _offered("Any officer", officers)
        self.fields["officer"].choices = [*offered, (NOBODY, "No officer")]  # type: ignore[attr-defined]


class SummaryFilters(ServiceFilters):
    """By officer and by team only: for the manager's page, the calendar and its print."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("when", "state", "arranged", "kind"):
            del self.fields[name]


class CalendarFilters(SummaryFilters):
    """For the calendar: a reviewing officer and a team that there are, and the month or week with them."""

    def __init__(self, *args: Any, span: tuple[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("officer", "team"):
            choices = self.fields[name].choices  # type: ignore[attr-defined]
            self.fields[name].choices = [each for each in choices if each[0] != NOBODY]  # type: ignore[attr-defined]
        name, value = span
        self.fields[name] = forms.CharField(initial=value, required=False, widget=forms.HiddenInput)
        self.data = MultiValueDict({**{key: [sent] for key, sent in self.data.items()}, name: [value]})


def _offered(anybody: str, named: Named) -> list[tuple[str, str]]:
    return [("", anybody), *((str(key), name) for key, name in named)]
