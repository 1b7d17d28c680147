"""`mainstay migrate`: Django's own, with less to draw between the steps."""

from __future__ import annotations

from typing import Any

from django.core.management.commands.migrate import Command as Migrate

from mainstay.site.migrating import drawing_only_what_changes


class Command(Migrate):
    """Bring a database up to date."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Run what has not been run yet."""
        with drawing_only_what_changes():
            super().handle(*args, **options)
