"""How this room joins the house: its reactions and notices are declared when the site starts."""

from importlib import import_module

from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    """The room of reviews."""

    name = "mainstay.reviews"

    def ready(self) -> None:
        """Declare what this room does when something happens, and whom it tells."""
        for module in ("reactions.declared", "reactions.arranged", "notices"):
            import_module(f"{self.name}.{module}")
