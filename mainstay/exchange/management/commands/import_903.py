"""`mainstay import-903`: bring in a national return from a folder of CSV files or one XML file."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from mainstay.exchange.actions.import_return import LoadedAlready, import_return
from mainstay.exchange.shared.words import changes_in_words, problems_in_words, rows_in_words
from mainstay.exchange.ssda903.reading import read_return
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from mainstay.ledger.acting import Acting, system_acting
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear


class Command(BaseCommand):
    """Read a return, say what is wrong with it row by row, and bring it in."""

    help = "Bring in the national return on children looked after (SSDA903): a folder of CSV files, or one XML file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where the return is, and which year it is for."""
        parser.add_argument("path", type=Path, help="the folder, or the file")
        parser.add_argument("--year", required=True, help="the collection year, such as 2020-21")
        parser.add_argument("--only", nargs="+", default=[], metavar="FILE", help="read these files and no others")
        parser.add_argument("--check-only", action="store_true", help="say what would change, and change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, or only check. Raises CommandError (exit code 2) where it is refused whole."""
        try:
            year = CollectionYear.parse(options["year"])
            received = read_return(options["path"], year=year, only=options["only"])
            self._bring_in(system_acting(channel="command"), received, check_only=options["check_only"])
        except LoadedAlready as same:
            self._say(str(same))
        except Refused as refused:
            raise CommandError(str(refused), returncode=2) from None

    def _bring_in(self, acting: Acting, received: ReturnAsReceived, *, check_only: bool) -> None:
        self._say(f"Return of {received.year}", *rows_in_words(received.counts()))
        returned = import_return(acting, received)
        self._say(*problems_in_words(returned.problem_counts), *changes_in_words(returned.changes))

    def _say(self, *lines: str) -> None:
        for line in lines:
            self.stdout.write(line)
