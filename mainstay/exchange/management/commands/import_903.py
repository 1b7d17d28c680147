"""`mainstay import-903`: bring in a national return from a folder of CSV files or one XML file."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from mainstay.exchange.actions.import_return import LoadedAlready, import_return
from mainstay.exchange.models import Return
from mainstay.exchange.queries import Preview, open_differences, preview_import
from mainstay.exchange.rules.content import digest_of
from mainstay.exchange.shared.words import changes_in_words, problems_in_words, rows_in_words
from mainstay.exchange.ssda903.reading import read_return
from mainstay.exchange.ssda903.rows import ReturnAsReceived
from mainstay.ledger.acting import Acting, system_acting
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear

_MOST_SHOWN = 50


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
        self._say(f"Return of {received.year}, rows as received:", *rows_in_words(received.counts()))
        if check_only or self._replaces_at_a_terminal(received):
            preview = preview_import(acting.viewer, received)
            self._say(*problems_in_words(preview.problems), *_would_change(preview))
            if check_only or not self._agreed(received):
                self._say("Nothing was written.")
                return
        returned = import_return(acting, received)
        self._say(*problems_in_words(returned.problem_counts), *changes_in_words(returned.changes))
        waiting = open_differences(acting.viewer)
        if waiting:
            self._say(f"{waiting:,} differences between returns and what was entered wait on the page Imports.")

    def _replaces_at_a_terminal(self, received: ReturnAsReceived) -> bool:
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            return False
        loaded = Return.objects.filter(year=received.year.label, is_current=True)
        return loaded.exclude(digest=digest_of(received)).exists()

    def _agreed(self, received: ReturnAsReceived) -> bool:
        answer = input(f"A return of {received.year} is loaded already. Put this one in its place? (yes/no) ")
        return answer.strip().lower() in {"y", "yes"}

    def _say(self, *lines: str) -> None:
        for line in lines:
            self.stdout.write(line)


def _would_change(preview: Preview) -> Iterator[str]:
    if preview.same:
        yield "This return is loaded already, word for word."
    yield from changes_in_words(preview.changes)
    for child in preview.children[:_MOST_SHOWN]:
        yield f"  {child.reference}: {'; '.join(child.lines)}"
    if len(preview.children) > _MOST_SHOWN:
        yield f"  and {len(preview.children) - _MOST_SHOWN:,} more children"
    if preview.differences:
        yield f"{preview.differences:,} differences with what was entered would have to be decided."
