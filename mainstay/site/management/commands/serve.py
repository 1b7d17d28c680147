"""`mainstay serve`: the web process."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from mainstay.site.serving import serve


class Command(BaseCommand):
    """Serve the site with granian until stopped."""

    help = "Serve the site. Put a proxy that speaks https in front of it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to listen, and with how many processes."""
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=max(1, os.cpu_count() or 1))

    def handle(self, *args: Any, **options: Any) -> None:
        """Serve until stopped."""
        serve(options["host"], options["port"], workers=options["workers"])
