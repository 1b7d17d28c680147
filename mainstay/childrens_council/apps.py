"""How this room joins the house: its reactions and notices are declared when the site starts."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig


class ChildrensCouncilConfig(AppConfig):
    """The room of the Children in Care Council."""

    name = "mainstay.childrens_council"

    def ready(self) -> None:
        """Declare what this room does when something happens, whom it tells, and what it adds to “Help”."""
        for module in ("reactions", "notices", "shared.own_help"):
            if find_spec(f"{self.name}.{module}"):
                import_module(f"{self.name}.{module}")
