"""Figures from the database: the same as from the folders, and on the record where small numbers are shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from mainstay.access.roles import Role
from mainstay.annual_report.actions.take_unsuppressed_figures import take_unsuppressed_figures
from mainstay.annual_report.figures.from_database import NoFigures, figures_from_database
from mainstay.annual_report.figures.from_returns import figures_from_returns
from mainstay.annual_report.figures.taken import Asked
from mainstay.insight.audience import Audience
from mainstay.insight.queries import years_held
from mainstay.ledger.acting import Acting, acting_as
from mainstay.ledger.models import Entry
from mainstay.statute.policy import LocalPolicy
from mainstay.statute.years import CollectionYear
from tests.annual_report.conftest import TODAY, YEAR
from tests.reviews.building import a_person


def both(path: Path, audience: Audience) -> tuple[dict[str, Any], dict[str, Any]]:
    asked = Asked(YEAR, "Thornshire", audience)
    from_database = json.loads(figures_from_database(asked, today=TODAY).text())["measures"]
    return json.loads(figures_from_returns(asked, [str(path)]).text())["measures"], from_database


def same(folders: dict[str, Any], database: dict[str, Any], where: str = "") -> list[str]:
    """Every figure that differs, but for what the national return cannot give."""
    wrong = []
    for key, reading in folders.items():
        if reading["unavailable"]:
            continue
        numbers = {name: value for name, value in reading.items() if name != "splits"}
        if numbers != {name: value for name, value in database[key].items() if name != "splits"}:
            wrong.append(f"{where}{key}")
        for split, rows in reading["splits"].items():
            wrong += same(rows, database[key]["splits"][split], f"{key} by {split}: ")
    return wrong


@pytest.mark.parametrize("audience", Audience)
def test_folders_and_database_give_the_same_figures(larger_imported: Path, audience: Audience) -> None:
    folders, database = both(larger_imported, audience)
    assert database["periods_started"]["value"] == 60
    assert same(folders, database) == []


def test_a_year_the_database_does_not_hold_is_refused_with_those_it_does(imported: Path) -> None:
    assert years_held(TODAY) == (YEAR,)
    with pytest.raises(NoFigures, match="nothing of 2018-19 in the database, which holds 2020-21"):
        figures_from_database(Asked(CollectionYear(2019), "Thornshire"), today=TODAY)


def test_an_empty_database_says_that_it_holds_no_year_yet(db: None) -> None:
    with pytest.raises(NoFigures, match="holds no year yet"):
        figures_from_database(Asked(YEAR, "Thornshire"), today=TODAY)


def test_a_running_year_is_counted_as_far_as_it_has_come(imported: Path) -> None:
    taken = figures_from_database(Asked(YEAR, "Thornshire", Audience.WORKING), today=TODAY.replace(month=2, day=20))
    looked_after = taken.reading("children_looked_after")
    assert looked_after is not None
    assert (looked_after.value, len(looked_after.splits["month_end"])) == (2, 10)
    assert "The year is not over" in " ".join(taken.made_from)


def test_taking_figures_unsuppressed_is_kept_in_the_account(imported: Path, acting: Acting) -> None:
    taken = take_unsuppressed_figures(acting, year=YEAR, council="Thornshire", policy=LocalPolicy(), form="json")
    assert taken.audience is Audience.WORKING
    entry = Entry.objects.get(event="UnsuppressedFiguresGiven")
    assert (entry.actor_id, entry.payload) == (acting.person_id, {"year": "2020-21", "form": "json"})


def test_nobody_without_the_permission_takes_figures_unsuppressed(imported: Path) -> None:
    director = acting_as(a_person(Role.DIRECTOR, "Di Example"), channel="test", today=TODAY)
    with pytest.raises(PermissionDenied):
        take_unsuppressed_figures(director, year=YEAR, council="Thornshire", policy=LocalPolicy(), form="json")
    assert not Entry.objects.filter(event="UnsuppressedFiguresGiven").exists()
