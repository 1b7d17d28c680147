"""`mainstay demo`: the demonstration council, built and served on this machine."""

from __future__ import annotations

import subprocess
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from mainstay import clock
from mainstay.access.models import Membership
from mainstay.access.roles import Role
from mainstay.children.models import Child
from mainstay.site.demo import building
from mainstay.site.serving import serve


class Command(BaseCommand):
    """Build the demonstration where it is not built yet, and serve it."""

    help = "Build the demonstration council, Thornshire, and serve it on http://localhost:8000."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to listen, whether to serve at all, and where the data lie."""
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--no-serve", action="store_true", help="build it and stop")
        parser.add_argument("--data-dir", help="where the database lies")

    def handle(self, *args: Any, **options: Any) -> None:
        """Build, say who one can be, and serve until stopped."""
        if not settings.MAINSTAY_DEMO:
            raise CommandError("Start the demonstration with `mainstay demo`.", returncode=2)
        self._build()
        if options["no_serve"]:
            self.stdout.write("The demonstration council is ready. `mainstay demo` serves it.")
            return
        self._introduce(options["port"])
        worker = subprocess.Popen([sys.executable, "-m", "mainstay", "worker"])
        try:
            serve("127.0.0.1", options["port"], workers=2)
        finally:
            worker.terminate()
            worker.wait(timeout=20)

    def _build(self) -> None:
        if building.is_built():
            self.stdout.write("The demonstration council is built already.")
            return
        started = clock.stopwatch()

        def say(step: str) -> None:
            self.stdout.write(f"[{clock.stopwatch() - started:5.1f} s] {step}")
            self.stdout.flush()

        building.build(say, today=clock.today())
        say("The demonstration council is built")

    def _introduce(self, port: int) -> None:
        lines = [
            "",
            f"{settings.MAINSTAY_COUNCIL}, on {clock.today():%A} {clock.today().day} {clock.today():%B %Y}",
            f"{Child.objects.count():,} children. Everyone in it is invented.",
            "",
            f"  Open   http://localhost:{port}/demonstration/",
            "",
            "and choose who to be, for example:",
        ]
        for role in (Role.REVIEWING_OFFICER, Role.SERVICE_MANAGER, Role.BUSINESS_SUPPORT, Role.DATA_OFFICER):
            held = Membership.objects.on(clock.today()).filter(role=role).select_related("person")
            first = held.order_by("person__reference").first()
            if first is not None:
                lines.append(f"  {first.person.name:<24} {role.words}")
        self.stdout.write("\n".join([*lines, "", "Stop it with Ctrl-C."]))
