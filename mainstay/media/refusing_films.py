"""What somebody of the service reads when a film cannot be taken: what is wrong with it, and what to do next."""

from __future__ import annotations

from mainstay.media.limits import FILM_BYTES, FILM_SECONDS, MEGABYTE
from mainstay.media.why import Why
from mainstay.statute.refusal import Refused

FILM_SENTENCES = {
    Why.EMPTY: "There was nothing in this file. Choose the film again.",
    Why.UNKNOWN: "This is not a film. Choose a file in MP4 or WebM.",
    Why.NO_FILM: "There is no moving picture in this file. Choose a film in MP4 or WebM.",
    Why.OTHER_FILM: "The picture of this film is in a form that many phones and browsers cannot play. Save it again as "
    "MP4 with H.264, or as WebM with VP8 or VP9; on an iPhone choose “Most compatible” before you film.",
    Why.OTHER_SOUND: "The sound of this film is in a form that many phones and browsers cannot play. Save it again as "
    "MP4 with AAC, or as WebM with Opus.",
    Why.BROKEN_FILM: "This film could not be read. Play it on your computer, save it again as MP4, and choose that.",
    Why.BIG_FILE: f"This film is larger than {FILM_BYTES // MEGABYTE} MB. Save it again in a smaller size, such as "
    "1280 by 720, and choose that.",
    Why.LARGE_FILM: "The picture of this film is larger than 1920 by 1080. Save it in that size or a smaller one.",
    Why.LONG_FILM: f"This film is longer than {FILM_SECONDS // 60} minutes. Save it in parts, and add each of them.",
    Why.BUSY: "Other films and pictures are being read just now. Wait a minute and send it again.",
}


class FilmRefused(Refused):
    """A film that was sent cannot be taken."""

    def __init__(self, why: Why) -> None:
        super().__init__(FILM_SENTENCES.get(why, FILM_SENTENCES[Why.BROKEN_FILM]))
        self.why = why
