"""What this room is called in the site."""

from django.apps import AppConfig


class BundleConfig(AppConfig):
    """The room of bundles for later life."""

    name = "mainstay.bundle"
