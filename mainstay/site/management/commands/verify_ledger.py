"""`mainstay verify-ledger`: check the seals of the account."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection


class Command(BaseCommand):
    """Recompute every seal and name those that no longer fit their rows."""

    help = "Check that no sealed entry or sighting was changed, removed or added."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print what was found. Raises CommandError when a seal is broken."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT kept, first_number, last_number FROM broken_seals()")
            broken = cursor.fetchall()
            cursor.execute("SELECT count(*) FROM ledger_seal")
            seals = cursor.fetchone()[0]
        if broken:
            places = "; ".join(f"{kept} {first} to {last}" for kept, first, last in broken)
            raise CommandError(f"{len(broken)} of {seals} seals are broken: {places}. Call the privacy officer.")
        self.stdout.write(f"All {seals} seals hold.")
