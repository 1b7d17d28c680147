"""What this room is called in the site."""

from __future__ import annotations

from django.apps import AppConfig


class AnnualReportConfig(AppConfig):
    """The annual report room."""

    name = "mainstay.annual_report"
    label = "annual_report"
