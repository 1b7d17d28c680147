"""`mainstay check-migrations`: every change of a model has its migration."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Fail when a model and its migrations have come apart."""

    help = "Fail when a model was changed without a migration."
    requires_system_checks: list[str] = []  # noqa: RUF012

    def handle(self, *args: Any, **options: Any) -> None:
        """Compare models and migrations, without a database."""
        rooms = [config.label for config in apps.get_app_configs() if config.name.startswith("mainstay.")]
        call_command("makemigrations", *rooms, check=True, dry_run=True, verbosity=1)
