"""What a child reads when something they sent cannot be taken: what happened, in kind words, and what to do next."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from mainstay.media.why import Why
from mainstay.statute.refusal import Refused

SENTENCES = {
    Why.EMPTY: _("There was nothing in this file. Try sending it again, or tell us in words."),
    Why.UNKNOWN: _("This is not a picture or a sound. Try taking a photo of it, or tell us in words."),
    Why.NO_PICTURE: _("This is a sound. Here you can send a picture. Try taking a photo, or tell us in words."),
    Why.NO_SOUND: _("This is a picture. Here you can send a sound. Try to record one, or tell us in words."),
    Why.BROKEN_PICTURE: _("We could not open this picture. Try taking a photo of it, or tell us in words."),
    Why.BROKEN_SOUND: _("We could not play this sound. Try to record it again, or tell us in words."),
    Why.BIG_PICTURE: _("This picture is too big for us. Try sending a screenshot of it, or tell us in words."),
    Why.BIG_FILE: _("This file is too big for us. Try sending a smaller one, or tell us in words."),
    Why.LONG_SOUND: _("This sound is too long for us. Ten minutes is the most. Try sending it in parts."),
    Why.SILENT: _("There is no sound in this file. Try to record it again, or tell us in words."),
    Why.BUSY: _("A lot of people are sending things just now. Please wait a minute and try again."),
}


class MediaRefused(Refused):
    """What was sent cannot be taken. The message is for the child who sent it, in the language of the page."""

    def __init__(self, why: Why) -> None:
        super().__init__(SENTENCES[why])
        self.why = why
