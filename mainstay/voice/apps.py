"""How this room joins the house: its reactions and notices are declared when the site starts."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig


class VoiceConfig(AppConfig):
    """The room of what children say."""

    name = "mainstay.voice"

    def ready(self) -> None:
        """Declare what this room does when something happens, and whom it tells."""
        for module in ("reactions", "notices", "queries.signals", "queries.letters"):
            if find_spec(f"{self.name}.{module}"):
                import_module(f"{self.name}.{module}")
