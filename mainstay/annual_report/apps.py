"""What this room is called in the site."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class AnnualReportConfig(AppConfig):
    """The annual report room."""

    name = "mainstay.annual_report"
    label = "annual_report"

    def ready(self) -> None:
        """Declare what this room does when something happens."""
        import_module("mainstay.annual_report.reactions")
