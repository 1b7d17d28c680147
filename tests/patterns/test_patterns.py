"""Signals that add up about a placement, looked into once; rates above the service's own; and what nothing feeds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.children.actions.move_child import move_child
from mainstay.children.shared.signals import signal_kinds
from mainstay.concerns.actions.begin_concern import begin_concern
from mainstay.concerns.shared.beginning import Began
from mainstay.ledger.models import Entry
from mainstay.patterns.actions.look_into_pattern import look_into_pattern
from mainstay.patterns.queries import pattern_of, placements_with_signals
from mainstay.patterns.rules.adding_up import Rate, Seen, adds_up, is_above, of_this_placement
from mainstay.statute.refusal import Refused
from tests import builders
from tests.promises.building import DUE, Family, a_family, promised

AFTER = DUE + timedelta(days=7)


@pytest.fixture
def manager(db: None) -> Person:
    return builders.a_person(Role.SERVICE_MANAGER, name="Ana Example")


def _concern(family: Family, on: date) -> None:
    began = Began(title="Nobody rings back", themes=["poor-practice"], team=family.team, children=[family.child.pk])
    begin_concern(builders.acting(family.officer, today=on), began=began, no_talk_because="They are away")


def test_one_signal_is_no_pattern_and_two_are(manager: Person) -> None:
    family = a_family()
    promised(family)
    assert placements_with_signals(builders.viewing(manager, AFTER)) == []
    _concern(family, AFTER)
    rows = placements_with_signals(builders.viewing(manager, AFTER))
    assert [row.child_id for row in rows] == [family.child.pk]
    assert {each.words for each in rows[0].signals} == {"A promise was not done by its day", "A concern was raised"}


def test_signals_older_than_the_days_the_service_sets_do_not_count(manager: Person) -> None:
    family = a_family()
    promised(family)
    _concern(family, DUE + timedelta(days=91))
    assert placements_with_signals(builders.viewing(manager, DUE + timedelta(days=91))) == []


def test_signals_of_another_placement_do_not_count(manager: Person) -> None:
    family = a_family()
    promised(family)
    _concern(family, AFTER)
    moved_on = AFTER + timedelta(days=1)
    support = builders.acting(builders.a_person(Role.BUSINESS_SUPPORT), today=moved_on)
    move_child(support, family.child, moved_on=moved_on, placement="U4", provider="PR1")
    assert placements_with_signals(builders.viewing(manager, moved_on)) == []


def test_what_was_looked_into_comes_back_only_with_a_new_signal(manager: Person) -> None:
    family = a_family()
    promised(family)
    _concern(family, AFTER)
    acting = builders.acting(manager, today=AFTER)
    look_into_pattern(acting, family.child, found="watched", words="The officer rings every week.")
    viewer = builders.viewing(manager, AFTER + timedelta(days=2))
    assert placements_with_signals(viewer) == []
    assert pattern_of(viewer, family.child.pk).looked_words == "The officer rings every week."
    _concern(family, AFTER + timedelta(days=2))
    assert [row.child_id for row in placements_with_signals(viewer)] == [family.child.pk]
    entry = Entry.objects.get(event="PatternExamined")
    assert (entry.child_id, "rings" in str(entry.payload)) == (family.child.pk, False)


def test_looking_into_a_pattern_says_what_was_found_and_is_for_managers_of_the_service(manager: Person) -> None:
    family = a_family()
    with pytest.raises(Refused, match="Say what you found"):
        look_into_pattern(builders.acting(manager, today=AFTER), family.child, found="nothing", words="  ")
    with pytest.raises(PermissionDenied):
        look_into_pattern(builders.acting(family.officer, today=AFTER), family.child, found="nothing", words="Mine")


def test_as_many_queries_whatever_the_number_of_patterns(manager: Person) -> None:
    def counted() -> int:
        with CaptureQueriesContext(connection) as seen:
            placements_with_signals(builders.viewing(manager, AFTER))
        return len(seen)

    for _ in range(2):
        family = a_family()
        promised(family)
        _concern(family, AFTER)
    counted()  # the policy is read once and kept
    few = counted()
    for _ in range(3):
        family = a_family()
        promised(family)
        _concern(family, AFTER)
    assert counted() == few


def test_what_nothing_feeds_says_so_and_is_never_taken_for_none() -> None:
    kinds = {kind.key: kind for kind in signal_kinds()}
    assert {key for key, kind in kinds.items() if kind.read is None} == {"missed_visits"}
    assert all(kind.not_fed for kind in kinds.values() if kind.read is None)
    assert kinds["unhappy_views"].private


def test_a_page_shows_signals_and_what_is_not_fed(manager: Person, settings: object) -> None:
    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False  # type: ignore[attr-defined]
    client = Client()
    client.force_login(manager)
    page = client.get("/patterns/").content.decode()
    assert "Not fed." in page
    assert "No signals add up now" in page


DAY = date(2021, 4, 12)


@pytest.mark.parametrize(
    ("days_ago", "looked", "wanted"),
    [((1, 2), None, True), ((1,), None, False), ((1, 2), 0, False), ((1, 9), 5, True), ((6, 9), 5, False)],
)
def test_signals_add_up(days_ago: tuple[int, ...], looked: int | None, wanted: bool) -> None:
    signals = [Seen("concern", DAY - timedelta(days=each)) for each in days_ago]
    looked_on = None if looked is None else DAY - timedelta(days=looked)
    assert adds_up(signals, at_least=2, looked_on=looked_on) is wanted


def test_only_signals_since_the_child_came_to_live_there_count_the_latest_first() -> None:
    signals = [Seen("a", DAY - timedelta(days=each)) for each in (1, 30, 60)]
    kept = of_this_placement(signals, placed_on=DAY - timedelta(days=40), since=DAY - timedelta(days=90))
    assert [each.on for each in kept] == [DAY - timedelta(days=1), DAY - timedelta(days=30)]


def test_a_rate_of_a_few_says_nothing() -> None:
    whole = Rate(20, 400)
    assert not is_above(Rate(5, 20), whole, at_least=6)
    assert is_above(Rate(6, 20), whole, at_least=6)
    assert not is_above(Rate(6, 400), whole, at_least=6)
    assert Rate(3, 0).per_100 == 0
