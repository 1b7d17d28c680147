"""The council as a newcomer gets it, in PostgreSQL: its figures, its lists, and what is alive in it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction

from mainstay.access.models import Membership
from mainstay.access.roles import Role
from mainstay.access.viewer import Viewer
from mainstay.authority.queries import working_days
from mainstay.caseload.models import Cover, Handover
from mainstay.children.models import Child, ProtectedAddress
from mainstay.contacts.models import Contact
from mainstay.ledger.acting import acting_as
from mainstay.ledger.action import set_person
from mainstay.ledger.models import Entry
from mainstay.preparation.models import Preparation
from mainstay.preparation.queries import preparation_page
from mainstay.preparation.rules.tasks import Standing
from mainstay.promises.models import MidwayCheck, Promise
from mainstay.records.models import ReviewRecord
from mainstay.releases.models import Release
from mainstay.reviews.models import Review

PUBLISHED: dict[str, Any] = json.loads((Path(__file__).parent / "published.json").read_text())
MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")


def _figures(tmp_path: Path, year: str, *more: str) -> dict[str, Any]:
    out = tmp_path / "figures.json"
    call_command("annual_report", year, "--format", "json", "--out", str(out), *more)
    return dict(json.loads(out.read_text())["measures"])


def _split(measure: dict[str, Any], split: str, field: str = "value") -> dict[str, Any]:
    return {key: cell[field] for key, cell in measure["splits"][split].items()}


YEARS_OF_CONCERNS = tuple(PUBLISHED["concerns"]["formal_raised_by_year"])


@pytest.mark.parametrize("year", YEARS_OF_CONCERNS)
def test_the_database_gives_the_concerns_of_each_year(council_database: str, tmp_path: Path, year: str) -> None:
    raised = _figures(tmp_path, year, "--unsuppressed")["concerns_raised"]
    assert raised["value"] == PUBLISHED["concerns"]["formal_raised_by_year"][year]
    assert sum(_split(raised, "stage").values()) == raised["value"]


def test_the_database_gives_every_published_figure_of_concerns(council_database: str, tmp_path: Path) -> None:
    figures, published = _figures(tmp_path, "2020-21", "--unsuppressed"), PUBLISHED["concerns"]
    rate = figures["concerns_per_100_children"]
    assert (rate["numerator"], rate["denominator"], rate["value"]) == (63, 996, 6.3)
    answered = figures["concerns_answered_by_next_review"]
    assert (answered["numerator"], answered["denominator"]) == (published["responded_in_timescale"]["derived"], 63)
    assert answered["percent"] == published["responded_in_timescale"]["percent"]
    assert figures["concerns_escalated"]["numerator"] == published["escalated_to_stage_1"]
    assert _split(figures["concerns_escalated"], "stage", "numerator")["stage_1"] == published["escalated_to_stage_1"]
    themes = figures["concern_themes"]
    assert themes["denominator"] == published["themes"]["theme_mentions"]
    counted = _split(themes, "theme", "numerator")
    named = {key: each for key, each in published["themes"].items() if isinstance(each, dict) and "percent" in each}
    for key, each in named.items():
        assert counted[key.replace("_", "-")] == each["derived"]
        assert themes["splits"]["theme"][key.replace("_", "-")]["percent"] == each["percent"]
    others = sum(counted.values()) - sum(each["derived"] for each in named.values())
    assert others == published["themes"]["other_not_broken_down"]["derived"]
    assert sum(_split(figures["concern_outcomes"], "outcome").values()) == 63
    assert figures["days_to_answer"]["value"] <= figures["days_to_answer_90th"]["value"]


def test_the_year_before_had_twice_as_many_concerns_for_every_100_children(
    council_database: str, tmp_path: Path
) -> None:
    rate = _figures(tmp_path, "2019-20", "--unsuppressed")["concerns_per_100_children"]
    assert (rate["numerator"], rate["denominator"], rate["value"]) == (113, 923, 12.2)


def test_the_database_gives_every_published_figure(council_database: str, tmp_path: Path) -> None:
    figures = _figures(tmp_path, "2020-21", "--unsuppressed")
    at_end = PUBLISHED["looked_after_at_year_end"]["2021-03-31"]
    assert figures["children_looked_after"]["value"] == at_end["children"]
    assert figures["looked_after_rate"]["value"] == at_end["rate_per_10000"]
    assert figures["unaccompanied_children"]["value"] == at_end["unaccompanied_asylum_seeking"]
    assert figures["children_in_secure"]["value"] == at_end["in_secure_accommodation"]
    month_ends = _split(figures["children_looked_after"], "month_end")
    assert list(month_ends.values()) == [PUBLISHED["looked_after_at_month_end"]["2020-21"][m] for m in MONTHS]
    assert (figures["periods_started"]["value"], figures["periods_ceased"]["value"]) == (395, 322)
    assert figures["children_ceased"]["value"] == PUBLISHED["ceased_in_year"]["children"]
    started = _split(figures["periods_started"], "ethnic_group")
    groups = PUBLISHED["started_in_year"]["ethnic_group"]
    assert started == {key: value.get("count", value.get("derived")) for key, value in groups.items()}
    assert _split(figures["periods_started"], "sex") == {"male": 198, "female": 164, "not_recorded": 33}
    assert (figures["reviews_in_time"]["numerator"], figures["reviews_in_time"]["denominator"]) == (2572, 2635)
    assert figures["reviews_late"]["value"] == 63
    taken_part = PUBLISHED["demonstration"]["participation"]["2020-21"]
    codes = _split(figures["participation"], "participation_code", "numerator")
    assert codes == {code: taken_part[code] for code in codes}
    assert 60 <= figures["caseload"]["value"] <= 70


@pytest.mark.parametrize(("year", "held"), [("2018-19", 1850), ("2019-20", 2159)])
def test_earlier_years_hold_the_published_reviews(council_database: str, tmp_path: Path, year: str, held: int) -> None:
    figures = _figures(tmp_path, year, "--unsuppressed")
    assert figures["reviews_held"]["value"] == held
    taken_part = PUBLISHED["demonstration"]["participation"][year]
    codes = _split(figures["participation"], "participation_code", "numerator")
    assert codes == {code: taken_part[code] for code in codes}


def test_unsuppressed_figures_leave_an_entry_and_published_ones_do_not(council_database: str, tmp_path: Path) -> None:
    entries = Entry.objects.using("owner")  # row security shows the account to nobody who does not say who asks
    before = entries.count()
    published = _figures(tmp_path, "2020-21")
    assert published["children_in_secure"]["suppressed"] is True
    assert published["children_in_secure"]["value"] is None
    assert "officer" not in published["reviews_held"]["splits"]
    assert entries.count() == before
    _figures(tmp_path, "2020-21", "--unsuppressed")
    assert entries.count() == before + 1


def test_the_council_is_alive_around_its_day(council_database: str) -> None:
    states = set(Review.objects.filter(due_on__gte="2021-04-01").values_list("state", flat=True))
    assert {"due", "scheduled", "adjourned"} <= states
    assert Child.objects.exclude(family_name="").count() > 2300
    assert (
        Child.objects.filter(
            allocations__isnull=True, periods__ends_on__isnull=True, reference__startswith="T209"
        ).count()
        == 3
    )
    roles = set(Membership.objects.values_list("role", flat=True))
    assert roles == {role.value for role in Role if role is not Role.CHILD}


def test_the_review_cycle_is_alive_around_the_day(council_database: str) -> None:
    with _as_a_manager() as viewer:
        standings = Counter(
            row.standing
            for key in Preparation.objects.filter(review__state="scheduled").values_list("review", flat=True)
            for row in preparation_page(viewer, key).tasks
        )
        done = standings[Standing.ON_TIME]
        assert standings[Standing.LATE] < done, "a service that is mostly on time"
        assert min(standings[Standing.LATE], standings[Standing.WAIVED], standings[Standing.NOT_DUE]) > 0
        assert set(Promise.objects.values_list("state", flat=True)) >= {
            "draft", "sent", "agreed", "contested", "resolved",
        }  # fmt: skip
        unsent = Promise.objects.filter(state="draft")
        assert set(unsent.values_list("review__record__state", flat=True)) == {"open"}, "their record is being written"
        assert unsent.filter(review__held_on__lt=working_days().add(viewer.today, -5)).count() == 0
        assert Promise.objects.filter(closed_on=None, due_on__lt=viewer.today).count() > 5
        assert MidwayCheck.objects.exists()
        assert Contact.objects.filter(contacted_on__gte="2021-03-29").count() > 10
        assert set(Release.objects.values_list("state", flat=True)) == set(Release.State.values) - {"made"}
        assert set(ReviewRecord.objects.values_list("state", flat=True)) == set(ReviewRecord.State.values)
        assert Review.objects.filter(state="adjourned").exists()
        assert Handover.objects.exists()
        assert Cover.objects.filter(starts_on__lte=viewer.today, ends_on__gte=viewer.today).exists()


@contextmanager
def _as_a_manager() -> Iterator[Viewer]:
    """Row security shows the cycle to somebody who says who asks."""
    manager = Membership.objects.filter(role=Role.SERVICE_MANAGER.value).order_by("pk").first()
    assert manager is not None
    with transaction.atomic():
        viewer = acting_as(manager.person, channel="page", today=date(2021, 4, 12)).viewer
        set_person(viewer)
        yield viewer


def test_no_address_can_be_read_without_saying_who_asks(council_database: str) -> None:
    assert ProtectedAddress.objects.count() == 0
