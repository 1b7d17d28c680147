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

# One tap each: pressing it asks, and the page it leads to says who answers and by when.
SOMEBODY = HelpTile(
    "somebody",
    _("Talk to someone else"),
    _("Not my officer"),
    "say",
    "own_somebody_ask",
    ("talk",),
    presses=True,
    place=25,
)
OFFICER = HelpTile(
    "officer",
    _("A new officer"),
    _("I want a different one"),
    "change",
    "own_somebody_ask",
    ("officer",),
    presses=True,
    place=30,
)

for tile in (ADVOCATE, VISITOR, SOMEBODY, OFFICER):
    help_tile(tile)
