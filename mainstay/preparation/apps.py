"""How this room joins the house: its reactions and notices are declared when the site starts."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig


class PreparationConfig(AppConfig):
    """The room of preparation."""

    name = "mainstay.preparation"

    def ready(self) -> None:
        """Declare what this room does when something happens, and whom it tells."""
        for module in ("reactions", "queries.documents", "queries.signals", "notices"):
            if find_spec(f"{self.name}.{module}"):
                import_module(f"{self.name}.{module}")
