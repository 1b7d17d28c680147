"""Monday, a child's page, the dashboard and the list of concerns at 1, 10 and 80 times the demonstration's size.

Prints p50 and p95 of 30 requests after warm-up, the mean milliseconds of the processor (the page's process and its
database session: where the machine is busy with other work they say more than the clock's), the number of queries, and
the ratio to an empty signed-in page of the same run. Through every middleware, templates and the database. The
dashboard is asked for as it is kept, after an act that changes figures, and with nothing kept at all.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

os.environ.setdefault("MAINSTAY_TESTING", "1")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mainstay.site.settings")
os.environ["MAINSTAY_TODAY"] = "2021-04-12"
os.environ.setdefault("MAINSTAY_VAULT_KEY", "00" * 32)

from benchmarks.scale import built, grown, point_at
from mainstay.site import embedded

TIMES = 30
WARM_UP = 5


@dataclass(frozen=True)
class Timed:
    """What one page took: milliseconds at the middle, near the end and of the processor, and its queries."""

    page: str
    p50: float
    p95: float
    processor: float
    queries: int
    bytes: int


def main() -> None:
    """Measure each page at each size and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 10, 80])
    parser.add_argument("--data-dir", type=Path, default=embedded.default_home() / "benchmarks")
    parser.add_argument("--only", default="", help="part of the name of the pages to measure")
    options = parser.parse_args()
    running = built(options.data_dir, print)
    import django

    django.setup()
    from django.db import connections

    connections.close_all()  # a database that somebody is connected to cannot be copied
    for copies in options.sizes:
        grown(running, copies)
    first: dict[str, float] = {}
    for copies in options.sizes:
        print(f"\n{copies} times the council ({_children(running, grown(running, copies)):,} children looked after)")
        print(
            f"{'page':<26}{'p50 ms':>9}{'p95 ms':>9}{'cpu ms':>8}{'queries':>9}{'kB':>7}{'x empty':>9}{'x 1 times':>11}"
        )
        empty = 0.0
        for timed in (_timed(asked) for asked in _pages() if options.only in asked.page):
            empty = empty or timed.p50
            first.setdefault(timed.page, timed.p50)
            times = f"{timed.p50:>9.1f}{timed.p95:>9.1f}{timed.processor:>8.0f}"
            ratios = f"{timed.p50 / empty:>9.1f}{timed.p50 / first[timed.page]:>11.2f}"
            print(f"{timed.page:<26}{times}{timed.queries:>9}{timed.bytes / 1000:>7.0f}{ratios}")
    embedded.stop(options.data_dir)


def _children(running: embedded.Cluster, database: str) -> int:
    from mainstay.children.models import PeriodOfCare

    point_at(running, database)

    return PeriodOfCare.objects.filter(ends_on__isnull=True, short_breaks_only=False).count()


@dataclass(frozen=True)
class Asked:
    """One page to time: how it is asked for, what happens before each time, and how often."""

    page: str
    ask: Callable[[], Any]
    first: Callable[[], object] = lambda: None
    times: int = TIMES


def _pages() -> list[Asked]:
    from django.conf import settings

    from mainstay.access.roles import Role
    from mainstay.caseload.models import Allocation
    from mainstay.insight.queries.kept import forget_all
    from mainstay.quality.models import TeamPack

    settings.MAINSTAY_SECOND_FACTOR_REQUIRED = False
    busiest = Allocation.objects.filter(ends_on__isnull=True).order_by("starts_on").select_related("officer").first()
    assert busiest is not None
    officer, manager = signed_in_client(busiest.officer), signed_in_client(_holder(Role.SERVICE_MANAGER))
    pack = TeamPack.objects.order_by("pk").first()
    act, dashboard = _an_act(busiest), lambda: manager.get("/figures/?year=2020-21")
    return [
        Asked("empty signed-in page", lambda: officer.get("/messages/")),
        Asked("Monday page", lambda: officer.get("/monday/")),
        Asked("child page", lambda: officer.get(f"/children/{busiest.child_id}/")),
        Asked("dashboard, kept", dashboard),
        Asked("dashboard, after an act", dashboard, first=act),
        Asked("this year, after an act", lambda: manager.get("/figures/?year=2021-22"), first=act),
        Asked("dashboard, counted anew", dashboard, first=forget_all, times=8),
        Asked("service page", lambda: manager.get("/service/")),
        Asked("without an officer", lambda: manager.get("/allocate/")),
        Asked("children, a name", lambda: manager.get("/children/?search=smith")),
        Asked("concern list, officer", lambda: officer.get("/concerns/")),
        Asked("concern list, manager", lambda: manager.get("/concerns/")),
        *([Asked("team pack", lambda: manager.get(f"/quality/pack/{pack.pk}"))] if pack else []),
        Asked("children behind a figure", lambda: manager.get("/figures/children_looked_after/children/")),
    ]


def _an_act(allocation: Any) -> Callable[[], object]:
    """What changes figures every few minutes: a child is given another officer from today, and an entry written."""
    from mainstay.access.models import Membership
    from mainstay.access.roles import Role
    from mainstay.caseload.actions.allocate import allocate
    from mainstay.caseload.actions.hand_over import hand_over
    from mainstay.caseload.models import Allocation
    from mainstay.ledger.acting import system_acting

    held = Membership.objects.filter(role=Role.REVIEWING_OFFICER, person__is_active=True, ends_on__isnull=True)
    others = [each.person for each in held.exclude(person=allocation.officer).select_related("person")[:2]]

    today = date(2021, 4, 12)

    def act() -> None:
        others.reverse()
        acting = system_acting(channel="benchmark", today=today)
        if Allocation.objects.filter(child=allocation.child, starts_on=today).exists():
            # To put the officer of the first day right is an allocation again, and no handover.
            allocate(acting, [allocation.child], officer=others[0], starts_on=today)
            return
        hand_over(
            acting, [allocation.child], officer=others[0], starts_on=today,
            reason="A benchmark", letter_on=today, letter_how="by_hand",
        )  # fmt: skip

    return act


def _holder(role: str) -> Any:
    from mainstay.access.models import Membership

    return Membership.objects.filter(role=role).select_related("person").order_by("person__reference")[0].person


def signed_in_client(person: Any) -> Any:
    """A browser without scripts in which somebody is signed in."""
    from django.test import Client

    client = Client(headers={"host": "localhost"})
    client.force_login(person)
    return client


def _timed(asked: Asked) -> Timed:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for _ in range(min(WARM_UP, asked.times)):
        asked.first()
        answer = asked.ask()
    if answer.status_code != 200:
        raise SystemExit(f"{asked.page} answered {answer.status_code}; nothing to measure.")
    asked.first()
    with CaptureQueriesContext(connection) as made:
        asked.ask()
    queries = len(made)  # before the next request empties the log
    took, used = [], []
    for _ in range(asked.times):
        asked.first()
        begun, before = time.perf_counter(), _processor()
        asked.ask()
        took.append((time.perf_counter() - begun) * 1000)
        used.append((_processor() - before) * 1000)
    took.sort()
    near_the_end = took[max(0, int(asked.times * 0.95) - 1)]
    return Timed(
        asked.page, statistics.median(took), near_the_end, statistics.fmean(used), queries, len(answer.content)
    )


def _processor() -> float:
    """Seconds of the processor that this process and its database session have used, where the system tells."""
    from django.db import connection

    try:
        stat = Path(f"/proc/{connection.connection.info.backend_pid}/stat").read_text()
        fields = stat.rpartition(")")[2].split()
        session = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, AttributeError):
        session = 0.0
    return time.process_time() + session


if __name__ == "__main__":
    main()
