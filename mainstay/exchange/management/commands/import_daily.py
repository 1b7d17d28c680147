"""`mainstay import-daily`: bring in the daily extract."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from mainstay.exchange.actions.import_daily_extract import import_daily_extract
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
            result = import_daily_extract(system_acting(channel="command"), read_folder(options["path"]))
        except Refused as refused:
            self.stderr.write(f"mainstay: {refused}")
            sys.exit(2)
        self.stdout.write(f"{result.children_changed} children's records changed; {result.figures_changed} figures.")
        if result.kept:
            self.stdout.write(f"{result.kept} rows were kept as people entered them here.")
        for problem in result.problems[:PROBLEMS_SHOWN]:
            self.stdout.write(f"  {problem.file} row {problem.row} {problem.column}: {problem.reason}")
        if len(result.problems) > PROBLEMS_SHOWN:
            self.stdout.write(f"  … and {len(result.problems) - PROBLEMS_SHOWN} more problems.")
