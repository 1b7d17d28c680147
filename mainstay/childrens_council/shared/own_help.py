"""What this room adds to the child's page “Help”."""

from django.utils.translation import gettext_lazy as _

from mainstay.voice.shared.own_help import HelpTile, help_tile

JOIN = help_tile(
    HelpTile(
        "childrens_council",
        _("Say it with others"),
        _("What the council of children did"),
        "council",
        "own_council",
        place=60,
    )
)
