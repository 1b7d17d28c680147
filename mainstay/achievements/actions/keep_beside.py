"""Keeping something a child is proud of, by an officer or a worker beside them."""

from __future__ import annotations

from mainstay.access.can import Can
from mainstay.achievements.models import Achievement
from mainstay.achievements.shared.keeping import Brought, keep_thing
from mainstay.achievements.shared.sealed import Words
from mainstay.children.models import Child
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.media.made import Media
from mainstay.voice.models import View
from mainstay.voice.rules.answering import must_say


@action(may=Can.WRITE_TOGETHER, on=Child)
def keep_beside(
    acting: Acting,
    child: Child,
    *,
    kind: str,
    title: str,
    words: str = "",
    who_was_there: str,
    picture: Media | None = None,
) -> Achievement:
    """Keep it as the child has it, with who wrote it down and who was there. Raises Refused."""
    brought = Brought(
        kind=kind, words=Words(title, words), written_by=acting.viewer.name, medium=View.Medium.TOGETHER,
        who_was_there=must_say(who_was_there, 300, "Say who was there."), picture=picture,
    )  # fmt: skip
    return keep_thing(acting, child.pk, brought)
