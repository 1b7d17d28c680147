"""How a child likes their pages: each a choice that can be undone at once."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from mainstay.cards.forms.own import OwnForm

LEVELS = (("words", _("Words")), ("pictures", _("Pictures and sound")))
SIZES = (("usual", _("Usual")), ("big", _("Big")), ("biggest", _("Biggest")))
COLOURS = (("usual", _("Light")), ("cream", _("Cream")), ("dark", _("Dark")), ("yellow", _("Yellow on black")))


def _choose(label: object, choices: object) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,  # type: ignore[arg-type]
        choices=choices,  # type: ignore[arg-type]
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one."), "invalid_choice": _("Choose one.")},
    )


class WayForm(OwnForm):
    """How the pages look and sound."""

    level = _choose(_("How do you want your pages?"), LEVELS)
    language = _choose(_("Which language?"), settings.LANGUAGES)
    text_size = _choose(_("How big are the letters?"), SIZES)
    colours = _choose(_("Which colours?"), COLOURS)
    wide_spacing = forms.BooleanField(label=_("More room in the words and lines"), required=False)
    reads_aloud = forms.BooleanField(label=_("Show a button that reads to me"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(settings.LANGUAGES) == 1:  # nothing to choose
            self.fields["language"].widget = forms.HiddenInput()
