"""What this room adds to the child's page “Help”."""

from django.utils.translation import gettext_lazy as _

from mainstay.voice.shared.own_help import HelpTile, help_tile

ADVOCATE = HelpTile(
    "advocate", _("My advocate"), _("Someone on my side"), "advocate", "own_beside", ("advocate",), place=10
)
VISITOR = HelpTile(
    "visitor",
    _("A visitor for me"),
    _("A grown-up who comes to see me"),
    "together",
    "own_beside",
    ("visitor",),
    place=40,
)

for tile in (ADVOCATE, VISITOR):
    help_tile(tile)
