"""`mainstay print-docs`: write docs/generated from the code."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from mainstay.site import printing


class Command(BaseCommand):
    """Print the documentation, or with --check say which pages are out of date."""

    help = "Print docs/generated from the code."
    requires_system_checks: list[str] = []  # noqa: RUF012

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether to write or only to check."""
        parser.add_argument("--check", action="store_true", help="fail when a page is out of date")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the pages. Raises CommandError in check mode when one is out of date."""
        if options["check"]:
            if names := printing.stale():
                raise CommandError(f"Out of date: {', '.join(names)}. Run `make docs` and commit the change.")
            self.stdout.write("The printed documentation is current.")
            return
        printing.FOLDER.mkdir(parents=True, exist_ok=True)
        for name, text in printing.printed().items():
            (printing.FOLDER / name).write_text(text)
        self.stdout.write(f"Printed {len(printing.PAGES)} pages into docs/generated.")
