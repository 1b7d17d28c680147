"""Taking down a view that came another way: by telephone, letter, picture, message, in person, or another app."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.dates import in_words
from mainstay.statute.refusal import Refused
from mainstay.voice.models import View
from mainstay.voice.rules.answering import must_say
from mainstay.voice.shared import first_seen
from mainstay.voice.shared.keeping import Said, keep_view
from mainstay.voice.shared.media import Made
from mainstay.voice.shared.people import readers

OTHER_WAYS = tuple(
    each for each in View.Medium.values if each not in {View.Medium.OWN_PAGES.value, View.Medium.TOGETHER.value}
)


@action(may=Can.RECORD_CONTACTS, on=Child)
def take_view(
    acting: Acting,
    child: Child,
    *,
    medium: str,
    about: str,
    words: str,
    said_on: date,
    written_by: str,
    feeling: int | None = None,
    language: str = "",
    asked_urgent: bool = False,
    media: Sequence[Made] = (),
) -> View:
    """Keep a view that came another way in the same record, with who wrote it down and how it came.

    `media` are pictures and recordings that came with it, made anew before. Raises Refused.
    """
    if medium not in OTHER_WAYS:
        raise Refused("Choose how it came.")
    if said_on > acting.today:
        raise Refused(f"{in_words(said_on)} is in the future. Record it once it has been said.")
    said = Said(
        medium=medium, about=about, text=words, feeling=feeling, said_on=said_on, language=language,
        written_by=must_say(written_by, 200, "Say who wrote it down."), asked_urgent=asked_urgent,
        media=tuple(media),
    )  # fmt: skip
    view = keep_view(acting, child.pk, said)
    # Whoever reads for this child has read what they write down, and seen what came with it.
    if acting.person_id in readers(child.pk, acting.today):
        first_seen.read(acting, view)
        for kept in view.kept.all():
            first_seen.opened(acting, kept)
    return view
