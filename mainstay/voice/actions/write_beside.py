"""Writing down what a child says, by a grown-up who holds the child's card with them."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.access.can import Can
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.voice.models import View
from mainstay.voice.rules.answering import must_say
from mainstay.voice.shared.keeping import Said, keep_view
from mainstay.voice.shared.media import Made


@action(may=Can.USE_OWN_PAGES, on=Child)
def write_beside(
    acting: Acting,
    child: Child,
    *,
    about: str,
    words: str,
    written_by: str,
    who_was_there: str,
    feeling: int | None = None,
    asked_urgent: bool = False,
    media: Sequence[Made] = (),
) -> View:
    """Keep what a grown-up wrote down beside a child: who wrote it, and who was there.

    `media` are pictures that were made anew before. Raises Refused.
    """
    said = Said(
        medium=View.Medium.TOGETHER, about=about, text=words, feeling=feeling,
        written_by=must_say(written_by, 200, "Say who writes this down."),
        who_was_there=must_say(who_was_there, 300, "Say who is there."), asked_urgent=asked_urgent,
        media=tuple(media),
    )  # fmt: skip
    return keep_view(acting, child.pk, said)
