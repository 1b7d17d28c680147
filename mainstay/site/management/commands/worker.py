"""`mainstay worker`: the job worker."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from mainstay.site.jobs import run_worker


class Command(BaseCommand):
    """Run waiting jobs and the periodic ones until stopped."""

    help = "Run the job worker: messages, seals, and jobs whose worker died."

    def handle(self, *args: Any, **options: Any) -> None:
        """Work until stopped."""
        run_worker()
