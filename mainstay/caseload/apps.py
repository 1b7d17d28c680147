"""What this room does when the site starts: listens to the rooms below and says whom to tell."""

from __future__ import annotations

from django.apps import AppConfig


class CaseloadConfig(AppConfig):
    """The caseload room."""

    name = "mainstay.caseload"
    label = "caseload"

    def ready(self) -> None:
        """Declare this room's reactions and notices."""
        from mainstay.caseload import notices, reactions  # noqa: F401
