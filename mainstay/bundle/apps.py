"""How this room joins the house: its reactions are declared when the site starts."""

from importlib import import_module

from django.apps import AppConfig


class BundleConfig(AppConfig):
    """The room of bundles for later life."""

    name = "mainstay.bundle"

    def ready(self) -> None:
        """Declare what this room does when something happens below it."""
        import_module(f"{self.name}.reactions")
