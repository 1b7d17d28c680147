"""How this room joins the house: its reactions and notices are declared when the site starts."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig


class AchievementsConfig(AppConfig):
    """The room of what children are proud of."""

    name = "mainstay.achievements"

    def ready(self) -> None:
        """Declare what this room does when something happens, whom it tells, and what it adds to other rooms."""
        for module in ("reactions", "notices", "queries.in_letters"):
            if find_spec(f"{self.name}.{module}"):
                import_module(f"{self.name}.{module}")
