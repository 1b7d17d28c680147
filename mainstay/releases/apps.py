"""How this room joins the house: its reactions and notices are declared when the site starts."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig


class ReleasesConfig(AppConfig):
    """The room of releases."""

    name = "mainstay.releases"

    def ready(self) -> None:
        """Declare what this room does when something happens, whom it tells, and which documents it builds."""
        for module in ("reactions", "notices", "queries"):
            if find_spec(f"{self.name}.{module}"):
                import_module(f"{self.name}.{module}")
