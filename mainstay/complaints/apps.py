"""How this room joins the house: its notices are declared when the site starts."""

from importlib import import_module

from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    """The room of children's complaints."""

    name = "mainstay.complaints"

    def ready(self) -> None:
        """Declare whom this room tells, what it does when something happens, and what it adds to the page “Help”."""
        for module in ("reactions", "notices", "shared.own_help"):
            import_module(f"{self.name}.{module}")
