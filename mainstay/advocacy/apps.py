"""How this room joins the house: its reactions and notices are declared when the site starts."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig


class AdvocacyConfig(AppConfig):
    """The room of advocates and independent visitors."""

    name = "mainstay.advocacy"

    def ready(self) -> None:
        """Declare what this room does when something happens, whom it tells, and what it adds to other rooms' pages."""
        for module in ("reactions", "notices", "shared.own_help", "queries.prepared", "queries.referral"):
            if find_spec(f"{self.name}.{module}"):
                import_module(f"{self.name}.{module}")
