"""How fast two years of returns come into the database: read, loaded as returned, derived and applied.

Run it with `python benchmarks/bench_import.py [--children N] [--profile]`.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

LABELS = ("2019-20", "2020-21")


def main() -> None:
    """Make the returns, bring both in, and print a line for each step."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--children", type=int, default=10_000)
    parser.add_argument("--profile", action="store_true", help="say where the time of the second year goes")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        make = [sys.executable, str(ROOT / "benchmarks" / "generate_returns.py"), name, "--children"]
        subprocess.run([*make, str(given.children)], check=True, stdout=subprocess.DEVNULL)
        print(f"{given.children:,} children, {LABELS[0]} and {LABELS[1]}", flush=True)
        _in_a_database(Path(name), profile=given.profile)


def _in_a_database(folder: Path, *, profile: bool) -> None:
    """Start a server of its own, and import into a clone of the migrated template."""
    os.environ["MAINSTAY_TESTING"] = "1"
    os.environ["DJANGO_SETTINGS_MODULE"] = "mainstay.site.settings"
    os.environ.setdefault("MAINSTAY_VAULT_KEY", "00" * 32)
    import django

    django.setup()
    from tests import postgres

    home = postgres.choose_home()
    try:
        running = postgres.cluster()
        with postgres.clone(running) as database:
            postgres.point_at(running, database)
            _import_all(folder, profile=profile)
    finally:
        postgres.stop(home)


def _import_all(folder: Path, *, profile: bool) -> None:
    from mainstay.exchange.actions.import_return import import_return
    from mainstay.exchange.queries import preview_import
    from mainstay.exchange.ssda903.reading import read_return
    from mainstay.ledger.acting import system_acting
    from mainstay.statute.years import CollectionYear

    began, rows = _now(), 0
    for label in LABELS:
        year = CollectionYear.parse(label)
        started = _now()
        received = read_return(folder / label, year=year)
        number = sum(received.counts().values())
        _line(f"{label} read and checked", number, started)
        started = _now()
        if profile and label == LABELS[-1]:
            _profiled(lambda received=received: import_return(system_acting(channel="command"), received))
        else:
            import_return(system_acting(channel="command"), received)
        _line(f"{label} loaded and derived", number, started)
        rows += number
    _line("both years, all of it", rows, began)
    started = _now()
    received = read_return(folder / LABELS[-1], year=CollectionYear.parse(LABELS[-1]))
    preview_import(system_acting(channel="command").viewer, received)
    _line("the second year checked again", sum(received.counts().values()), started)


def _profiled(work: Any) -> None:
    profiler = cProfile.Profile()
    profiler.runcall(work)
    pstats.Stats(profiler).sort_stats("cumulative").print_stats(35)


Moment = tuple[float, float, float]


def _now() -> Moment:
    return time.perf_counter(), time.process_time(), _server()


def _server() -> float:
    """The processor time of the server's process for this connection, where the system tells it; else nought."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    try:
        after_the_name = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(after_the_name[11]) + int(after_the_name[12])) / os.sysconf("SC_CLK_TCK")


def _line(what: str, rows: int, started: Moment) -> None:
    seconds, own, server = (now - then for now, then in zip(_now(), started, strict=True))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{what:<34}{rows:>9,} rows {seconds:>7.2f} s {rows / seconds:>11,.0f} rows/s  "
        f"(processor: {own:.2f} s here, {server:.2f} s in the server; peak {peak:.0f} MiB)",
        flush=True,
    )


if __name__ == "__main__":
    main()
