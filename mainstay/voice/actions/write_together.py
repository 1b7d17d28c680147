"""Writing down what a child says, beside them, on an empty page."""

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


@action(may=Can.WRITE_TOGETHER, on=Child)
def write_together(
    acting: Acting,
    child: Child,
    *,
    about: str,
    words: str,
    who_was_there: str,
    feeling: int | None = None,
    asked_urgent: bool = False,
    media: Sequence[Made] = (),
) -> View:
    """Keep what a worker wrote down beside a child, with who was there, and pictures made anew. Raises Refused."""
    said = Said(
        medium=View.Medium.TOGETHER, about=about, text=words, feeling=feeling, written_by=acting.viewer.name,
        who_was_there=must_say(who_was_there, 300, "Say who was there."), asked_urgent=asked_urgent,
        media=tuple(media),
    )  # fmt: skip
    return keep_view(acting, child.pk, said)
