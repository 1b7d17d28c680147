"""People, returns and reports that these tests share."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mainstay.access.models import Person
from mainstay.access.roles import Role
from mainstay.access.viewer import viewer_of
from mainstay.exchange.actions.import_return import import_return
from mainstay.exchange.ssda903.reading import read_return
from mainstay.ledger.acting import Acting, acting_as, system_acting
from mainstay.ledger.action import set_person
from mainstay.statute.years import CollectionYear
from tests.annual_report.returns import sixty_children, three_children
from tests.reviews.building import a_person

YEAR = CollectionYear(2021)
TODAY = date(2021, 4, 12)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return three_children(tmp_path / "2020-21")


@pytest.fixture(scope="session")
def larger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sixty_children(tmp_path_factory.mktemp("returns") / "2020-21")


@pytest.fixture
def manager(db: None) -> Person:
    return a_person(Role.SERVICE_MANAGER, "Margaret Example")


@pytest.fixture
def acting(manager: Person) -> Acting:
    return acting_as(manager, channel="test", today=TODAY)


@pytest.fixture
def imported(small: Path, manager: Person) -> Path:
    """The small return, in the database."""
    import_return(system_acting(channel="test", today=TODAY), read_return(small, year=YEAR))
    set_person(viewer_of(manager, today=TODAY))
    return small


@pytest.fixture
def larger_imported(larger: Path, manager: Person) -> Path:
    """The larger return, in the database."""
    import_return(system_acting(channel="test", today=TODAY), read_return(larger, year=YEAR))
    set_person(viewer_of(manager, today=TODAY))
    return larger
