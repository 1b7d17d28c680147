"""`mainstay import-daily`: bring in the daily extract."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from mainstay.exchange.actions.import_daily_extract import import_daily_extract
from mainstay.exchange.daily.files import BY_NAME
from mainstay.exchange.daily.reading import read_folder
from mainstay.ledger.acting import system_acting
from mainstay.statute.refusal import Refused

PROBLEMS_SHOWN = 20


class Command(BaseCommand):
    """Import a folder of the daily extract's CSV files."""

    help = "Import the daily extract: names, officers, teams, social workers, people, siblings, addresses."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder."""
        parser.add_argument("path", type=Path, help="the folder that holds the CSV files")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import it, say what changed and list the problems; a refusal is one sentence and exit code 2."""
        try:
            extract = read_folder(options["path"])
            imported = import_daily_extract(system_acting(channel="command"), extract)
        except Refused as refused:
            self.stderr.write(f"mainstay: {refused}")
            sys.exit(2)
        self.stdout.write(f"{imported.children_changed:,} children's records changed.")
        for table, done in imported.changes.items():
            counts = (done.get(how, 0) for how in ("add", "change", "remove"))
            said = ", ".join(
                f"{number:,} {word}"
                for number, word in zip(counts, ("added", "changed", "withdrawn"), strict=True)
                if number
            )
            self.stdout.write(f"  {BY_NAME[table].title}: {said}")
        if imported.kept:
            self.stdout.write(f"{imported.kept:,} rows were kept as people entered them here.")
        for problem in extract.problems[:PROBLEMS_SHOWN]:
            where = f" row {problem.row}" if problem.row else ""
            self.stdout.write(f"  {problem.file}{where} {problem.column}: {problem.reason}")
        if len(extract.problems) > PROBLEMS_SHOWN:
            more = len(extract.problems) - PROBLEMS_SHOWN
            self.stdout.write(f"  … and {more:,} more problems, all of them on the page Imports.")
