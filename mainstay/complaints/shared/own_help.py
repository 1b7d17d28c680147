"""What this room adds to the child's page “Help”."""

from django.utils.translation import gettext_lazy as _

from mainstay.voice.shared.own_help import HelpTile, help_tile

help_tile(
    HelpTile("complaint", _("Something went wrong"), _("Make a complaint"), "complaint", "own_complaints", place=20)
)
