"""A real PostgreSQL for the tests: one server a run, one migrated template, a clone for whoever needs one."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import uuid4

from django.core.management import call_command
from django.db import connections

from mainstay.site import databases, embedded

HOME = "MAINSTAY_TEST_HOME"
# A folder in which servers and templates are kept from run to run; without it, every run makes its own.
KEEP = "MAINSTAY_TEST_KEEP"
SOURCE = Path(__file__).resolve().parents[1] / "mainstay"
TEMPLATE = "template_mainstay"
COUNCIL = "template_council"
COUNCIL_TODAY = date(2021, 4, 12)


def choose_home() -> Path:
    """A new folder for this run's server, which the server's own user can reach; children inherit it.

    Where servers are kept, it is the folder of the server that holds the migrations as they are now.
    """
    if keep := os.environ.get(KEEP):
        home = Path(keep) / _digest("*/migrations/*.py")
        home.mkdir(parents=True, exist_ok=True)
    else:
        home = Path(tempfile.mkdtemp(prefix="mainstay-test-"))
    home.chmod(0o755)
    os.environ[HOME] = str(home)
    return home


def stop(home: Path) -> None:
    """Stop this run's server and remove its folder, unless servers are kept."""
    if os.environ.get(KEEP):
        return
    if (home / "data" / "PG_VERSION").exists():
        embedded.stop(home)
    shutil.rmtree(home, ignore_errors=True)


def cluster() -> embedded.Cluster:
    """This run's server, started and migrated by whoever asks first."""
    home = Path(os.environ[HOME])
    with (home / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        running = embedded.start(home, durable=False)
        if not (home / "migrated").exists():
            databases.make_database(running, TEMPLATE)
            point_at(running, TEMPLATE)
            call_command("migrate", database="owner", verbosity=0, interactive=False)
            connections.close_all()
            (home / "migrated").touch()
    return running


def council(running: embedded.Cluster) -> str:
    """The template that holds the demonstration council, built by whoever asks first (about half a minute)."""
    home = Path(os.environ[HOME])
    # What the council holds depends on all of the source, so that a kept one is that of the source as it is now.
    name = f"{COUNCIL}_{_digest('**/*.py')}"
    with (home / "council.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (home / name).exists():
            from mainstay.site.demo.building import build

            databases.drop_database(running, name)
            databases.make_database(running, name, template=TEMPLATE)
            point_at(running, name)
            build(lambda step: None, today=COUNCIL_TODAY)
            connections.close_all()
            (home / name).touch()
    return name


def point_at(running: embedded.Cluster, database: str) -> None:
    """Make Django's two connections use one database: `default` as `app`, `owner` as its owner."""
    connections.close_all()
    for alias, role in (("default", embedded.APP), ("owner", embedded.OWNER)):
        wanted = databases.parse(running.url(role, database))
        connections[alias].settings_dict.update(wanted)


def _digest(pattern: str) -> str:
    """A short name for the source files of one pattern as they are now."""
    found = hashlib.sha256()
    for path in sorted(SOURCE.glob(pattern)):
        found.update(path.read_bytes())
    return found.hexdigest()[:12]


@contextmanager
def clone(running: embedded.Cluster, template: str = TEMPLATE) -> Iterator[str]:
    """A database of its own, made from a template and dropped afterwards."""
    name = f"test_{uuid4().hex[:12]}"
    databases.make_database(running, name, template=template)
    try:
        yield name
    finally:
        connections.close_all()
        databases.drop_database(running, name)
