"""`mainstay annual-report`: the annual report of a year, from the database or straight from folders of the return."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, NoReturn

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from mainstay import clock
from mainstay.annual_report.edition import Edition
from mainstay.annual_report.figures.taken import Asked
from mainstay.annual_report.writing import FORMS, written
from mainstay.insight.audience import Audience
from mainstay.statute.refusal import Refused
from mainstay.statute.years import CollectionYear

_NO_LEDGER = (
    "Small numbers are shown. From folders there is no account to keep this in: keep the file within the service."
)


class Command(BaseCommand):
    """Write the annual report of a year as a page, PDF, Word file or JSON."""

    help = "The annual report of a year, from the database or, with --from-903, straight from folders of the return."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """The year, the form, where to write it, for whom, and from what."""
        parser.add_argument("year", help="the collection year, such as 2020-21")
        parser.add_argument("--format", choices=FORMS, required=True, help="json gives the figures alone")
        parser.add_argument("--out", default="", metavar="FILE", help="- is standard output, as is none for json")
        parser.add_argument("--unsuppressed", action="store_true", help="for the service itself: small numbers shown")
        parser.add_argument(
            "--from-903",
            action="extend",
            nargs="+",
            metavar="PATH",
            help="no database is used: a folder (or XML file) of one year's return, a folder that holds folders named "
            "by year, or YEAR=PATH; the year is in the folder's name, else that of its review dates. May be repeated",
        )
        parser.add_argument("--council", default="", help="the council's name; the setting MAINSTAY_COUNCIL otherwise")
        parser.add_argument("--current", action="store_true", help="the records as they stand, also once published")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the report and write it. Leaves with 2 and a sentence where it cannot be made."""
        try:
            asked = _asked(options)
            form, out = options["format"], options["out"] or ("-" if options["format"] == "json" else "")
            if not out:
                self._refuse(f"Say where to write the report: --out annual-report-{asked.year}.{form}.")
            edition = self._from_returns(asked, options) if options["from_903"] else _from_database(asked, options)
            content = written(edition, form, created_at=clock.now())
        except Refused as refused:
            self._refuse(str(refused))
        self._put(content, out)

    def _from_returns(self, asked: Asked, options: dict[str, Any]) -> Edition:
        from mainstay.annual_report.editions import edition_of_returns

        if asked.audience is Audience.WORKING:
            self.stderr.write(_NO_LEDGER)
        return edition_of_returns(asked, options["from_903"])

    def _put(self, content: bytes, out: str) -> None:
        if out == "-":
            raw = getattr(self.stdout, "buffer", None)
            if raw is not None:
                raw.write(content)
            else:
                self.stdout.write(content.decode(), ending="")
            return
        try:
            Path(out).write_bytes(content)
        except OSError as trouble:
            self._refuse(f"{out} could not be written ({trouble.strerror}). Give another place with --out FILE.")
        self.stderr.write(f"Written: {out}")

    def _refuse(self, sentence: str) -> NoReturn:
        self.stderr.write(f"mainstay: {sentence}")
        sys.exit(2)


def _asked(options: dict[str, Any]) -> Asked:
    audience = Audience.WORKING if options["unsuppressed"] else Audience.PUBLISHED
    council = options["council"] or settings.MAINSTAY_COUNCIL
    return Asked(CollectionYear.parse(options["year"]), council, audience)


def _from_database(asked: Asked, options: dict[str, Any]) -> Edition:
    """The report from the records, acting as the system itself; what is published comes as it was published."""
    from mainstay.annual_report.commanding import edition_for_command

    return edition_for_command(asked, form=options["format"], current=options["current"])
