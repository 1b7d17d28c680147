"""`mainstay messages`: the words of the child's pages in other languages, kept in step, checked and compiled."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from mainstay.site import translating


class Command(BaseCommand):
    """Keep the translations in step with the pages, check them, or compile them for the site."""

    help = "Keep the translations of the child's pages in step (--extract), check them (--check) or compile them."
    requires_system_checks: list[str] = []  # noqa: RUF012

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to do; one of three."""
        todo = parser.add_mutually_exclusive_group(required=True)
        todo.add_argument("--extract", action="store_true", help="bring every .po in step with the pages")
        todo.add_argument("--check", action="store_true", help="fail when a string is not translated, or badly")
        todo.add_argument("--compile", action="store_true", help="write the .mo that the site reads")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it for every language there is. Raises CommandError in check mode when something is wrong."""
        if options["extract"]:
            for language in translating.languages():
                translating.po_of(language).write_bytes(translating.in_step(language))
                self._say_what_is_missing(language)
        elif options["compile"]:
            translating.compile_all()
            self.stdout.write("Languages compiled.")
        else:
            self._check()

    def _say_what_is_missing(self, language: str) -> None:
        missing = [
            message.id for message in translating.kept(language) if message.id and translating.wrong_with(message)
        ]
        self.stdout.write(f"{language}: {len(missing)} to translate.")

    def _check(self) -> None:
        said = [f"{language}: {line}" for language in translating.languages() for line in translating.wrong(language)]
        if said:
            raise CommandError("\n".join([*said, "Run `mainstay messages --extract`, then translate what is empty."]))
        self.stdout.write("Every word of a child's pages is translated.")
