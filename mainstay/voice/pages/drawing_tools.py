"""The colours and pens of a child's drawing."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

# Each colour by the name of its class, as it is drawn with, and in words.
COLOURS = (
    ("black", "#1d2a2d", _("Black")),
    ("brown", "#7a4a21", _("Brown")),
    ("red", "#d0271d", _("Red")),
    ("orange", "#f08a24", _("Orange")),
    ("yellow", "#ffd400", _("Yellow")),
    ("green", "#2f9e44", _("Green")),
    ("blue", "#1c6dd0", _("Blue")),
    ("purple", "#7b3fb5", _("Purple")),
    ("pink", "#ff7ab8", _("Pink")),
    ("skin", "#e0a67c", _("Light brown")),
)
WIDTHS = (("thin", 6, _("Thin")), ("middle", 14, _("Middle")), ("thick", 34, _("Thick")))
