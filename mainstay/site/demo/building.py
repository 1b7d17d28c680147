"""Building the demonstration council: made from the published figures, imported, then lived in for some weeks."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from django.db import connection, transaction

from mainstay import clock
from mainstay.access.roles import Role
from mainstay.exchange.actions.import_daily_extract import import_daily_extract
from mainstay.exchange.actions.import_return import import_return
from mainstay.exchange.daily.reading import read_folder
from mainstay.exchange.ssda903.reading import read_return
from mainstay.ledger.acting import system_acting
from mainstay.site.demo.alive import live_the_cycle
from mainstay.site.demo.alive.concerns import set_ladders
from mainstay.site.demo.council.making import generate
from mainstay.site.demo.people import add_staff
from mainstay.site.demo.report import write_reports
from mainstay.site.demo.version import fingerprint
from mainstay.site.demo.weeks import live_the_weeks
from mainstay.site.models import Demonstration
from mainstay.statute.years import CollectionYear

YEARS = ("2016-17", "2017-18", "2018-19", "2019-20", "2020-21")
IMPORTED_ON = date(2021, 4, 1)
COUNCIL = "Thornshire County Council"
Say = Callable[[str], None]


def is_built() -> bool:
    """Whether this database holds the demonstration of this version."""
    return Demonstration.objects.filter(fingerprint=fingerprint()).exists()


def build(say: Say, *, today: date, copies: int = 1) -> None:
    """Make the council and bring it into an empty, migrated database, all or nothing, saying each step.

    `copies` multiplies the council, for benchmarks.
    """
    with transaction.atomic():
        _build(say, today, copies)
    with connection.cursor() as cursor:
        cursor.execute("SELECT seal_ledger()")
        cursor.execute("ANALYZE")


def _build(say: Say, today: date, copies: int) -> None:
    with tempfile.TemporaryDirectory(prefix="mainstay-council-") as folder:
        say("Making the council from the published figures")
        council = generate(Path(folder), copies)
        say(f"{council.children:,} children, {council.officers} reviewing officers")
        importing = system_acting(channel="command", today=IMPORTED_ON)
        set_ladders(importing)
        for year in YEARS:
            import_return(importing, read_return(council.returns / year, year=CollectionYear.parse(year)))
            say(f"Imported the return of {year}")
        extract = import_daily_extract(importing, read_folder(council.daily))
        say(f"Imported the daily extract: names, officers, teams for {extract.children_changed:,} children")
    staff = add_staff(system_acting(channel="command", today=IMPORTED_ON))
    done = live_the_weeks(staff, today=today) | live_the_cycle(staff, today=today)
    if copies == 1:
        sections = write_reports(staff[Role.SERVICE_MANAGER][0], council=COUNCIL)
        say(f"Wrote two annual reports, {sections} sections, and published the earlier one")
    say("Lived the weeks since: " + ", ".join(f"{number} {what}" for what, number in done.items()))
    Demonstration.objects.create(fingerprint=fingerprint(), built_at=clock.real_now())
