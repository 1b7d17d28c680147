"""Saying something on one's own pages."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.access.can import Can
from mainstay.cards.shared import THE_CHILD
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.models import View
from mainstay.voice.shared.keeping import Said, keep_view
from mainstay.voice.shared.media import Made


@action(may=Can.USE_OWN_PAGES, on=Child)
def say(
    acting: Acting,
    child: Child,
    *,
    about: str,
    words: str = "",
    feeling: int | None = None,
    asked_urgent: bool = False,
    may_ask_council: bool = False,
    language: str = "",
    media: Sequence[Made] = (),
) -> View:
    """Keep what a child says, whole, for their officer to read first; urgent or not. Raises Refused.

    `media` are pictures and recordings that were made anew before.
    """
    said = Said(
        medium=View.Medium.OWN_PAGES, about=about, text=words, feeling=feeling, written_by=THE_CHILD,
        asked_urgent=asked_urgent, may_ask_council=may_ask_council, language=language, media=tuple(media),
    )  # fmt: skip
    return keep_view(acting, child.pk, said)
