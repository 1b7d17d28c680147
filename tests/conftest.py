"""What every test may ask for: a database as the role `app`, a committed one of its own, a raw connection."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests import postgres

SHARED_SAMPLES = Path(__file__).resolve().parents[2] / "shared" / "samples"


def pytest_configure(config: pytest.Config) -> None:
    """The first process chooses the folder of this run's server; workers inherit it."""
    if not hasattr(config, "workerinput"):
        config.stash[_HOME] = postgres.choose_home()


def pytest_unconfigure(config: pytest.Config) -> None:
    """The first process stops the server it chose."""
    home = config.stash.get(_HOME, None)
    if home is not None:
        postgres.stop(home)


_HOME: pytest.StashKey[Path] = pytest.StashKey()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long begins first, so that no worker ends alone with it while the others have nothing left."""
    items.sort(key=lambda item: not any(map(item.get_closest_marker, ("journey", "lengthy"))))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Leave what every test shares out of the garbage collection, which else looked through all of it again and again.

    It was a seventh of the time of a run.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any) -> Iterator[None]:
    """Each worker's own clone of the migrated template, reached as the role `app`."""
    with django_db_blocker.unblock():
        running = postgres.cluster()
        with postgres.clone(running) as name:
            postgres.point_at(running, name)
            yield


@pytest.fixture
def own_database(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """A database that this test may commit to, as `app`; gives its name."""
    from django.db import connection

    with django_db_blocker.unblock():
        running = postgres.cluster()
        before = connection.settings_dict["NAME"]
        with postgres.clone(running) as name:
            postgres.point_at(running, name)
            yield name
        postgres.point_at(running, before)


@pytest.fixture
def council_database(django_db_setup: None, django_db_blocker: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A database of its own that holds the demonstration council, on its own day; gives its name."""
    from django.db import connection

    monkeypatch.setenv("MAINSTAY_TODAY", postgres.COUNCIL_TODAY.isoformat())
    with django_db_blocker.unblock():
        running = postgres.cluster()
        before = connection.settings_dict["NAME"]
        with postgres.clone(running, postgres.council(running)) as name:
            postgres.point_at(running, name)
            yield name
        postgres.point_at(running, before)


@pytest.fixture
def analytic_postgres(django_db_setup: None) -> Iterator[psycopg.Connection[Any]]:
    """A bare PostgreSQL connection in a transaction that is rolled back, for temporary tables."""
    running = postgres.cluster()
    from mainstay.site import embedded

    with psycopg.connect(running.url(embedded.OWNER, "postgres")) as connection:
        yield connection
        connection.rollback()


@pytest.fixture(scope="session")
def samples() -> Path:
    """The sample returns beside the checkout; without them the test is reported as not run, and fails in CI."""
    if SHARED_SAMPLES.is_dir():
        return SHARED_SAMPLES
    if os.environ.get("CI") == "true":
        pytest.fail("The samples must stand beside the checkout in CI.")
    pytest.skip("not run: samples not beside the checkout")
